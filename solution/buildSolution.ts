import path from "node:path";
import { readTexts } from "../shared/strings/readTexts";
import { addonSolution } from "./addon/addonSolution";
import { SALES_HUB } from "./addon/AddonTarget";
import { COACHING } from "./coaching/solution";
import { CORE } from "./core/solution";
import type { SolutionDefinition } from "./generator/definitions";
import { generateSolution } from "./generator/generateSolution";
import { writeSolution } from "./generator/writeSolution";
import { packSolution, type PackedSolution } from "./packager/pack";

const OUT = path.resolve(__dirname, "../out");

/** All that is shipped: the core, its entry in Sales Hub, and coaching. */
const SHIPPED = [CORE, addonSolution(SALES_HUB), COACHING];

/**
 * Generates a solution's tree in out/solution/<its name>, where `pac solution pack --folder` finds it, too, and packs it.
 * @param outFolder where the zips are written
 * @throws one sentence per problem, as `generateSolution` and `packSolution` do
 */
export function buildSolution(definition: SolutionDefinition, outFolder = OUT): Promise<PackedSolution> {
  const sourceFolder = path.join(OUT, "solution", definition.uniqueName);
  const languages = readTexts();
  writeSolution(generateSolution(definition, languages), sourceFolder);
  const otherControls = SHIPPED.flatMap(({ controls }) => controls);
  return packSolution({ sourceFolder, controlsFolder: path.join(OUT, "controls"), otherControls, outFolder, languages });
}

/** Packs all that is shipped. @returns paths of the zips */
export async function buildSolutions(outFolder = OUT): Promise<readonly string[]> {
  const files: string[] = [];
  for (const definition of SHIPPED) {
    const { unmanaged, managed } = await buildSolution(definition, outFolder);
    files.push(...(unmanaged === undefined ? [] : [unmanaged]), managed);
  }
  return files;
}
