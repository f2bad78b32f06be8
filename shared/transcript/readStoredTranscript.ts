import type { Utterance } from "../domain/Transcript";
import { decodeVttEntities } from "./decodeVttEntities";
import { present } from "../domain/present";
import { mendUtterances } from "./mendUtterances";
import { readFormat } from "./readFormat";
import { TranscriptError } from "./TranscriptError";
import { UNNAMED, type Speaker } from "./TranscriptReading";
import { withoutMark } from "./textOf";

/** Somebody who speaks, as far as the file tells. */
export type StoredSpeaker = { readonly id: string } & Pick<Speaker, "name" | "role">;

export interface StoredTranscript {
  /** In order of time. */
  readonly utterances: readonly Utterance[];
  /** Those who speak, in order of first speech; `UNNAMED` is who is not named. */
  readonly speakers: readonly StoredSpeaker[];
  /** Whether the file tells only when utterances start: how long they last is a guess by their words. */
  readonly areEndsEstimated: boolean;
  /** How many parts with speech could not be read and are missing. */
  readonly unreadable: number;
  readonly problems: readonly string[];
}

/** Where in a stored text an error lies helps nobody who reads the call. */
function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TranscriptError("this is not valid JSON.", place);
  }
}

/**
 * Reads the content of a transcript file column in Dataverse: the upload format's array, `{"Fragments": […]}`, text with header lines,
 * or the WebVTT of meeting services. Kept apart from readTranscript so that a browser control bundles no tables of entities, no hashing,
 * and nothing of the files of speech services, which are imported and never stored. Throws a TranscriptError.
 */
export function readStoredTranscript(text: string, place: string): StoredTranscript {
  if (text.trim() === "") throw new TranscriptError("the transcript is empty.", place);
  const { reading } = readFormat(withoutMark(text), place, { decode: decodeVttEntities, unnamed: UNNAMED, parse });
  if (reading === undefined) throw new TranscriptError("the transcript is in a format that is not known here.", place, "notATranscript");
  // Nothing that was said is kept from the reader, also where its length is not known.
  const { utterances, problems } = mendUtterances(
    reading.utterances.map((said) => (said.endMs > said.startMs ? said : { ...said, endMs: said.startMs + 1 })),
  );
  return {
    utterances,
    speakers: reading.speakers.map(({ key, name, role }) => present<StoredSpeaker>({ id: key, name, role })),
    areEndsEstimated: reading.areEndsEstimated ?? false,
    unreadable: reading.unreadable ?? 0,
    problems: [...reading.problems, ...problems],
  };
}
