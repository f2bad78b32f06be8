import type { Pace } from "./Pace";
import type { Secrets } from "./secrets";
import { isLoopback, signIn } from "./signIn";
import { createWebApi, type ReadApi, type WebApi } from "./webApi";

export interface ConnectionOptions {
  /** Address of the environment, such as `https://contoso.crm.dynamics.com`. */
  readonly url: string;
  /** Who acts: email or sign-in name, or an application's id. */
  readonly as: string;
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly deviceCode?: boolean | undefined;
  readonly secrets?: Secrets | undefined;
  /** Tells the person where to sign in. */
  readonly onMessage?: ((message: string) => void) | undefined;
  /** Told before the client waits because the server asked it to, or because a connection was dropped. */
  readonly onWait?: ((seconds: number, reason: string) => void) | undefined;
  /** How many requests go at once. @default as the server wants it */
  readonly pace?: Pace | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The one way of the admin commands to an environment: signs in and makes sure that it is whom `as` names.
 * @throws Error with one sentence when signing in fails or somebody else did
 */
export async function connect(options: ConnectionOptions): Promise<WebApi> {
  const { as, clientId, tenant, deviceCode, secrets, onMessage = () => undefined, onWait, pace, signal } = options;
  const url = new URL(options.url);
  const authorization = await signIn({ url, as, clientId, tenant, deviceCode, secrets, onMessage, signal });
  const api = createWebApi({ url, authorization, onWait, pace, signal });
  // A person's account was compared at the sign-in; a ready token only tells the server whose it is.
  if (secrets?.token !== undefined && !isLoopback(url)) await refuseOthers(api, as);
  return api;
}

interface SignedInUser {
  readonly domainname?: string | null;
  readonly internalemailaddress?: string | null;
  readonly applicationid?: string | null;
}

/** @throws one sentence where the token belongs to nobody of this name */
export async function refuseOthers(api: ReadApi, as: string): Promise<void> {
  const { UserId } = await api.get<{ readonly UserId: string }>("WhoAmI()");
  const user = await api.get<SignedInUser>(`systemusers(${UserId})?$select=domainname,internalemailaddress,applicationid`);
  const names = [user.domainname, user.internalemailaddress, user.applicationid].filter((name) => typeof name === "string");
  if (names.some((name) => name.toLowerCase() === as.toLowerCase())) return;
  throw new Error(`The token belongs to ${names[0] ?? UserId}, but --as names ${as}: get a token for ${as} or change --as.`);
}
