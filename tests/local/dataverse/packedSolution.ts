import { readFileSync } from "node:fs";
import type { SolutionDefinition } from "../../../solution/generator/definitions";
import { createWorkbench } from "../../solution/packager/workbench";
import { packedOnce } from "./packedOnce";

/** The managed zip of a solution as it is shipped, with small stand-ins for the built controls. */
export function packedSolution(definition: SolutionDefinition): Promise<Uint8Array> {
  return packedOnce(`${definition.uniqueName}.zip`, async () => {
    const bench = createWorkbench(definition);
    try {
      return readFileSync((await bench.pack()).managed);
    } finally {
      bench.remove();
    }
  });
}
