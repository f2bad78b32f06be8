import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readTexts } from "../../../shared/strings/readTexts";
import { CORE } from "../../../solution/core/solution";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { writeSolution } from "../../../solution/generator/writeSolution";
import { packSolution } from "../../../solution/packager/pack";
import { writeBuiltControls } from "./builtControls";

const languages = readTexts();
/** Once for a file of tests. */
const TREE = generateSolution(CORE, languages);

/** A throw-away copy of the core solution's tree with controls as a build leaves them. */
export interface Workbench {
  readonly sourceFolder: string;
  readonly controlsFolder: string;
  readonly outFolder: string;
  pack(): ReturnType<typeof packSolution>;
  remove(): void;
}

export function createWorkbench(): Workbench {
  const folder = mkdtempSync(path.join(tmpdir(), "solution-"));
  const [sourceFolder, controlsFolder, outFolder] = [path.join(folder, "src"), path.join(folder, "controls"), path.join(folder, "out")];
  writeSolution(TREE, sourceFolder);
  writeBuiltControls(controlsFolder);
  return {
    sourceFolder,
    controlsFolder,
    outFolder,
    pack: () => packSolution({ sourceFolder, controlsFolder, outFolder, languages }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
