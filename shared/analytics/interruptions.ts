import type { ParticipantRole } from "../domain/Transcript";
import type { FloorUtterance } from "./floor";
import type { Turn } from "./turns";

/** Less is the overlap of people who answer at once, and of imprecise times. */
export const INTERRUPTION_MS = 300;

/** A turn that begins while somebody of the other side speaks. */
export interface Interruption<U extends FloorUtterance = FloorUtterance> {
  readonly turn: Turn<U>;
  readonly interrupted: Turn<U>;
  /** From the start of the turn to the end of the interrupted one. */
  readonly overlapMs: number;
}

/**
 * Turns that begin more than 300 ms before the other side ends, in order. Backchannels, and what lies wholly inside another's
 * utterance, are no turns and interrupt nobody.
 */
export function interruptionsOf<U extends FloorUtterance>(turns: readonly Turn<U>[]): readonly Interruption<U>[] {
  const latest: Partial<Record<ParticipantRole, Turn<U>>> = {};
  const interruptions: Interruption<U>[] = [];
  for (const turn of turns) {
    const interrupted = latest[turn.role === "seller" ? "customer" : "seller"];
    const overlapMs = (interrupted?.endMs ?? -Infinity) - turn.startMs;
    if (interrupted && overlapMs > INTERRUPTION_MS) interruptions.push({ turn, interrupted, overlapMs });
    if (turn.endMs > (latest[turn.role]?.endMs ?? -Infinity)) latest[turn.role] = turn;
  }
  return interruptions;
}

/** How often each participant interrupted the other side; who never did is missing. */
export function interruptionsByParticipant(turns: readonly Turn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { turn } of interruptionsOf(turns)) counts.set(turn.participantId, (counts.get(turn.participantId) ?? 0) + 1);
  return counts;
}
