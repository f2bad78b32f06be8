import { basename, join } from "node:path";
import { entriesIn } from "./filesAt";
import { readBytes } from "./readBytes";

/** Endings of files that may be transcripts or metadata. */
export const READABLE = /\.(?:json|vtt|txt)$/i;

const METADATA_NAME = /^(.*?)(?:[-._ ]meta-?data(?:[-._ ].*)?|\.vtt)$/i;
const TRANSCRIPT_NAME = /^(.*?)[-._ ]transcript(?:[-._ ].*)?$/i;

/** Enough to see what a file is: a transcript of its own should not be read twice. */
const HEAD_BYTES = 100_000;

/** Which metadata file goes with which transcript, by path. */
export interface MetadataPairs {
  readonly metadataOf: ReadonlyMap<string, string>;
  readonly transcriptOf: ReadonlyMap<string, string>;
}

/**
 * Pairs the files of a folder: `X.json`, `X.metadata.json` or `X-metadata….json` go with `X.transcript.json`; `X.vtt.json` too with
 * `X.vtt`; or metadata whose `fileName` names X.
 */
export async function metadataPairs(directory: string): Promise<MetadataPairs> {
  const names = await namesIn(directory);
  const metadataOf = new Map<string, string>();
  const transcriptOf = new Map<string, string>();
  const pair = (transcript: string, metadata: string) => {
    metadataOf.set(join(directory, transcript), join(directory, metadata));
    transcriptOf.set(join(directory, metadata), join(directory, transcript));
  };
  const isFree = (name: string) => !metadataOf.has(join(directory, name));
  const sureMetadata = names.filter((name) => isJson(name) && METADATA_NAME.test(withoutExtension(name)));
  const sureByStem = grouped(sureMetadata, stemOf);
  const jsonByName = grouped(names.filter(isJson), (name) => withoutExtension(name).toLowerCase());
  const allByStem = grouped(names, stemOf);

  for (const transcript of names.filter((name) => !isJson(name) || TRANSCRIPT_NAME.test(withoutExtension(name)))) {
    const stem = stemOf(transcript);
    const named = sureByStem.get(stem)?.[0];
    const metadata = named ?? jsonByName.get(stem)?.find((name) => name !== transcript);
    if (metadata !== undefined && (named !== undefined || (await looksLikeMetadata(join(directory, metadata))))) pair(transcript, metadata);
  }
  for (const metadata of sureMetadata.filter((name) => !transcriptOf.has(join(directory, name)))) {
    const plain = allByStem.get(stemOf(metadata))?.find((name) => name !== metadata && isFree(name));
    const recording = plain === undefined ? await recordingOf(join(directory, metadata)) : undefined;
    const byRecording = recording === undefined ? undefined : allByStem.get(stemOf(recording))?.find((name) => name !== metadata);
    const transcript = plain ?? byRecording;
    if (transcript !== undefined) pair(transcript, metadata);
  }
  return { metadataOf, transcriptOf };
}

/** Names that may be of a call, in order. None where the folder may not be listed: a file in it may be named all the same. */
async function namesIn(directory: string): Promise<readonly string[]> {
  const entries = await entriesIn(directory).catch(() => []);
  return entries
    .filter(({ kind, path }) => READABLE.test(path) && kind !== "folder" && kind !== "linkedFolder")
    .map(({ path }) => basename(path))
    .sort();
}

function grouped(names: readonly string[], keyOf: (name: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const group = groups.get(keyOf(name));
    if (group === undefined) groups.set(keyOf(name), [name]);
    else group.push(name);
  }
  return groups;
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

async function looksLikeMetadata(file: string): Promise<boolean> {
  const head = await headOf(file);
  return (
    /"(?:participants|conversationType)"\s*:/.test(head) &&
    !/"(?:transcript|Transcript|phrases|recognizedPhrases|Fragments)"\s*:/.test(head)
  );
}

async function recordingOf(file: string): Promise<string | undefined> {
  const name = /"fileName"\s*:\s*"([^"\\]+)"/.exec(await headOf(file))?.[1];
  return name === undefined ? undefined : basename(name);
}

/** Empty where it cannot be read: whoever reads the whole file says why. */
async function headOf(file: string): Promise<string> {
  const start = await readBytes(file, HEAD_BYTES).catch(() => undefined);
  return start === undefined ? "" : new TextDecoder().decode(start.bytes);
}
