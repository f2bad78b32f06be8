import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Bundled for admins, the commands are one script with the zips beside it; in a checkout they run from their sources. */
export const IS_BUNDLED = path.extname(__filename) !== ".ts";

/** Where the built zips lie. */
export const ZIP_FOLDER = IS_BUNDLED ? __dirname : path.resolve(__dirname, "../out");

/** What `npm run pack` writes and the package for admins holds. */
export const SHIPPED_ZIPS = [
  "SellerDetails.zip",
  "SellerDetails_managed.zip",
  "SellerDetailsSalesHub_managed.zip",
  "SellerDetailsCoaching_managed.zip",
] as const;

/**
 * A built package that comes with the commands.
 * @param name such as `SellerDetails_managed.zip`
 * @throws one sentence where it is not there
 */
export function shippedZip(name: string): Uint8Array {
  const file = path.join(ZIP_FOLDER, name);
  if (existsSync(file)) return readFileSync(file);
  throw new Error(`${file} does not exist: ${IS_BUNDLED ? "install the package again" : "run npm run build, then npm run pack"}.`);
}
