import { AuthError } from "@azure/msal-node";

/** What the sign-in service's codes mean for the one who is at the keyboard, and what helps. */
const REMEDIES: Readonly<Record<string, string>> = {
  AADSTS50020: "this account does not belong to the environment's directory: name an account of that directory with --as",
  AADSTS50034: "this account does not exist in the environment's directory: check --as and --tenant",
  AADSTS50053: "this account is locked for now: wait, or ask an administrator of the directory",
  AADSTS50057: "this account is disabled: ask an administrator of the directory",
  AADSTS50076: "a second factor is asked for: sign in through the browser, without --device-code",
  AADSTS50079: "a second factor has to be set up: sign in at https://myaccount.microsoft.com first",
  AADSTS50105: "this account may not use the application: an administrator assigns it there, or name another one with --client-id",
  AADSTS53000: "the organisation asks for a managed device: run the command on one, or name an own application with --client-id",
  AADSTS53003:
    "the organisation's conditional access blocks this way to sign in (often device codes, or the vendor's public client): sign in through the browser, without --device-code, or name an own application with --client-id",
  AADSTS65001: "nobody has agreed to this application yet: an administrator of the directory grants it consent once",
  AADSTS90094: "an administrator of the directory has to agree to this application once",
  AADSTS90002: "this directory does not exist in this cloud: check --tenant and --url",
  AADSTS700016: "this application does not exist in the directory: check --client-id and --tenant",
  AADSTS7000215: "the client secret is wrong: it is the secret's value, not its id",
  AADSTS7000222: "the client secret has expired: make a new one in the application's registration",
  AADSTS700027: "the certificate is not registered with the application: upload it in the application's registration",
  AADSTS500113:
    "the application has no address for the answer: register http://localhost as a redirect address of a mobile and desktop application",
  AADSTS50011: "the application does not know http://localhost: register it as a redirect address of a mobile and desktop application",
};

/** Codes of the library itself, for a sign-in that nobody finished. */
const UNFINISHED = new Set(["device_code_expired", "user_timeout_reached", "access_denied", "authorization_declined"]);

/**
 * One sentence: what the sign-in service refused and what helps. Only codes are taken from its answer, which may quote parts of
 * a request.
 */
export function signInProblem(error: unknown, host: string): Error {
  if (!(error instanceof AuthError)) return error instanceof Error ? error : new Error(String(error));
  const text = `${error.errorCode} ${error.errorMessage}`;
  const code = /AADSTS\d+/.exec(text)?.[0];
  const remedy = code === undefined ? undefined : REMEDIES[code];
  if (remedy !== undefined) return new Error(`The sign-in to ${host} failed (${code}): ${remedy}.`);
  if (UNFINISHED.has(error.errorCode)) return new Error(`The sign-in to ${host} was not completed; run the command again.`);
  return new Error(
    `The sign-in to ${host} failed (${code ?? error.errorCode}); look the code up at https://login.microsoftonline.com/error.`,
  );
}
