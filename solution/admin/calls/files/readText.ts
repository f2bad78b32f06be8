import { basename } from "node:path";
import { TranscriptError } from "../../../../shared/transcript/TranscriptError";
import { MAX_FILE_BYTES } from "../../../../shared/transcript/TranscriptSource";
import { decodedText } from "./decodedText";
import { fileProblem } from "./fileProblem";
import type { Source } from "./Source";

const MEGABYTE = 1024 * 1024;

/** The text of a file. @throws TranscriptError where it cannot be read, is too large or no text */
export async function readText(source: Source): Promise<string> {
  const { path } = source;
  const start = await source.read(MAX_FILE_BYTES, MAX_FILE_BYTES).catch((error: unknown) => {
    if (error instanceof TranscriptError) throw error;
    // The folder named it.
    const absent = path.includes("\ufffd") ? "its name is not UTF-8 text; rename it" : "it is gone, or its link leads nowhere";
    throw new TranscriptError(`${fileProblem(error, absent)}.`, path);
  });
  if (start === undefined) throw new TranscriptError("it is no file but a pipe, a socket or a device.", path);
  const { bytes, size } = start;
  if (size > MAX_FILE_BYTES) {
    const message = `the file has ${Math.ceil(size / MEGABYTE)} MB; at most ${MAX_FILE_BYTES / MEGABYTE} MB are read.`;
    throw new TranscriptError(message, basename(path));
  }
  const text = decodedText(bytes);
  if (text === undefined) {
    throw new TranscriptError("the file is not UTF-8, UTF-16 or, for certain, Windows-1252 text; save it as UTF-8.", basename(path));
  }
  return text;
}
