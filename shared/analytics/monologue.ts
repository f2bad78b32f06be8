import type { Utterance } from "../domain/Transcript";
import type { FloorUtterance } from "./floor";
import { silencesOf } from "./silences";
import type { Turn } from "./turns";

/** A longer silence, in which nobody speaks, ends a monologue. */
export const MONOLOGUE_SILENCE_MS = 5000;

/** Unbroken speech of one participant. */
export interface Monologue<U extends FloorUtterance = FloorUtterance> {
  readonly participantId: string;
  readonly startMs: number;
  readonly endMs: number;
  /** With which it begins. */
  readonly first: U;
}

/** The monologues of a call in order: a turn is one, or several with silences between. `utterances` are all of the call, ordered by start. */
export function monologuesOf<U extends FloorUtterance>(
  turns: readonly Turn<U>[],
  utterances: readonly Utterance[],
): readonly Monologue<U>[] {
  const silences = silencesOf(utterances, MONOLOGUE_SILENCE_MS);
  const monologues: Monologue<U>[] = [];
  let next = 0;
  for (const { participantId, utterances: own } of turns) {
    let [first] = own;
    let end = first.endMs;
    const add = () => monologues.push({ participantId, startMs: first.startMs, endMs: end, first });
    for (const utterance of own) {
      const { startMs, endMs } = utterance;
      // A silence that ended after the speech so far and by the start of this utterance lies between the two.
      while (next < silences.length && (silences[next]?.endMs ?? 0) <= end) next += 1;
      if (startMs > end && (silences[next]?.endMs ?? Infinity) <= startMs) {
        add();
        [first, end] = [utterance, endMs];
      }
      end = Math.max(end, endMs);
    }
    add();
  }
  return monologues;
}

/** Longest unbroken speech of each participant in ms; who never had a turn is missing. */
export function longestMonologues(turns: readonly Turn[], utterances: readonly Utterance[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { participantId, startMs, endMs } of monologuesOf(turns, utterances)) {
    longest.set(participantId, Math.max(longest.get(participantId) ?? 0, endMs - startMs));
  }
  return longest;
}
