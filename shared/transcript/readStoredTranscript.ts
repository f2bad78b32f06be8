import type { Utterance } from "../domain/Transcript";
import { decodeVttEntities } from "./decodeVttEntities";
import { asList, asObject, present } from "./jsonValue";
import { mendUtterances } from "./mendUtterances";
import { parseJson } from "./parseJson";
import { readClockFragments } from "./readClockFragments";
import { readFragments } from "./readFragments";
import { hasHeaderLines, readHeaderLines } from "./readHeaderLines";
import { readSpeechService } from "./readSpeechService";
import { isWebVtt, readWebVtt } from "./readWebVtt";
import { TranscriptError } from "./TranscriptError";
import { UNNAMED, type Speaker, type TranscriptReading } from "./TranscriptReading";

/** Somebody who speaks, as far as the file tells. */
export type StoredSpeaker = { readonly id: string } & Pick<Speaker, "name" | "role">;

export interface StoredTranscript {
  /** In order of time. */
  readonly utterances: readonly Utterance[];
  /** Those who speak, in order of first speech; `UNNAMED` is who is not named. */
  readonly speakers: readonly StoredSpeaker[];
  /** Whether the file tells only when utterances start: how long they last is a guess by their words. */
  readonly areEndsEstimated: boolean;
  readonly problems: readonly string[];
}

/**
 * Reads the content of a transcript file column in Dataverse: the upload format's array, `{"Fragments": […]}`, text with header lines,
 * the WebVTT of meeting services, or what speech services write. Kept apart from readTranscript so that a browser control bundles no
 * tables of entities and no hashing. Throws a TranscriptError.
 */
export function readStoredTranscript(text: string, place: string): StoredTranscript {
  const reading = readingOf(text.startsWith("\ufeff") ? text.slice(1) : text, place);
  // Nothing that was said is kept from the reader, also where its length is not known.
  const { utterances, problems } = mendUtterances(
    reading.utterances.map((said) => (said.endMs > said.startMs ? said : { ...said, endMs: said.startMs + 1 })),
  );
  return {
    utterances,
    speakers: reading.speakers.map(({ key, name, role }) => present<StoredSpeaker>({ id: key, name, role })),
    areEndsEstimated: reading.areEndsEstimated ?? false,
    problems: [...reading.problems, ...problems],
  };
}

function readingOf(text: string, place: string): TranscriptReading {
  const start = text.slice(0, 200).trimStart();
  if (start === "" && text.trim() === "") throw new TranscriptError("the transcript is empty.", place);
  if (start.startsWith("{") || start.startsWith("[")) {
    const value = parseJson(text, place);
    const file = asObject(value);
    const stored = asList(file?.["Fragments"]) ?? asList(file?.["fragments"]);
    if (stored !== undefined) return readClockFragments(stored, place);
    const fragments = asList(value) ?? asList(file?.["transcript"]);
    if (fragments !== undefined) return readFragments(fragments, place);
    const spoken = file && readSpeechService(file);
    if (spoken !== undefined) return spoken;
  } else if (isWebVtt(text)) {
    return readWebVtt(text, place, { decode: decodeVttEntities, unnamed: UNNAMED });
  } else if (hasHeaderLines(text)) {
    return readHeaderLines(text);
  }
  throw new TranscriptError("the transcript is in a format that is not known here.", place, "notATranscript");
}
