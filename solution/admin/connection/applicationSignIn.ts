import { readFile } from "node:fs/promises";
import { ConfidentialClientApplication } from "@azure/msal-node";
import { readCertificate } from "./certificate";
import { SECRET_VARIABLES, type Secrets } from "./secrets";
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
 * An application signs in with its certificate, a federated credential or its secret; a token is renewed before it expires.
 * @throws one sentence where the certificate or credential cannot be read or the sign-in is refused
 */
export async function signInApplication({ url, clientId, authority, secrets }: ApplicationSignIn): Promise<Authorization> {
  const application = new ConfidentialClientApplication({ auth: { clientId, authority, ...proofOf(secrets) } });
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

function proofOf({ certificate, certificatePassword, federatedToken, clientSecret = "" }: Secrets) {
  if (certificate !== undefined) return { clientCertificate: readCertificate(certificate, certificatePassword) };
  if (federatedToken === undefined) return { clientSecret };
  // Such tokens live for minutes: whoever runs the command may have renewed the file.
  return { clientAssertion: () => federatedTokenIn(federatedToken) };
}

async function federatedTokenIn(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`The federated credential ${file} (${SECRET_VARIABLES.federatedToken}) cannot be read (${code}).`);
  }
}
