import { dirname } from "node:path";
import { diskSource } from "./diskSource";
import { entriesIn, filesAt } from "./filesAt";
import { metadataPairs, READABLE } from "./metadataPairs";
import type { Source } from "./Source";
import { STDIN, stdinSource } from "./stdinSource";
import { zipSources } from "./zipSources";

/** A transcript file, and the metadata file beside it. */
export interface TranscriptFile {
  readonly kind: "transcript";
  readonly file: string;
  readonly source: Source;
  readonly metadata?: Source;
  readonly named: boolean;
}

/** A file that is no transcript, and why. */
export interface OtherFile {
  readonly kind: "other";
  readonly file: string;
  readonly reason: string;
  /** Whether it was named itself, rather than found in a folder. */
  readonly named: boolean;
}

/** A path where nothing can be found, and why. */
export interface LostPath {
  readonly kind: "lost";
  readonly file: string;
  readonly reason: string;
}

export type CallFile = TranscriptFile | OtherFile | LostPath;

interface Asked {
  readonly source: Source;
  /** Itself, rather than its folder. */
  readonly named: boolean;
}

/** A folder of which files are asked for, on the disk or within a zip file. */
interface Folder {
  /** All files in it: metadata may lie beside what was named. */
  readonly files: (asked: Folder["asked"]) => Promise<readonly Source[]>;
  /** The files asked for, by path. */
  readonly asked: Map<string, Asked>;
}

/**
 * Finds the calls that paths name, in order of path: files, folders (walked), zip files (likewise), patterns such as `calls/*.vtt`, and
 * `-` for standard input. A metadata file goes with its transcript (`metadataPairs`). Paths where nothing can be found come last.
 */
export async function callFiles(paths: readonly string[], signal?: AbortSignal): Promise<readonly CallFile[]> {
  const { folders, lost } = await foldersAt(
    paths.filter((path) => path !== STDIN),
    signal,
  );
  const calls: CallFile[] = [];
  for (const folder of folders) {
    signal?.throwIfAborted();
    calls.push(...(await callsIn(folder)));
  }
  calls.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  if (paths.includes(STDIN)) {
    const source = stdinSource();
    calls.push({ kind: "transcript", file: source.path, source, named: true });
  }
  return [...calls, ...lost];
}

async function foldersAt(paths: readonly string[], signal?: AbortSignal) {
  const lost: LostPath[] = [];
  const folders = new Map<string, Folder>();
  const ask = (source: Source, named: boolean, files: Folder["files"]) => {
    const path = dirname(source.path);
    const folder: Folder = folders.get(path) ?? { files, asked: new Map<string, Asked>() };
    folder.asked.set(source.path, { source, named: named || folder.asked.get(source.path)?.named === true });
    folders.set(path, folder);
  };
  for (const path of paths) {
    for await (const found of filesAt(path, signal)) {
      if (found.problem !== undefined) lost.push({ kind: "lost", file: found.path, reason: found.problem });
      else if (!/\.zip$/i.test(found.path)) ask(diskSource(found.path), found.named, (asked) => sourcesIn(dirname(found.path), asked));
      else {
        const zip = await zipSources(found.path);
        if (zip.problem !== undefined) lost.push({ kind: "lost", file: found.path, reason: zip.problem });
        for (const files of zip.folders?.values() ?? []) for (const source of files) ask(source, false, () => Promise.resolve(files));
      }
    }
  }
  return { folders: folders.values(), lost };
}

async function callsIn({ files, asked }: Folder): Promise<readonly CallFile[]> {
  const calls: CallFile[] = [];
  const pairs = await metadataPairs(await files(asked));
  const done = new Set<string>();
  for (const { source: found, named } of asked.values()) {
    const { path } = found;
    if (!READABLE.test(path)) {
      calls.push({ kind: "other", file: path, reason: "its name does not end in .json, .vtt, .srt, .csv, .tsv or .txt", named });
      continue;
    }
    // Metadata stand for their transcript, so that naming either or both of a pair gives the call once.
    const source = pairs.transcriptOf.get(path) ?? found;
    if (done.has(source.path)) continue;
    done.add(source.path);
    const metadata = pairs.metadataOf.get(source.path);
    calls.push({ kind: "transcript", file: source.path, source, named, ...(metadata === undefined ? {} : { metadata }) });
  }
  return calls;
}

/** None where the folder may not be listed: a file in it may be named all the same. */
async function sourcesIn(folder: string, asked: Folder["asked"]): Promise<readonly Source[]> {
  const entries = await entriesIn(folder).catch(() => []);
  return entries.filter(({ kind }) => kind === "file").map(({ path }) => asked.get(path)?.source ?? diskSource(path));
}
