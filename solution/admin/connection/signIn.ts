import { signInApplication } from "./applicationSignIn";
import type { Authorization } from "./Authorization";
import { checkToken } from "./checkToken";
import { signInPerson } from "./personSignIn";
import { isGuid } from "../../../shared/domain/isGuid";
import { SECRET_VARIABLES, type Secrets } from "./secrets";
import { signInAddressOf } from "./signInAddress";

export interface SignInOptions {
  readonly url: URL;
  /** Who signs in: a person's email or sign-in name, or an application's id. Against a local Dataverse: the user's domain name. */
  readonly as: string;
  /** Application that a person signs in through. @default the vendor's public client for development tools */
  readonly clientId?: string | undefined;
  /** Directory (tenant) id or domain. @default the environment's own */
  readonly tenant?: string | undefined;
  /** Enter a code in any browser instead of signing in with this machine's. @default false */
  readonly deviceCode?: boolean | undefined;
  /** What signs in without a person. @default nothing */
  readonly secrets?: Secrets | undefined;
  /** Tells the person where to sign in. */
  readonly onMessage: (message: string) => void;
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
 * Signs in to an environment. On this machine the user's name is the token; elsewhere a ready token is used as it is, an
 * application signs in with its certificate or secret, or a person in a browser. Tokens stay in memory and are never printed.
 * @throws Error with one sentence when the address is not https, a ready token is for another, the sign-in is refused or somebody else signed in
 */
export async function signIn(options: SignInOptions): Promise<Authorization> {
  const { url, as, clientId, tenant, deviceCode = false, secrets = {}, onMessage, signal } = options;
  if (isLoopback(url)) return () => Promise.resolve(`Bearer ${as}`);
  if (url.protocol !== "https:") throw new Error(`${url.origin} is not an https address: a token would travel unprotected.`);
  const { token } = secrets;
  if (token !== undefined) {
    checkToken(token, url);
    return () => Promise.resolve(`Bearer ${token}`);
  }
  const proof = (["certificate", "federatedToken", "clientSecret"] as const).find((name) => secrets[name] !== undefined);
  if (proof) {
    if (!isGuid(as) || (clientId ?? as).toLowerCase() !== as.toLowerCase())
      throw new Error(
        `${SECRET_VARIABLES[proof]} signs in an application, so --as must be its application (client) id; without the variable a person signs in.`,
      );
    return signInApplication({ url, clientId: as, authority: await signInAddressOf(url, tenant, signal), secrets });
  }
  return signInPerson({
    url,
    as,
    clientId: clientId ?? DEFAULT_CLIENT_ID,
    authority: await signInAddressOf(url, tenant, signal),
    deviceCode,
    onMessage,
    signal,
  });
}
