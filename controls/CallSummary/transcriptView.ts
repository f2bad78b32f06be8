import type { CallParticipant } from "../../shared/dataverse/summaryRows";
import type { ParticipantRole, Utterance } from "../../shared/domain/Transcript";
import type { Translate } from "../../shared/strings/translate";
import { readStoredTranscript } from "../../shared/transcript/readStoredTranscript";
import { TranscriptError } from "../../shared/transcript/TranscriptError";
import { nameOf } from "./callSummaryViewModel";

export interface SpeakerView {
  readonly name: string;
  readonly role: ParticipantRole;
}

/** A transcript that can be shown, or why it cannot. */
export type TranscriptView =
  | { readonly utterances: readonly Utterance[]; readonly speakerOf: (utterance: Utterance) => SpeakerView }
  | { readonly problem: "unknownFormat" | "damaged" };

/**
 * Reads the stored text and says who speaks. A speaker is the participant whose id the utterance carries; one who is not among the
 * participants keeps the id of the file.
 */
export function transcriptView(text: string, participants: readonly CallParticipant[], t: Translate): TranscriptView {
  try {
    const { utterances, speakers } = readStoredTranscript(text, "transcript");
    const known = new Map(participants.map((participant) => [participant.id, { name: nameOf(participant, t), role: participant.role }]));
    const views = new Map<string, SpeakerView>(
      speakers.map(({ id, role }) => [id, known.get(id) ?? { name: t("callSummary.unknownSpeaker", { id }), role }]),
    );
    const nobody: SpeakerView = { name: t("shared.customer"), role: "customer" };
    return { utterances, speakerOf: ({ participantId }) => views.get(participantId) ?? nobody };
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    return { problem: error.reason === "notATranscript" ? "unknownFormat" : "damaged" };
  }
}
