import type { Participant, Utterance } from "../domain/Transcript";
import { asList, asObject } from "./jsonValue";
import { mendUtterances } from "./mendUtterances";
import { parseJson } from "./parseJson";
import { readFirstPartyUpload } from "./readFirstPartyUpload";
import { hasHeaderLines, readHeaderLines, readStoredFragments } from "./readStoredFragments";
import { TranscriptError } from "./TranscriptError";

export interface StoredTranscript {
  /** In order of time. */
  readonly utterances: readonly Utterance[];
  /** Those who speak, in order of first speech; role is `customer` where the file does not tell. */
  readonly speakers: readonly Pick<Participant, "id" | "role">[];
  readonly problems: readonly string[];
}

/**
 * Reads the content of a transcript file column in Dataverse: the upload format's array, `{"Fragments": […]}`, or text with header lines.
 * Kept apart from readTranscript so that a browser control bundles no WebVTT, entity tables or hashing. Throws a TranscriptError.
 */
export function readStoredTranscript(text: string, place: string): StoredTranscript {
  const reading = readingOf(text.startsWith("\ufeff") ? text.slice(1) : text, place);
  const { utterances, problems } = mendUtterances(reading.utterances);
  return {
    utterances,
    speakers: reading.speakers.map(({ key, role }) => ({ id: key, role: role ?? "customer" })),
    problems: [...reading.problems, ...problems],
  };
}

function readingOf(text: string, place: string) {
  const start = text.slice(0, 200).trimStart();
  if (start === "" && text.trim() === "") throw new TranscriptError("the transcript is empty.", place);
  if (start.startsWith("{") || start.startsWith("[")) {
    const value = parseJson(text, place);
    const file = asObject(value);
    const stored = asList(file?.["Fragments"]) ?? asList(file?.["fragments"]);
    if (stored !== undefined) return readStoredFragments(stored, place);
    const fragments = asList(value) ?? asList(file?.["transcript"]);
    if (fragments !== undefined) return readFirstPartyUpload(fragments, place);
  } else if (hasHeaderLines(text)) {
    return readHeaderLines(text);
  }
  throw new TranscriptError("the transcript is in a format that is not known here.", place, "notATranscript");
}
