import { createHash, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";

/** A DER value: its tag, its length, its content. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const SEQUENCE = 0x30;
const SHA256_WITH_RSA = der(SEQUENCE, der(0x06, Buffer.from("2a864886f70d01010b", "hex")), der(0x05));

/** A certificate that signs itself, valid from 2020 to 2049, as PEM; `thumbprint` is its SHA-256 in hexadecimal digits. */
export function selfSigned(): { readonly certificate: string; readonly key: KeyObject; readonly thumbprint: string } {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const commonName = der(SEQUENCE, der(0x06, Buffer.from("550403", "hex")), der(0x0c, Buffer.from("deploy")));
  const name = der(SEQUENCE, der(0x31, commonName));
  const date = (text: string) => der(0x17, Buffer.from(text));
  const toBeSigned = der(
    SEQUENCE,
    der(0x02, Buffer.from([1])),
    SHA256_WITH_RSA,
    name,
    der(SEQUENCE, date("200101000000Z"), date("491231000000Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = createSign("sha256").update(toBeSigned).sign(privateKey);
  const bytes = der(SEQUENCE, toBeSigned, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature));
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${bytes.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    key: privateKey,
    thumbprint: createHash("sha256").update(bytes).digest("hex").toUpperCase(),
  };
}
