import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The managed package that was released last. */
export function lastRelease(): Uint8Array {
  return readFileSync(path.join(__dirname, "SellerDetails_0.1.0_managed.zip"));
}

/** The same package as if it had another version, such as `0.2.0.0`: this checkout's is raised only when it is released. */
export function withVersion(zip: Uint8Array, version: string): Uint8Array {
  const files = unzipSync(zip);
  const manifest = strFromU8(files["solution.xml"] ?? new Uint8Array()).replace(
    /<Version>[^<]*<\/Version>/,
    `<Version>${version}</Version>`,
  );
  return zipSync({ ...files, "solution.xml": strToU8(manifest) }, { level: 1 });
}
