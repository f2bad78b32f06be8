import { readFileSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "../sourceFiles";
import type { SourceFile } from "./definitions";

const FOLDERS = ["forms", "views", "siteMaps", "apps"];

/** The parts of a solution that are kept as XML below its folder. */
export function readSources(folder: string): readonly SourceFile[] {
  return FOLDERS.flatMap((name) => filesBelow(path.join(folder, name)).map((file) => `${name}/${file}`)).map((file) => ({
    path: file,
    xml: readFileSync(path.join(folder, file), "utf8"),
  }));
}
