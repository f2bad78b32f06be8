import { ConfidentialClientApplication } from "@azure/msal-node";
import { readCertificate } from "./certificate";
import type { Secrets } from "./secrets";
import { signInProblem } from "./signInProblem";
import type { Authorization } from "./Authorization";

export interface ApplicationSignIn {
  readonly url: URL;
  /** Application (client) id. */
  readonly clientId: string;
  readonly authority: string;
  readonly secrets: Secrets;
}

/**
 * An application signs in with its certificate or secret; a token is renewed before it expires.
 * @throws one sentence where the certificate cannot be read or the sign-in is refused
 */
export async function signInApplication({ url, clientId, authority, secrets }: ApplicationSignIn): Promise<Authorization> {
  const { certificate, certificatePassword, clientSecret = "" } = secrets;
  const proof = certificate === undefined ? { clientSecret } : { clientCertificate: readCertificate(certificate, certificatePassword) };
  const application = new ConfidentialClientApplication({ auth: { clientId, authority, ...proof } });
  const authorization = async () => {
    try {
      const result = await application.acquireTokenByClientCredential({ scopes: [`${url.origin}/.default`] });
      return `Bearer ${result?.accessToken}`;
    } catch (error) {
      throw signInProblem(error, url.host);
    }
  };
  await authorization();
  return authorization;
}
