import { readFileSync } from "node:fs";
import { createWorkbench } from "../../solution/packager/workbench";
import { packedOnce } from "./packedOnce";

/** The core's managed zip as it is shipped, with small stand-ins for the built controls. */
export function packedCore(): Promise<Uint8Array> {
  return packedOnce("core.zip", async () => {
    const bench = createWorkbench();
    try {
      return readFileSync((await bench.pack()).managed);
    } finally {
      bench.remove();
    }
  });
}
