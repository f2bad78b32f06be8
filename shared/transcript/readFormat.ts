import { asList, asObject, type JsonObject } from "./jsonValue";
import { isMetadata } from "./callMetadata";
import { parseJson } from "./parseJson";
import { readAmazonCallAnalytics } from "./readAmazonCallAnalytics";
import { readAzureBatchTranscription, readAzureFastTranscription } from "./readAzureSpeech";
import { readFirstPartyUpload } from "./readFirstPartyUpload";
import { hasHeaderLines, readHeaderLines, readStoredFragments } from "./readStoredFragments";
import { readVtt } from "./readVtt";
import { readVttMetadataContent } from "./readVttMetadataContent";
import { TranscriptError } from "./TranscriptError";
import type { TranscriptReading } from "./TranscriptReading";
import { vttCues } from "./vttCues";

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
  if (start.startsWith("WEBVTT") || /^(?:\S+\r?\n)?-?\d+:[-\d:.,]+\s+-->\s/.test(start)) return { reading: readWebVtt(text, fileName) };
  if (start.startsWith("{") || start.startsWith("[")) return readJson(parseJson(text, fileName), fileName);
  if (hasHeaderLines(text)) return { reading: readHeaderLines(text) };
  throw new TranscriptError(`this is not a transcript that can be read (${FORMATS}).`, fileName, "notATranscript");
}

function readWebVtt(text: string, fileName: string): TranscriptReading {
  const { cues, unreadable } = vttCues(text);
  const firstUnreadable = unreadable[0];
  if (firstUnreadable !== undefined) throw new TranscriptError("the times of a cue cannot be read.", `${fileName}, line ${firstUnreadable}`);
  const isJson = cues.find(({ payload }) => payload !== "")?.payload.startsWith("{") === true;
  return isJson ? readVttMetadataContent(cues, fileName) : readVtt(cues, fileName);
}

function readJson(value: unknown, fileName: string): FormatReading {
  const list = asList(value);
  if (list !== undefined) return { reading: readFragments(list, fileName) };
  const file = asObject(value) ?? {};
  const stored = asList(file["Fragments"]) ?? asList(file["fragments"]);
  if (stored !== undefined) return { reading: readStoredFragments(stored, fileName) };
  const upload = asList(file["transcript"]);
  if (upload !== undefined) {
    const metadata = asObject(file["metadata"]);
    return { reading: readFragments(upload, fileName), ...(metadata === undefined ? {} : { metadata }) };
  }
  if (asList(file["recognizedPhrases"]) !== undefined) return { reading: readAzureBatchTranscription(file) };
  if (asList(file["phrases"]) !== undefined) return { reading: readAzureFastTranscription(file) };
  if (asList(file["Transcript"]) !== undefined) return { reading: readAmazonCallAnalytics(file) };
  if (isMetadata(file)) {
    throw new TranscriptError("this describes a call, but no transcript lies beside it.", fileName);
  }
  throw new TranscriptError(`this JSON is not a transcript that can be read (${FORMATS}).`, fileName, "notATranscript");
}

function readFragments(list: readonly unknown[], fileName: string): TranscriptReading {
  const first = asObject(list[0]);
  if (first === undefined && list.length > 0) {
    throw new TranscriptError("this JSON array does not hold transcript fragments.", fileName, "notATranscript");
  }
  if (first !== undefined && "Text" in first && "Start" in first) return readStoredFragments(list, fileName);
  if (first !== undefined && !("text" in first) && !("offset" in first)) {
    throw new TranscriptError("this JSON array does not hold transcript fragments.", fileName, "notATranscript");
  }
  return readFirstPartyUpload(list, fileName);
}
