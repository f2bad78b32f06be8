import { COACHING } from "../../../solution/coaching/solution";
import { packedSolution } from "./packedSolution";

/** The managed zip of coaching as it is shipped, with small stand-ins for the built controls. */
export const packedCoaching = (): Promise<Uint8Array> => packedSolution(COACHING);
