import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RUN_FOLDER } from "../../runFolder";

/** Packing takes seconds: once for a run of tests, by the first that asks; two that ask at once make the same bytes. */
export async function packedOnce(name: string, pack: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = process.env[RUN_FOLDER];
  if (folder === undefined) throw new Error("Jest's globalSetup has not made a folder for this run.");
  const kept = path.join(folder, name);
  if (!existsSync(kept)) {
    const partial = path.join(folder, `${randomUUID()}.zip`);
    writeFileSync(partial, await pack());
    renameSync(partial, kept);
  }
  return readFileSync(kept);
}
