import type { Utterance } from "../domain/Transcript";

/**
 * Length in ms of the union of the utterances' intervals: time in which two of them overlap counts once. Utterances ordered by start.
 * @param from what lies outside of these two moments does not count
 */
export function talkTime(utterances: readonly Utterance[], from = -Infinity, to = Infinity): number {
  let total = 0;
  let covered = from;
  for (const { startMs, endMs } of utterances) {
    const [start, end] = [Math.max(startMs, covered), Math.min(endMs, to)];
    if (end <= start) continue;
    total += end - start;
    covered = end;
  }
  return total;
}
