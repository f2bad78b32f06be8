import type { Turn } from "./turns";

/** Changes of speaker in a call: turns − 1. */
export function switchCount(turns: readonly Turn[]): number {
  return Math.max(0, turns.length - 1);
}

/** Turns with which each participant took over from another; they sum up to `switchCount`. Who never did is missing. */
export function switchesByParticipant(turns: readonly Turn[]): ReadonlyMap<string, number> {
  const switches = new Map<string, number>();
  for (const { participantId } of turns.slice(1)) switches.set(participantId, (switches.get(participantId) ?? 0) + 1);
  return switches;
}
