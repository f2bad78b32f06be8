import type { Turn } from "./turns";

/** A longer wait is a hold or a search, not a pause before speaking. */
export const HOLD_MS = 10_000;

export interface AveragePause {
  /** Mean of max(0, gap): an overlap counts as no pause. */
  readonly clampedMs: number;
  /** Mean of the gaps as they are; below 0 where people mostly overlap. */
  readonly rawMs: number;
  readonly n: number;
}

/** Pause before one participant answers a turn of the other side; absent where they never did. */
export function averagePause(participantId: string, turns: readonly Turn[]): AveragePause | undefined {
  const gaps: number[] = [];
  turns.forEach((turn, index) => {
    const before = turns[index - 1];
    if (before === undefined || turn.participantId !== participantId || before.role === turn.role) return;
    const gap = turn.startMs - before.endMs;
    if (gap <= HOLD_MS) gaps.push(gap);
  });
  if (gaps.length === 0) return undefined;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { clampedMs: mean(gaps.map((gap) => Math.max(0, gap))), rawMs: mean(gaps), n: gaps.length };
}
