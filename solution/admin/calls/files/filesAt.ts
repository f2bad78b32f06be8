import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileProblem } from "./fileProblem";
import { patternOf } from "./patternOf";

/** A file, readable or not, and whether it was named itself; or a path that leads to none, and why. */
export type FoundFile =
  { readonly path: string; readonly named: boolean; readonly problem?: undefined } | { readonly path: string; readonly problem: string };

/** What a folder holds. */
export interface Entry {
  readonly kind: "file" | "folder" | "linkedFolder";
  readonly path: string;
}

/**
 * The file at a path, or all files in the folder there and in those below, or all that a pattern means. Links to folders are not
 * followed, which ends circles; a folder that cannot be looked into costs only itself.
 */
export async function* filesAt(path: string, signal?: AbortSignal): AsyncGenerator<FoundFile, void, undefined> {
  const start = resolve(path);
  const stats = await stat(start).catch((error: unknown) => fileProblem(error));
  if (typeof stats !== "string") return stats.isDirectory() ? yield* filesBelow(start, signal) : yield { path: start, named: true };
  const pattern = patternOf(path);
  if (pattern === undefined) return yield { path, problem: stats };
  let found = false;
  for await (const file of filesBelow(resolve(pattern.base), signal)) {
    if (file.problem === undefined && !pattern.matches(file.path)) continue;
    found = true;
    yield file;
  }
  if (!found) yield { path, problem: "no file matches this pattern" };
}

async function* filesBelow(start: string, signal: AbortSignal | undefined): AsyncGenerator<FoundFile, void, undefined> {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    let entries: readonly Entry[] = [];
    try {
      entries = await entriesIn(folder);
    } catch (error) {
      yield { path: folder, problem: fileProblem(error) };
    }
    for (const entry of entries) {
      if (entry.kind === "folder") folders.push(entry.path);
      else if (entry.kind === "file") yield { path: entry.path, named: false };
    }
  }
}

/** What lies in a folder itself. Hidden files and installed packages are not calls. @throws what the file system says */
export async function entriesIn(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith(".") || name === "node_modules") continue;
    const path = join(folder, name);
    if (entry.isDirectory()) entries.push({ kind: "folder", path });
    else entries.push({ kind: entry.isSymbolicLink() && (await isFolder(path)) ? "linkedFolder" : "file", path });
  }
  return entries;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
