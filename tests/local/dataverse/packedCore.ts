import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RUN_FOLDER } from "../../runFolder";
import { createWorkbench } from "../../solution/packager/workbench";

/**
 * The core's managed zip as it is shipped, with small stand-ins for the built controls. Packing takes seconds: once for a run of
 * tests, by the first that asks; two that ask at once make the same bytes.
 */
export async function packedCore(): Promise<Uint8Array> {
  const folder = process.env[RUN_FOLDER];
  if (folder === undefined) throw new Error("Jest's globalSetup has not made a folder for this run.");
  const kept = path.join(folder, "core.zip");
  if (!existsSync(kept)) {
    const bench = createWorkbench();
    try {
      const partial = path.join(folder, `${randomUUID()}.zip`);
      writeFileSync(partial, readFileSync((await bench.pack()).managed));
      renameSync(partial, kept);
    } finally {
      bench.remove();
    }
  }
  return readFileSync(kept);
}
