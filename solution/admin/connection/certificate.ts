import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { SECRET_VARIABLES } from "./secrets";

/** What an application proves itself with. */
export interface Certificate {
  /** Of the certificate: SHA-256, 64 hexadecimal digits. */
  readonly thumbprintSha256: string;
  /** PEM, unencrypted; stays in memory. */
  readonly privateKey: string;
  /** The certificate, PEM. */
  readonly x5c: string;
}

/**
 * Reads a PEM file that holds a certificate and its private key.
 * @throws one sentence that names the file and what it lacks, never its contents
 */
export function readCertificate(file: string, password?: string): Certificate {
  const where = `${file} (${SECRET_VARIABLES.certificate})`;
  let pem: string;
  try {
    pem = readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`The certificate ${where} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const certificate = certificateIn(pem);
  if (certificate === undefined)
    throw new Error(`${where} holds no certificate: a PEM file with "BEGIN CERTIFICATE" and the private key is needed.`);
  return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(":", ""),
    privateKey: privateKeyIn(pem, password, where),
    x5c: certificate.toString(),
  };
}

function certificateIn(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem.slice(Math.max(pem.indexOf("-----BEGIN CERTIFICATE-----"), 0)));
  } catch {
    return undefined;
  }
}

function privateKeyIn(pem: string, password: string | undefined, where: string): string {
  const block = /-----BEGIN ((?:RSA |ENCRYPTED )?PRIVATE KEY)-----[\s\S]+?-----END \1-----/.exec(pem)?.[0];
  if (block === undefined)
    throw new Error(`${where} holds no private key: a PEM file with "BEGIN PRIVATE KEY" and the certificate is needed.`);
  try {
    const key = createPrivateKey({ key: block, ...(password === undefined ? {} : { passphrase: password }) });
    return key.export({ type: "pkcs8", format: "pem" }).toString();
  } catch {
    throw new Error(`The private key in ${where} cannot be opened: check ${SECRET_VARIABLES.certificatePassword}.`);
  }
}
