import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readTexts } from "../../../shared/strings/readTexts";
import { COACHING } from "../../../solution/coaching/solution";
import { CORE } from "../../../solution/core/solution";
import type { SolutionDefinition } from "../../../solution/generator/definitions";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { writeSolution } from "../../../solution/generator/writeSolution";
import { packSolution } from "../../../solution/packager/pack";
import { writeBuiltControls } from "./builtControls";

const languages = readTexts();
/** Each once for a file of tests. */
const trees = new Map<SolutionDefinition, ReadonlyMap<string, string>>();

function treeOf(definition: SolutionDefinition): ReadonlyMap<string, string> {
  const tree = trees.get(definition) ?? generateSolution(definition, languages);
  trees.set(definition, tree);
  return tree;
}

/** A throw-away copy of a solution's tree with controls as a build leaves them. */
export interface Workbench {
  readonly sourceFolder: string;
  readonly controlsFolder: string;
  readonly outFolder: string;
  pack(): ReturnType<typeof packSolution>;
  remove(): void;
}

/** @param definition by default the core */
export function createWorkbench(definition: SolutionDefinition = CORE): Workbench {
  const folder = mkdtempSync(path.join(tmpdir(), "solution-"));
  const [sourceFolder, controlsFolder, outFolder] = [path.join(folder, "src"), path.join(folder, "controls"), path.join(folder, "out")];
  writeSolution(treeOf(definition), sourceFolder);
  writeBuiltControls(controlsFolder);
  const otherControls = [CORE, COACHING].flatMap(({ controls }) => controls);
  return {
    sourceFolder,
    controlsFolder,
    outFolder,
    pack: () => packSolution({ sourceFolder, controlsFolder, otherControls, outFolder, languages }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
