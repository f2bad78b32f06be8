import { signInApplication } from "../connection/applicationSignIn";
import type { Authorization } from "../connection/Authorization";
import { checkToken } from "../connection/checkToken";
import { SECRET_VARIABLES, type Secrets } from "../connection/secrets";
import { isLoopback } from "../connection/signIn";
import { signInAddressOf } from "../connection/signInAddress";
import { isGuid } from "../../../shared/domain/isGuid";

export interface GraphSignIn {
  /** Of Graph. */
  readonly url: URL;
  /** Of the environment, which knows its directory. */
  readonly environment: URL;
  /** Application (client) id. */
  readonly application: string;
  readonly tenant?: string | undefined;
  readonly secrets?: Secrets | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Signs an application in to Graph: by a ready token, its certificate, secret or federated credential. On this machine its id is the token.
 * @throws one sentence where nothing proves the application, or the sign-in is refused
 */
export async function signInGraph(options: GraphSignIn): Promise<Authorization> {
  const { url, environment, application, tenant, secrets = {}, signal } = options;
  const { graphToken, certificate, clientSecret, federatedToken } = secrets;
  if (graphToken !== undefined) {
    checkToken(graphToken, url, SECRET_VARIABLES.graphToken);
    return () => Promise.resolve(`Bearer ${graphToken}`);
  }
  if (isLoopback(url)) return () => Promise.resolve(`Bearer ${application}`);
  if (url.protocol !== "https:") throw new Error(`${url.origin} is not an https address: a token would travel unprotected.`);
  if (!isGuid(application))
    throw new Error(`Meetings are read by an application: name its application (client) id by --graph-as, or by --as`);
  if (certificate === undefined && clientSecret === undefined && federatedToken === undefined)
    throw new Error(
      `Nothing proves the application ${application}: put ${SECRET_VARIABLES.certificate}, ${SECRET_VARIABLES.federatedToken} or ${SECRET_VARIABLES.clientSecret} into the environment`,
    );
  return signInApplication({ url, clientId: application, authority: await signInAddressOf(environment, tenant, signal), secrets });
}
