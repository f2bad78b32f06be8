import type { ParticipantRole, Utterance } from "../domain/Transcript";
import { areBackchannelWords, BACKCHANNEL_MAX_LENGTH, BACKCHANNEL_MAX_MS, BACKCHANNEL_MAX_WORDS } from "./backchannel";
import { foldedWordsOf } from "./words";

/** What turns are made of. */
export interface FloorUtterance extends Utterance {
  readonly role: ParticipantRole;
  /** False for backchannels and for what lies wholly inside another speaker's utterance: counts for talk time and words, never for turns. */
  readonly takesFloor: boolean;
}

/**
 * Tells of each utterance of a call whether it takes the floor (KPI definitions §1). To be asked once of each, in their order: whether
 * somebody only listens aloud depends on what the other side said before.
 * @param utterances mended ones, all of the call
 */
export function floorOf(utterances: readonly Utterance[]): (utterance: Utterance, role: ParticipantRole, language: string) => boolean {
  const contained = containedUtterances(utterances);
  const previousText: Record<ParticipantRole, string> = { seller: "", customer: "" };
  return (utterance, role, language) => {
    const heard = previousText[role === "seller" ? "customer" : "seller"];
    previousText[role] = utterance.text;
    return !contained.has(utterance) && !isBackchannel(utterance, language, heard);
  };
}

function isBackchannel({ startMs, endMs, text }: Utterance, language: string, heard: string): boolean {
  if (endMs - startMs > BACKCHANNEL_MAX_MS || text.length > BACKCHANNEL_MAX_LENGTH) return false;
  const words = foldedWordsOf(text);
  return words.length <= BACKCHANNEL_MAX_WORDS && areBackchannelWords(words, language) && !endsInQuestion(heard);
}

/** Quotation marks and brackets may stand after the question mark. */
function endsInQuestion(text: string): boolean {
  return /[?？]["'”’»)）\]\s]*$/.test(text.slice(-10));
}

/** Utterances that lie wholly inside one of another speaker; of two equal ones the second. One pass, longest first among equal starts. */
function containedUtterances(utterances: readonly Utterance[]): ReadonlySet<Utterance> {
  const longestFirst = [...utterances].sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
  const contained = new Set<Utterance>();
  let furthest: Utterance | undefined;
  let furthestOfOthers: Utterance | undefined;
  for (const utterance of longestFirst) {
    const around = furthest?.participantId === utterance.participantId ? furthestOfOthers : furthest;
    if (around !== undefined && around.endMs >= utterance.endMs) contained.add(utterance);
    if (furthest === undefined || utterance.endMs > furthest.endMs) {
      if (furthest !== undefined && furthest.participantId !== utterance.participantId) furthestOfOthers = furthest;
      furthest = utterance;
    } else if (
      utterance.participantId !== furthest.participantId &&
      (furthestOfOthers === undefined || utterance.endMs > furthestOfOthers.endMs)
    ) {
      furthestOfOthers = utterance;
    }
  }
  return contained;
}
