import type { Utterance } from "../domain/Transcript";

/** Length in ms of the union of the utterances' intervals: time in which two of them overlap counts once. Utterances ordered by start. */
export function talkTime(utterances: readonly Utterance[]): number {
  let total = 0;
  let covered = -Infinity;
  for (const { startMs, endMs } of utterances) {
    if (endMs <= covered) continue;
    total += endMs - Math.max(startMs, covered);
    covered = endMs;
  }
  return total;
}
