import { HOUR_MS } from "../domain/time";
import type { Turn } from "./turns";

/** Changes of speaker in a call: turns − 1. */
export function switchCount(turns: readonly Turn[]): number {
  return Math.max(0, turns.length - 1);
}

/** Turns with which one participant took over from another; over all participants they sum up to `switchCount`. */
export function switchesTo(participantId: string, turns: readonly Turn[]): number {
  return turns.filter((turn, index) => index > 0 && turn.participantId === participantId).length;
}

/** Absent for a call without a duration. */
export function switchesPerHour(switches: number, durationMs: number): number | undefined {
  return durationMs > 0 ? switches / (durationMs / HOUR_MS) : undefined;
}
