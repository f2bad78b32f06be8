import { asList, asObject, type JsonObject } from "./jsonValue";
import { parseJson } from "./parseJson";
import { readClockFragments } from "./readClockFragments";
import { readFragments } from "./readFragments";
import { hasHeaderLines, readHeaderLines } from "./readHeaderLines";
import { readSpeechService } from "./readSpeechService";
import type { WebVttOptions } from "./readVoiceCues";
import { isWebVtt, readWebVtt } from "./readWebVtt";
import type { TranscriptReading } from "./TranscriptReading";

/** What a text gives: its speech and, where it holds a call's metadata too, those; or the JSON object that is no transcript, if it is one. */
export type FormatReading =
  | { readonly reading: TranscriptReading; readonly metadata?: JsonObject | undefined }
  | { readonly reading?: undefined; readonly json?: JsonObject };

/** Recognises a transcript's format by its content, never by its name, and reads it. Throws a TranscriptError where it breaks off. */
export function readFormat(text: string, place: string, options: WebVttOptions): FormatReading {
  const start = text.slice(0, 2000).trimStart();
  if (isWebVtt(text)) return { reading: readWebVtt(text, place, options) };
  if (start.startsWith("{") || start.startsWith("[")) return readJson(parseJson(text, place), place, options.unnamed);
  return hasHeaderLines(text) ? { reading: readHeaderLines(text) } : {};
}

function readJson(value: unknown, place: string, unnamed: string | undefined): FormatReading {
  const list = asList(value);
  if (list !== undefined) return { reading: readFragments(list, place, unnamed) };
  const json = asObject(value) ?? {};
  const stored = asList(json["Fragments"]) ?? asList(json["fragments"]);
  if (stored !== undefined) return { reading: readClockFragments(stored, place) };
  const upload = asList(json["transcript"]);
  if (upload !== undefined) return { reading: readFragments(upload, place, unnamed), metadata: asObject(json["metadata"]) };
  const reading = readSpeechService(json);
  return reading === undefined ? { json } : { reading };
}
