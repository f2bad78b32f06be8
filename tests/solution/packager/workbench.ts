import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { readTexts } from "../../../shared/strings/readTexts";
import { CORE } from "../../../solution/core/solution";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { writeSolution } from "../../../solution/generator/writeSolution";
import { packSolution } from "../../../solution/packager/pack";
import { filesBelow } from "../../../solution/packager/sourceFiles";
import { writeBuiltControls } from "./builtControls";

/** Once for a file of tests. */
const TREE = generateSolution(CORE, readTexts());

/** A throw-away copy of the core solution's tree with controls as a build leaves them. */
export interface Workbench {
  readonly sourceFolder: string;
  readonly controlsFolder: string;
  readonly outFolder: string;
  /** Changes the one source file whose path contains `part`; throws where the text to replace is not in it. */
  edit(part: string, from: string, to: string): void;
  pack(version?: string): ReturnType<typeof packSolution>;
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
    edit: (part, from, to) => {
      const matches = filesBelow(sourceFolder).filter((file) => file.includes(part));
      if (matches.length === 0) throw new Error(`No source file is called ${part}.`);
      for (const match of matches) {
        const file = path.join(sourceFolder, match);
        const before = readFileSync(file, "utf8");
        if (!before.includes(from)) throw new Error(`${match} does not contain ${from}.`);
        writeFileSync(file, before.replace(from, to));
      }
    },
    pack: (version) => packSolution({ sourceFolder, controlsFolder, outFolder, ...(version ? { version } : {}) }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Entry names and contents of a zip, in the zip's order. */
export function unzip(file: string): Record<string, Uint8Array> {
  return unzipSync(readFileSync(file));
}
