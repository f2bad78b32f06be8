import { CORE } from "../../../solution/core/solution";
import { packedSolution } from "./packedSolution";

/** The core's managed zip as it is shipped, with small stand-ins for the built controls. */
export const packedCore = (): Promise<Uint8Array> => packedSolution(CORE);
