import { basename } from "node:path";
import { groupedBy } from "../../../../shared/domain/groupedBy";
import { MAX_FILE_BYTES } from "../../../../shared/transcript/TranscriptSource";
import type { Source } from "./Source";

/** Endings of files that may be transcripts or metadata. */
export const READABLE = /\.(?:json|vtt|srt|csv|tsv|txt)$/i;

const METADATA_NAME = /^(.*?)(?:[-._ ]meta-?data(?:[-._ ].*)?|\.(?:vtt|srt|csv|tsv))$/i;
const TRANSCRIPT_NAME = /^(.*?)[-._ ]transcript(?:[-._ ].*)?$/i;

/** Enough to see what a file is: a transcript of its own should not be read twice. */
const HEAD_BYTES = 100_000;

/** Which metadata file goes with which transcript, by path. */
export interface MetadataPairs {
  readonly metadataOf: ReadonlyMap<string, Source>;
  readonly transcriptOf: ReadonlyMap<string, Source>;
}

/**
 * Pairs the files of a folder: `X.json`, `X.metadata.json` or `X-metadata….json` go with `X.transcript.json`; `X.vtt.json` too with
 * `X.vtt`, and so on; or metadata whose `fileName` names X.
 */
export async function metadataPairs(folder: readonly Source[]): Promise<MetadataPairs> {
  const files = folder.filter(({ path }) => READABLE.test(path)).sort((one, other) => (one.path < other.path ? -1 : 1));
  const metadataOf = new Map<string, Source>();
  const transcriptOf = new Map<string, Source>();
  const pair = (transcript: Source, metadata: Source) => {
    metadataOf.set(transcript.path, metadata);
    transcriptOf.set(metadata.path, transcript);
  };
  const sureMetadata = files.filter((file) => isJson(file) && METADATA_NAME.test(bareNameOf(file)));
  const sureByStem = groupedBy(stemOf, sureMetadata);
  const jsonByName = groupedBy((file) => bareNameOf(file).toLowerCase(), files.filter(isJson));

  for (const transcript of files.filter((file) => !isJson(file) || TRANSCRIPT_NAME.test(bareNameOf(file)))) {
    const stem = stemOf(transcript);
    const named = sureByStem.get(stem)?.[0];
    const metadata = named ?? jsonByName.get(stem)?.find((file) => file !== transcript);
    if (metadata !== undefined && (named !== undefined || (await looksLikeMetadata(metadata)))) pair(transcript, metadata);
  }
  const left = sureMetadata.filter(({ path }) => !transcriptOf.has(path));
  // Of a hundred thousand files only where it is needed.
  const allByStem = left.length === 0 ? new Map<string, readonly Source[]>() : groupedBy(stemOf, files);
  for (const metadata of left) {
    const plain = allByStem.get(stemOf(metadata))?.find((file) => file !== metadata && !metadataOf.has(file.path));
    const recording = plain === undefined ? await recordingOf(metadata) : undefined;
    const byRecording = recording === undefined ? undefined : allByStem.get(stemOfName(recording))?.find((file) => file !== metadata);
    const transcript = plain ?? byRecording;
    if (transcript !== undefined) pair(transcript, metadata);
  }
  return { metadataOf, transcriptOf };
}

function isJson({ path }: Source): boolean {
  return /\.json$/i.test(path);
}

function bareNameOf({ path }: Source): string {
  return withoutExtension(basename(path));
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}

/** What the files of one call have in common: `x` for `X.vtt`, `X.transcript.json`, `X-metadata.v3.json`. */
function stemOf({ path }: Source): string {
  return stemOfName(basename(path));
}

function stemOfName(name: string): string {
  const bare = withoutExtension(name);
  return (METADATA_NAME.exec(bare)?.[1] ?? TRANSCRIPT_NAME.exec(bare)?.[1] ?? bare).toLowerCase();
}

async function looksLikeMetadata(source: Source): Promise<boolean> {
  const head = await headOf(source);
  return (
    /"(?:participants|conversationType)"\s*:/.test(head) &&
    !/"(?:transcript|Transcript|phrases|recognizedPhrases|Fragments)"\s*:/.test(head)
  );
}

async function recordingOf(source: Source): Promise<string | undefined> {
  const name = /"fileName"\s*:\s*"([^"\\]+)"/.exec(await headOf(source))?.[1];
  return name === undefined ? undefined : basename(name);
}

/** Empty where it cannot be read: whoever reads the whole file says why. */
async function headOf(source: Source): Promise<string> {
  const start = await source.read(HEAD_BYTES, MAX_FILE_BYTES).catch(() => undefined);
  return start === undefined ? "" : new TextDecoder().decode(start.bytes);
}
