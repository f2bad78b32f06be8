import { groupedBy } from "../domain/groupedBy";
import type { FloorUtterance } from "./floor";
import type { Turn } from "./turns";

/** A longer wait is a hold or a search, not a pause before speaking. */
export const HOLD_MS = 10_000;

/** A turn that answers one of the other side. */
export interface Answer<U extends FloorUtterance = FloorUtterance> {
  readonly turn: Turn<U>;
  readonly before: Turn<U>;
  /** From the other's end to the own start; below 0 where they overlap. */
  readonly gapMs: number;
}

export interface AveragePause {
  /** Mean of max(0, gap): an overlap counts as no pause. */
  readonly clampedMs: number;
  /** Mean of the gaps as they are; below 0 where people mostly overlap. */
  readonly rawMs: number;
  readonly n: number;
}

/** With which some participants answer the other side, in order; without those after a hold. */
export function answersOf<U extends FloorUtterance>(isOne: (turn: Turn<U>) => boolean, turns: readonly Turn<U>[]): readonly Answer<U>[] {
  return turns.flatMap((turn, index) => {
    const before = turns[index - 1];
    if (before === undefined || !isOne(turn) || before.role === turn.role) return [];
    const gapMs = turn.startMs - before.endMs;
    return gapMs > HOLD_MS ? [] : [{ turn, before, gapMs }];
  });
}

/** Absent where nobody answered. */
export function meanPause(answers: readonly Answer[]): AveragePause | undefined {
  if (answers.length === 0) return undefined;
  const mean = (valueOf: (gapMs: number) => number) => answers.reduce((sum, { gapMs }) => sum + valueOf(gapMs), 0) / answers.length;
  return { clampedMs: mean((gapMs) => Math.max(0, gapMs)), rawMs: mean((gapMs) => gapMs), n: answers.length };
}

/** Pause before each participant answers a turn of the other side; who never did is missing. */
export function averagePauses(turns: readonly Turn[]): ReadonlyMap<string, AveragePause> {
  const answers = groupedBy(
    ({ turn }) => turn.participantId,
    answersOf(() => true, turns),
  );
  const pauses = new Map<string, AveragePause>();
  for (const [participantId, own] of answers) {
    const pause = meanPause(own);
    if (pause !== undefined) pauses.set(participantId, pause);
  }
  return pauses;
}
