import { PublicClientApplication, type AccountInfo, type AuthenticationResult } from "@azure/msal-node";
import { openBrowser } from "./openBrowser";
import { signInProblem } from "./signInProblem";
import type { Authorization } from "./Authorization";

export interface PersonSignIn {
  readonly url: URL;
  /** Who is to sign in. */
  readonly as: string;
  readonly clientId: string;
  /** Address to sign in at, with the directory. */
  readonly authority: string;
  /** Whether a code is entered in a browser elsewhere, instead of the browser of this machine. */
  readonly deviceCode: boolean;
  readonly onMessage: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A person signs in, in the browser of this machine (authorization code with PKCE, answered on a port of 127.0.0.1) or with a
 * device code.
 * @throws one sentence where the sign-in failed or somebody else signed in
 */
export async function signInPerson(options: PersonSignIn): Promise<Authorization> {
  const { url, as, clientId, authority, deviceCode, signal } = options;
  const application = new PublicClientApplication({ auth: { clientId, authority } });
  const scopes = [`${url.origin}/.default`];
  try {
    const account = (await (deviceCode ? withDeviceCode : inBrowser)(application, scopes, options))?.account;
    signal?.throwIfAborted();
    if (!account) throw new Error(`The sign-in to ${url.host} was not completed; run the command again.`);
    if (account.username.toLowerCase() !== as.toLowerCase())
      throw new Error(`You signed in as ${account.username}, but --as names ${as}: sign in as ${as} or change --as.`);
    return () => bearer(application, account, scopes, url.host);
  } catch (error) {
    signal?.throwIfAborted();
    throw signInProblem(error, url.host);
  }
}

function inBrowser(application: PublicClientApplication, scopes: string[], { as, onMessage, signal }: PersonSignIn) {
  return application.acquireTokenInteractive({
    scopes,
    loginHint: as,
    successTemplate: "Signed in. You can close this window.",
    errorTemplate: "The sign-in did not succeed. Go back to the command for the reason.",
    openBrowser(address) {
      onMessage(`Sign in as ${as} in the browser. If none has opened, open this address:\n${address}`);
      signal?.addEventListener("abort", () => void decline(address), { once: true });
      openBrowser(address);
      return Promise.resolve();
    },
  });
}

/** Answers in the person's stead, which makes the library close its port. */
async function decline(address: string): Promise<void> {
  const answerTo = new URL(address).searchParams.get("redirect_uri");
  if (answerTo !== null) await fetch(`${answerTo}/?error=access_denied`).catch(() => undefined);
}

function withDeviceCode(application: PublicClientApplication, scopes: string[], { as, onMessage, signal }: PersonSignIn) {
  const request = {
    scopes,
    deviceCodeCallback: ({ userCode, verificationUri }: { userCode: string; verificationUri: string }) =>
      onMessage(`Open ${verificationUri}, enter the code ${userCode} and sign in as ${as}.`),
    cancel: false,
  };
  signal?.addEventListener("abort", () => (request.cancel = true), { once: true });
  return application.acquireTokenByDeviceCode(request);
}

/** The library answers from its memory until the token is about to expire, then renews it. */
async function bearer(application: PublicClientApplication, account: AccountInfo, scopes: string[], host: string): Promise<string> {
  let result: AuthenticationResult;
  try {
    result = await application.acquireTokenSilent({ account, scopes });
  } catch (error) {
    throw new Error(`The sign-in of ${account.username} has ended; run the command again (${signInProblem(error, host).message})`);
  }
  return `Bearer ${result.accessToken}`;
}
