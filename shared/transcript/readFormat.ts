import { asList, asObject, type JsonObject } from "./jsonValue";
import { readClockFragments } from "./readClockFragments";
import { readFragments } from "./readFragments";
import { hasHeaderLines, readHeaderLines } from "./readHeaderLines";
import type { WebVttOptions } from "./readVoiceCues";
import { isWebVtt, readWebVtt } from "./readWebVtt";
import type { TranscriptReading } from "./TranscriptReading";

/** What a text gives: its speech and, where it holds a call's metadata too, those; or the JSON object that is no transcript, if it is one. */
export type FormatReading =
  | { readonly reading: TranscriptReading; readonly metadata?: JsonObject | undefined }
  | { readonly reading?: undefined; readonly json?: JsonObject };

/** What only some callers need, so that a browser does not carry it for all. */
export interface FormatOptions extends WebVttOptions {
  /** Throws a TranscriptError for what is no JSON. */
  readonly parse: (text: string, place: string) => unknown;
  /** Reads what else an object may be. @default nothing else */
  readonly readOther?: (file: JsonObject) => TranscriptReading | undefined;
}

/** Recognises a transcript's format by its content, never by its name, and reads it. Throws a TranscriptError where it breaks off. */
export function readFormat(text: string, place: string, options: FormatOptions): FormatReading {
  const start = text.slice(0, 2000).trimStart();
  if (isWebVtt(text)) return { reading: readWebVtt(text, place, options) };
  if (start.startsWith("{") || start.startsWith("[")) return readJson(options.parse(text, place), place, options);
  return hasHeaderLines(text) ? { reading: readHeaderLines(text) } : {};
}

function readJson(value: unknown, place: string, { unnamed, readOther }: FormatOptions): FormatReading {
  const list = asList(value);
  if (list !== undefined) return { reading: readFragments(list, place, unnamed) };
  const json = asObject(value) ?? {};
  const stored = asList(json["Fragments"]) ?? asList(json["fragments"]);
  if (stored !== undefined) return { reading: readClockFragments(stored, place) };
  const upload = asList(json["transcript"]);
  if (upload !== undefined) return { reading: readFragments(upload, place, unnamed), metadata: asObject(json["metadata"]) };
  const reading = readOther?.(json);
  return reading === undefined ? { json } : { reading };
}
