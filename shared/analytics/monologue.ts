import type { Utterance } from "../domain/Transcript";
import type { Turn } from "./turns";

/** A longer silence, in which nobody speaks, ends a monologue. */
export const MONOLOGUE_SILENCE_MS = 5000;

/** Longest unbroken speech of each participant in ms; who never had a turn is missing. `utterances` are all of the call, ordered by start. */
export function longestMonologues(turns: readonly Turn[], utterances: readonly Utterance[]): ReadonlyMap<string, number> {
  const silenceEnds = endsOfSilences(utterances);
  const longest = new Map<string, number>();
  let next = 0;
  for (const { participantId, utterances: own } of turns) {
    let start: number | undefined;
    let end = 0;
    for (const { startMs, endMs } of own) {
      // A silence that ended after the speech so far and by the start of this utterance lies between the two.
      while (next < silenceEnds.length && (silenceEnds[next] ?? 0) <= end) next += 1;
      const broken = start !== undefined && startMs > end && (silenceEnds[next] ?? Infinity) <= startMs;
      if (start === undefined || broken) start = startMs;
      end = broken ? endMs : Math.max(end, endMs);
      longest.set(participantId, Math.max(longest.get(participantId) ?? 0, end - start));
    }
  }
  return longest;
}

function endsOfSilences(utterances: readonly Utterance[]): readonly number[] {
  const ends: number[] = [];
  let covered: number | undefined;
  for (const { startMs, endMs } of utterances) {
    if (covered !== undefined && startMs - covered > MONOLOGUE_SILENCE_MS) ends.push(startMs);
    covered = Math.max(covered ?? endMs, endMs);
  }
  return ends;
}
