import { PublicClientApplication, type AccountInfo } from "@azure/msal-node";

/** Value of the Authorization header of the next request; renews a token that is about to expire. */
export type Authorization = () => Promise<string>;

export interface SignInOptions {
  readonly url: URL;
  /** Who signs in; the token's user must be this one. Against a local Dataverse: the user's domain name. */
  readonly as: string;
  /** @default the vendor's public client for development tools */
  readonly clientId?: string | undefined;
  /** Directory (tenant) id or domain. @default "organizations" */
  readonly tenant?: string | undefined;
  /** A ready access token, for automation: nobody is asked to sign in. */
  readonly token?: string | undefined;
  /** Shows the person where to enter which code. */
  readonly onDeviceCode: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Public client id the vendor documents for tools that sign in to Dataverse. */
const DEFAULT_CLIENT_ID = "51f81489-12ee-4a9e-aaae-a2591f45987d";
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether an address is this very machine, where a local Dataverse believes any name. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK_HOSTS.has(url.hostname);
}

/**
 * Signs in to an environment. On this machine the user's name is the token; elsewhere a person confirms a device code in a
 * browser, or `token` is used as it is. Tokens stay in memory and are never printed.
 * @throws Error with one sentence when the address is not https or the person who signed in is another one.
 */
export async function signIn(options: SignInOptions): Promise<Authorization> {
  const { url, as, token } = options;
  if (isLoopback(url)) return () => Promise.resolve(`Bearer ${as}`);
  if (url.protocol !== "https:") throw new Error(`${url.origin} is not an https address: a token would travel unprotected.`);
  if (token !== undefined && token !== "") return () => Promise.resolve(`Bearer ${token}`);
  return signInWithDeviceCode(options);
}

async function signInWithDeviceCode({ url, as, clientId, tenant, onDeviceCode, signal }: SignInOptions): Promise<Authorization> {
  const authority = `https://login.microsoftonline.com/${encodeURIComponent(tenant ?? "organizations")}`;
  const application = new PublicClientApplication({ auth: { clientId: clientId ?? DEFAULT_CLIENT_ID, authority } });
  const scopes = [`${url.origin}/.default`];
  const request = {
    scopes,
    deviceCodeCallback: ({ userCode, verificationUri }: { userCode: string; verificationUri: string }) =>
      onDeviceCode(`Open ${verificationUri}, enter the code ${userCode} and sign in as ${as}.`),
    cancel: false,
  };
  signal?.addEventListener("abort", () => (request.cancel = true), { once: true });
  const result = await application.acquireTokenByDeviceCode(request);
  signal?.throwIfAborted();
  const account = result?.account;
  if (!account) throw new Error(`The sign-in to ${url.host} was not completed; run the command again.`);
  if (account.username.toLowerCase() !== as.toLowerCase()) {
    throw new Error(`You signed in as ${account.username}, but --as names ${as}: sign in as ${as} or change --as.`);
  }
  return () => bearer(application, account, scopes);
}

/** The library answers from its memory until the token is about to expire, then renews it. */
async function bearer(application: PublicClientApplication, account: AccountInfo, scopes: string[]): Promise<string> {
  const result = await application.acquireTokenSilent({ account, scopes });
  return `Bearer ${result.accessToken}`;
}
