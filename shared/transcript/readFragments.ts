import { asObject } from "./jsonValue";
import { readUploadFragments } from "./readUploadFragments";
import { readClockFragments } from "./readClockFragments";
import { TranscriptError } from "./TranscriptError";
import type { TranscriptReading } from "./TranscriptReading";

/**
 * Reads an array of fragments, as uploads and as file columns have them; the first that can be told is as all are.
 * @param unnamed who speaks where a fragment does not tell
 * Throws a TranscriptError.
 */
export function readFragments(list: readonly unknown[], fileName: string, unnamed?: string): TranscriptReading {
  for (const value of list) {
    const one = asObject(value) ?? {};
    if ("Text" in one && "Start" in one) return readClockFragments(list, fileName);
    if ("text" in one || "offset" in one) return readUploadFragments(list, fileName, unnamed);
  }
  if (list.length === 0) return readUploadFragments(list, fileName, unnamed);
  throw new TranscriptError("this JSON array does not hold transcript fragments.", fileName, "notATranscript");
}
