import { dirname } from "node:path";
import { filesAt } from "./filesAt";
import { metadataPairs, READABLE } from "./metadataPairs";

/** A transcript file, and the metadata file beside it. */
export interface TranscriptFile {
  readonly kind: "transcript";
  readonly file: string;
  readonly metadataFile?: string;
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

/**
 * Finds the calls that FILE and DIR arguments name, in order of path: directories are walked, and a metadata file goes with its
 * transcript (`metadataPairs`). Paths where nothing can be found come last.
 */
export async function callFiles(paths: readonly string[], signal?: AbortSignal): Promise<readonly CallFile[]> {
  const lost: CallFile[] = [];
  const folders = new Map<string, Map<string, boolean>>();
  for (const path of paths) {
    for await (const found of filesAt(path, signal)) {
      if (found.problem !== undefined) {
        lost.push({ kind: "lost", file: found.path, reason: found.problem });
        continue;
      }
      const folder = dirname(found.path);
      const files = folders.get(folder) ?? new Map<string, boolean>();
      folders.set(folder, files.set(found.path, found.named || files.get(found.path) === true));
    }
  }

  const calls: CallFile[] = [];
  for (const [folder, files] of folders) {
    signal?.throwIfAborted();
    const pairs = await metadataPairs(folder);
    const done = new Set<string>();
    for (const [file, named] of files) {
      if (!READABLE.test(file)) {
        calls.push({ kind: "other", file, reason: "its name does not end in .json, .vtt or .txt", named });
        continue;
      }
      // Metadata stand for their transcript, so that naming either or both of a pair gives the call once.
      const transcript = pairs.transcriptOf.get(file) ?? file;
      if (done.has(transcript)) continue;
      done.add(transcript);
      const metadataFile = pairs.metadataOf.get(transcript);
      calls.push({ kind: "transcript", file: transcript, named, ...(metadataFile === undefined ? {} : { metadataFile }) });
    }
  }
  calls.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return [...calls, ...lost];
}
