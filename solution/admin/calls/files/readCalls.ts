import { basename } from "node:path";
import type { Transcript } from "../../../../shared/domain/Transcript";
import { readTranscript } from "../../../../shared/transcript/readTranscript";
import { TranscriptError } from "../../../../shared/transcript/TranscriptError";
import { SellerUnknown } from "../../../../shared/transcript/SellerUnknown";
import type { ReadOptions, TranscriptSource } from "../../../../shared/transcript/TranscriptSource";
import { orAborted } from "../../connection/orAborted";
import { callFiles, type OtherFile, type TranscriptFile } from "./callFiles";
import { languageDetector } from "./languageDetector";
import { readText } from "./readText";
import type { People } from "../people/People";
import { stumbleOver } from "../stumble";

/** A file that was read as a call; its path is absolute. */
export interface ReadCall {
  readonly kind: "call";
  readonly file: string;
  readonly transcript: Transcript;
}

/** A file that should have been a call; the message says what, where and what to do. */
export interface FailedFile {
  readonly kind: "failed";
  readonly file: string;
  readonly message: string;
}

export interface ReadCallsOptions extends Omit<ReadOptions, "assumesSeller"> {
  /** Who people are, as whoever reads says: their word counts more than files'. */
  readonly people?: People | undefined;
  /**
   * Which speakers, by their keys, speak for the seller's side, where neither a file nor `people` say so.
   * @throws TranscriptError where nobody knows
   * @default the first to speak is taken as the seller, and the call's problems say so
   */
  readonly whoSells?: ((unknown: SellerUnknown, file: string) => Promise<readonly string[]>) | undefined;
  /** Told once how many files there are, before the first is read. */
  readonly onFound?: ((files: number) => void) | undefined;
  /** Told of each file in a walked directory that is passed over. */
  readonly onIgnored?: ((ignored: IgnoredFile) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file in a walked directory that is no transcript; nothing is wrong with that. */
export interface IgnoredFile {
  readonly file: string;
  readonly reason: string;
}

/**
 * Reads the calls that paths name, one after the other, so that memory holds one at a time. Whatever is wrong with
 * a file costs that file only. Two files with the same call id are one call told twice: the second fails.
 */
export async function* readCalls(
  paths: readonly string[],
  options: ReadCallsOptions = {},
): AsyncGenerator<ReadCall | FailedFile, void, undefined> {
  const { onFound, onIgnored, signal, ...stated } = options;
  const readOptions = { ...stated, languageDetector: await languageDetector() };
  const files = await orAborted(callFiles(paths, signal), signal);
  onFound?.(files.length);
  const fileOfCall = new Map<string, string>();
  for (const found of files) {
    signal?.throwIfAborted();
    const read = found.kind === "transcript" ? await orAborted(readCall(found, readOptions), signal) : found;
    const { file } = read;
    if (read.kind === "lost") yield { kind: "failed", file, message: `${file}: ${read.reason}.` };
    else if (read.kind === "other" && read.named) yield { kind: "failed", file, message: `${file}: not a transcript, ${read.reason}.` };
    else if (read.kind === "other") onIgnored?.({ file, reason: read.reason });
    else if (read.kind === "failed") yield read;
    else {
      const { callId } = read.transcript;
      const before = fileOfCall.get(callId);
      if (before === undefined) {
        fileOfCall.set(callId, file);
        yield read;
      } else yield { kind: "failed", file, message: `${file}: holds the same call as ${before} (id ${callId}); remove one of them.` };
    }
  }
}

/** Every error becomes the file's own. */
async function readCall(
  { file, source, metadata, named }: TranscriptFile,
  options: SidesOptions,
): Promise<ReadCall | FailedFile | OtherFile> {
  try {
    const transcript = { fileName: basename(file), text: await readText(source) };
    if (metadata === undefined) return { kind: "call", file, transcript: await readSides(transcript, file, options) };
    const beside = { metadataText: await readText(metadata), metadataFileName: basename(metadata.path) };
    return { kind: "call", file, transcript: await readSides({ ...transcript, ...beside }, file, options) };
  } catch (error) {
    if (!(error instanceof TranscriptError)) return { kind: "failed", file, message: stumbleOver(file, error) };
    if (named || error.reason !== "notATranscript") return { kind: "failed", file, message: error.message };
    return { kind: "other", file, reason: error.message.slice(error.place.length + 2), named };
  }
}

type SidesOptions = Pick<ReadCallsOptions, "people" | "whoSells"> & ReadOptions;

async function readSides(source: TranscriptSource, file: string, { people, whoSells, ...options }: SidesOptions): Promise<Transcript> {
  if (people === undefined && whoSells === undefined) return readTranscript(source, options);
  try {
    return withStatedSides(readTranscript(source, { ...options, assumesSeller: false }), people);
  } catch (error) {
    if (!(error instanceof SellerUnknown)) throw error;
    const known = error.speakers.filter(({ key, name = key }) => people?.roleOf({ id: key, name }) === "seller").map(({ key }) => key);
    const sellers = known.length > 0 ? known : ((await whoSells?.(error, file)) ?? []);
    return withStatedSides(readTranscript(source, { ...options, sellers }), people);
  }
}

function withStatedSides(transcript: Transcript, people: People | undefined): Transcript {
  if (people === undefined) return transcript;
  const participants = transcript.participants.map((participant) => ({
    ...participant,
    role: people.roleOf(participant) ?? participant.role,
  }));
  return { ...transcript, participants };
}
