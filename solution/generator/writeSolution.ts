import { rmSync } from "node:fs";
import path from "node:path";
import { filesBelow, writeIfChanged } from "../sourceFiles";

const DATA = ".data.xml";

/** Whether a build of its own lays the file in: a control, or what a web resource contains. */
function isBuiltElsewhere(file: string, files: ReadonlyMap<string, string>): boolean {
  return file.startsWith("Controls/") || files.has(file + DATA);
}

/** Writes what `generateSolution` gave, and takes away what an earlier definition left. */
export function writeSolution(files: ReadonlyMap<string, string>, folder: string): void {
  for (const [file, text] of files) writeIfChanged(path.join(folder, file), text);
  for (const file of filesBelow(folder)) {
    if (!files.has(file) && !isBuiltElsewhere(file, files)) rmSync(path.join(folder, file), { force: true });
  }
}
