import { decode } from "html-entities";
import { asList, asObject, type JsonObject } from "./jsonValue";
import { isMetadata } from "./callMetadata";
import { parseJson } from "./parseJson";
import { readSpeechService } from "./readSpeechService";
import { readClockFragments } from "./readClockFragments";
import { readFragments } from "./readFragments";
import { hasHeaderLines, readHeaderLines } from "./readHeaderLines";
import { isWebVtt, readWebVtt } from "./readWebVtt";
import { TranscriptError } from "./TranscriptError";
import type { TranscriptReading } from "./TranscriptReading";

/** What one file gives: its speech and, where it is a combined file, the metadata in it. */
export interface FormatReading {
  readonly reading: TranscriptReading;
  readonly metadata?: JsonObject;
}

const FORMATS = "the first-party upload, WebVTT with speaker names, Azure speech, Amazon Call Analytics";

/** Recognises a transcript's format by its content, never by its name, and reads it. */
export function readFormat(fileText: string, fileName: string): FormatReading {
  const text = fileText.startsWith("\ufeff") ? fileText.slice(1) : fileText;
  const start = text.slice(0, 2000).trimStart();
  if (text.trim() === "") throw new TranscriptError("the file is empty.", fileName);
  if (isWebVtt(text)) return { reading: readWebVtt(text, fileName, { decode }) };
  if (start.startsWith("{") || start.startsWith("[")) return readJson(parseJson(text, fileName), fileName);
  if (hasHeaderLines(text)) return { reading: readHeaderLines(text) };
  throw new TranscriptError(`this is not a transcript that can be read (${FORMATS}).`, fileName, "notATranscript");
}

function readJson(value: unknown, fileName: string): FormatReading {
  const list = asList(value);
  if (list !== undefined) return { reading: readFragments(list, fileName) };
  const file = asObject(value) ?? {};
  const stored = asList(file["Fragments"]) ?? asList(file["fragments"]);
  if (stored !== undefined) return { reading: readClockFragments(stored, fileName) };
  const upload = asList(file["transcript"]);
  if (upload !== undefined) {
    const metadata = asObject(file["metadata"]);
    return { reading: readFragments(upload, fileName), ...(metadata === undefined ? {} : { metadata }) };
  }
  const spoken = readSpeechService(file);
  if (spoken !== undefined) return { reading: spoken };
  if (isMetadata(file)) {
    throw new TranscriptError("this describes a call, but no transcript lies beside it.", fileName);
  }
  throw new TranscriptError(`this JSON is not a transcript that can be read (${FORMATS}).`, fileName, "notATranscript");
}
