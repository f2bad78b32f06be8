import type { Utterance } from "../domain/Transcript";

/** A while in which nobody speaks, backchannels included. */
export interface Silence<U extends Utterance = Utterance> {
  readonly startMs: number;
  /** When somebody speaks again. */
  readonly endMs: number;
  /** With which the silence ends. */
  readonly next: U;
}

/** Silences of more than so many ms between the utterances of a call, which are ordered by start. */
export function silencesOf<U extends Utterance>(utterances: readonly U[], longerThanMs: number): readonly Silence<U>[] {
  const silences: Silence<U>[] = [];
  let covered: number | undefined;
  for (const next of utterances) {
    if (covered !== undefined && next.startMs - covered > longerThanMs) silences.push({ startMs: covered, endMs: next.startMs, next });
    covered = Math.max(covered ?? next.endMs, next.endMs);
  }
  return silences;
}
