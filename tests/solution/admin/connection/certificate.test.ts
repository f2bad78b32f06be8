import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCertificate } from "../../../../solution/admin/connection/certificate";
import { selfSigned } from "./selfSigned";

const { certificate, key, thumbprint } = selfSigned();
const plainKey = key.export({ type: "pkcs8", format: "pem" }).toString();
const lockedKey = key.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open sesame" }).toString();

let folder: string;
const fileOf = (text: string) => {
  const file = join(folder, "deploy.pem");
  writeFileSync(file, text);
  return file;
};
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "certificate-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["the key first", plainKey + certificate],
  ["the certificate first", certificate + plainKey],
])("the thumbprint is computed from the file, %s", (_, text) => {
  expect(readCertificate(fileOf(text))).toMatchObject({ thumbprintSha256: thumbprint, privateKey: plainKey });
});

test("a locked key is opened with its password", () => {
  expect(readCertificate(fileOf(lockedKey + certificate), "open sesame").privateKey).toBe(plainKey);
});

test.each([
  ["no certificate", plainKey, "holds no certificate"],
  ["no key", certificate, "holds no private key"],
  ["a key that its password does not open", lockedKey + certificate, "cannot be opened: check SELLER_DETAILS_CERTIFICATE_PASSWORD"],
])("a file with %s is named, without its contents", (_, text, problem) => {
  const read = () => readCertificate(fileOf(text), "wrong");
  expect(read).toThrow(problem);
  expect(read).toThrow("deploy.pem (SELLER_DETAILS_CERTIFICATE)");
  expect(read).not.toThrow(/MII/);
});

test("a file that is not there is named", () => {
  expect(() => readCertificate(join(folder, "missing.pem"))).toThrow(
    /missing\.pem \(SELLER_DETAILS_CERTIFICATE\) cannot be read \(ENOENT\)\.$/,
  );
});
