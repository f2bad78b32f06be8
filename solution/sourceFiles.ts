import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Contents by path below one folder, sorted, with forward slashes. */
export type SourceFiles = ReadonlyMap<string, Uint8Array>;

interface FolderEntry {
  readonly parentPath: string;
  readonly name: string;
}

/**
 * An entry's path below a folder as zips and sources name it, with forward slashes: an import refuses backslashes.
 * @param system whose paths they are
 */
export function pathBelow(folder: string, { parentPath, name }: FolderEntry, system: path.PlatformPath = path): string {
  return system.relative(folder, system.join(parentPath, name)).split(system.sep).join("/");
}

/** All files below a folder as sorted paths with forward slashes; empty where there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathBelow(folder, entry))
    .sort();
}

/** All files below a folder; empty where there is no such folder. */
export function readFiles(folder: string): SourceFiles {
  return new Map(filesBelow(folder).map((file) => [file, readFileSync(path.join(folder, file))]));
}

/** Leaves a file alone that already has this content, so packing twice touches nothing. */
export function writeIfChanged(file: string, content: Uint8Array | string): void {
  const bytes = Buffer.from(content);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
