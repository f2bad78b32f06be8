import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** A transcript file and the metadata file beside it, or a file that is neither. */
export type CallFile =
  | { readonly kind: "transcript"; readonly file: string; readonly metadataFile?: string; readonly named: boolean }
  | { readonly kind: "other"; readonly file: string; readonly reason: string; readonly named: boolean }
  | { readonly kind: "missing"; readonly file: string };

const READABLE = /\.(?:json|vtt|txt)$/i;
const METADATA_NAME = /^(.*?)(?:[-._ ]meta-?data(?:[-._ ].*)?|\.vtt)$/i;
const TRANSCRIPT_NAME = /^(.*?)[-._ ]transcript(?:[-._ ].*)?$/i;

/**
 * Finds the calls that FILE and DIR arguments name, in order of path: directories are walked, and a metadata file goes with its transcript:
 * `X.json`, `X.metadata.json` or `X-metadata….json` beside `X.transcript.json`; `X.vtt.json` too beside `X.vtt`; or metadata whose `fileName` names X.
 */
export async function callFiles(paths: readonly string[]): Promise<readonly CallFile[]> {
  const missing: CallFile[] = [];
  const wanted = new Map<string, boolean>();
  for (const path of paths) {
    const full = resolve(path);
    const found = await stat(full).catch(() => undefined);
    if (found === undefined) missing.push({ kind: "missing", file: path });
    else if (found.isDirectory()) (await filesBelow(full)).forEach((file) => wanted.set(file, wanted.get(file) ?? false));
    else wanted.set(full, true);
  }
  const byDirectory = new Map<string, string[]>();
  for (const file of wanted.keys()) byDirectory.set(dirname(file), [...(byDirectory.get(dirname(file)) ?? []), file]);

  const calls: CallFile[] = [];
  for (const [directory, files] of byDirectory) {
    const pairs = await pairsIn(directory);
    const done = new Set<string>();
    for (const file of files) {
      const named = wanted.get(file) === true;
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
  return [...calls.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)), ...missing];
}

interface Pairs {
  readonly metadataOf: ReadonlyMap<string, string>;
  readonly transcriptOf: ReadonlyMap<string, string>;
}

async function pairsIn(directory: string): Promise<Pairs> {
  const names = (await readdir(directory)).filter((name) => READABLE.test(name)).sort();
  const metadataOf = new Map<string, string>();
  const transcriptOf = new Map<string, string>();
  const pair = (transcript: string, metadata: string) => {
    metadataOf.set(join(directory, transcript), join(directory, metadata));
    transcriptOf.set(join(directory, metadata), join(directory, transcript));
  };
  const transcripts = names.filter((name) => !isJson(name) || TRANSCRIPT_NAME.test(withoutExtension(name)));
  const sureMetadata = names.filter((name) => isJson(name) && METADATA_NAME.test(withoutExtension(name)));

  for (const transcript of transcripts) {
    const stem = stemOf(transcript);
    const named = sureMetadata.find((name) => stemOf(name) === stem);
    const plain = names.find((name) => isJson(name) && name !== transcript && withoutExtension(name).toLowerCase() === stem);
    const metadata = named ?? plain;
    if (metadata !== undefined && (named !== undefined || (await looksLikeMetadata(join(directory, metadata))))) pair(transcript, metadata);
  }
  for (const metadata of sureMetadata.filter((name) => !transcriptOf.has(join(directory, name)))) {
    const plain = names.find((name) => name !== metadata && stemOf(name) === stemOf(metadata) && !metadataOf.has(join(directory, name)));
    const recording = plain === undefined ? await recordingOf(join(directory, metadata)) : undefined;
    const byRecording = recording === undefined ? undefined : names.find((name) => name !== metadata && stemOf(name) === stemOf(recording));
    const transcript = plain ?? byRecording;
    if (transcript !== undefined) pair(transcript, metadata);
  }
  return { metadataOf, transcriptOf };
}

function isJson(name: string): boolean {
  return /\.json$/i.test(name);
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}

/** What the files of one call have in common: `x` for `X.vtt`, `X.transcript.json`, `X-metadata.v3.json`. */
function stemOf(name: string): string {
  const bare = withoutExtension(name);
  return (METADATA_NAME.exec(bare)?.[1] ?? TRANSCRIPT_NAME.exec(bare)?.[1] ?? bare).toLowerCase();
}

/** Only the head is looked at: reading `X.json` to find that it is a transcript of its own would read it twice. */
async function looksLikeMetadata(file: string): Promise<boolean> {
  const head = (await readFile(file, "utf8")).slice(0, 100_000);
  return (
    /"(?:participants|conversationType)"\s*:/.test(head) &&
    !/"(?:transcript|Transcript|phrases|recognizedPhrases|Fragments)"\s*:/.test(head)
  );
}

async function recordingOf(file: string): Promise<string | undefined> {
  const name = /"fileName"\s*:\s*"([^"\\]+)"/.exec((await readFile(file, "utf8")).slice(0, 100_000))?.[1];
  return name === undefined ? undefined : basename(name);
}

/** All files of a directory and those in it; hidden ones and installed packages are not calls. Links to directories are not followed. */
async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else files.push(path);
  }
  return files;
}
