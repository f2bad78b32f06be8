import { readTexts } from "../../../shared/strings/readTexts";
import { COACHING } from "../../../solution/coaching/solution";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { packTree } from "../../../solution/packager/packTree";
import { packedOnce } from "./packedOnce";

/** The managed zip of coaching as it is shipped: it holds neither controls nor scripts that a build would have to make. */
export function packedCoaching(): Promise<Uint8Array> {
  return packedOnce("coaching.zip", () => {
    const tree = generateSolution(COACHING, readTexts());
    return packTree(new Map([...tree].map(([file, text]) => [file, Buffer.from(text)])), "managed").zip;
  });
}
