import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Transcript } from "../../../shared/domain/Transcript";
import { readTranscript } from "../../../shared/transcript/readTranscript";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";
import { MAX_FILE_BYTES, type ReadOptions } from "../../../shared/transcript/TranscriptSource";
import { callFiles } from "./callFiles";

/** A file that was read as a call. Paths are absolute. */
export interface ReadCall {
  readonly kind: "call";
  readonly file: string;
  readonly metadataFile?: string;
  readonly transcript: Transcript;
}

/** A file that should have been a call; the message says what, where and what to do. */
export interface FailedFile {
  readonly kind: "failed";
  readonly file: string;
  readonly message: string;
}

export interface ReadCallsOptions extends ReadOptions {
  /** Told of each file in a walked directory that is passed over. */
  readonly onIgnored?: (ignored: IgnoredFile) => void;
}

/** A file in a walked directory that is no transcript; nothing is wrong with that. */
export interface IgnoredFile {
  readonly file: string;
  readonly reason: string;
}

/**
 * Reads the calls that FILE and DIR arguments name, one after the other, so that memory holds one at a time.
 * A failure concerns its file only; the next one is read all the same. Two files with the same call id are one call told twice: the second fails.
 */
export async function* readCalls(
  paths: readonly string[],
  options: ReadCallsOptions = {},
): AsyncGenerator<ReadCall | FailedFile, void, undefined> {
  const { onIgnored, ...readOptions } = options;
  const fileOfCall = new Map<string, string>();
  for (const found of await callFiles(paths)) {
    if (found.kind === "missing") {
      yield { kind: "failed", file: found.file, message: `${found.file}: there is no such file or directory.` };
      continue;
    }
    const { file, named } = found;
    if (found.kind === "other") {
      if (named) yield { kind: "failed", file, message: `${file}: not a transcript, ${found.reason}.` };
      else onIgnored?.({ file, reason: found.reason });
      continue;
    }
    try {
      const transcript = await readCall(file, found.metadataFile, readOptions);
      const before = fileOfCall.get(transcript.callId);
      if (before !== undefined) {
        yield { kind: "failed", file, message: `${file}: holds the same call as ${before} (id ${transcript.callId}); remove one of them.` };
        continue;
      }
      fileOfCall.set(transcript.callId, file);
      yield { kind: "call", file, transcript, ...(found.metadataFile === undefined ? {} : { metadataFile: found.metadataFile }) };
    } catch (error) {
      if (error instanceof TranscriptError) {
        if (error.reason === "notATranscript" && !named) onIgnored?.({ file, reason: error.message.slice(error.place.length + 2) });
        else yield { kind: "failed", file, message: error.message };
      } else if (isFileSystemError(error)) {
        yield { kind: "failed", file, message: `${file}: cannot be read (${error.code}).` };
      } else {
        throw error;
      }
    }
  }
}

async function readCall(file: string, metadataFile: string | undefined, options: ReadOptions): Promise<Transcript> {
  const text = await readText(file);
  if (metadataFile === undefined) return readTranscript({ fileName: basename(file), text }, options);
  const metadataText = await readText(metadataFile);
  return readTranscript({ fileName: basename(file), text, metadataText, metadataFileName: basename(metadataFile) }, options);
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > MAX_FILE_BYTES) {
    throw new TranscriptError(
      `the file has ${Math.ceil(size / 1024 / 1024)} MB; at most ${MAX_FILE_BYTES / 1024 / 1024} MB are read.`,
      basename(file),
    );
  }
  const bytes = await readFile(file);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new TranscriptError("the file is not UTF-8 text; save it as UTF-8.", basename(file));
  }
}

function isFileSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code);
}
