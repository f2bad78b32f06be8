import type { Transcript } from "../domain/Transcript";
import { PARTICIPANT_ID_LENGTH, storableText } from "./storableText";
import { deterministicId } from "./deterministicId";

/** The file column of `msdyn_transcript` that holds an imported call's text. */
export const TRANSCRIPT_COLUMN = "msdyn_voicetranscript";

/** One utterance in the upload format of conversation intelligence. `offset` and `duration` in milliseconds. */
export interface TranscriptFragment {
  readonly id: string;
  readonly text: string;
  readonly offset: number;
  readonly duration: number;
  /** Equals `msdyn_participantid` of the participant's insights row, which carries the name. */
  readonly participantId: string;
  readonly locale?: string | undefined;
}

/**
 * Content of the transcript file: a JSON array of fragments in the documented upload format, without word timings.
 * Source of the shape: the vendor's "configure conversation intelligence call data" page.
 */
export function transcriptFileContent(transcript: Transcript): string {
  const fragments = transcript.utterances.map((utterance, index): TranscriptFragment => ({
    id: deterministicId(transcript.callId, "fragment", String(index)),
    text: utterance.text,
    offset: Math.round(utterance.startMs),
    duration: Math.round(utterance.endMs - utterance.startMs),
    participantId: storableText(utterance.participantId, PARTICIPANT_ID_LENGTH),
    locale: utterance.locale ?? transcript.locale,
  }));
  return JSON.stringify(fragments);
}
