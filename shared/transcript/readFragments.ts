import { asObject } from "./jsonValue";
import { readUploadFragments } from "./readUploadFragments";
import { readClockFragments } from "./readClockFragments";
import { TranscriptError } from "./TranscriptError";
import type { TranscriptReading } from "./TranscriptReading";

/** Reads an array of fragments, as uploads and as file columns have them. Throws a TranscriptError. */
export function readFragments(list: readonly unknown[], fileName: string): TranscriptReading {
  const first = asObject(list[0]);
  if (first !== undefined && "Text" in first && "Start" in first) return readClockFragments(list, fileName);
  if (list.length > 0 && (first === undefined || !("text" in first || "offset" in first))) {
    throw new TranscriptError("this JSON array does not hold transcript fragments.", fileName, "notATranscript");
  }
  return readUploadFragments(list, fileName);
}
