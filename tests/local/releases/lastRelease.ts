import { readFileSync } from "node:fs";
import path from "node:path";

/** The managed package that was released last. */
export function lastRelease(): Uint8Array {
  return readFileSync(path.join(__dirname, "SellerDetails_0.1.0_managed.zip"));
}
