import type { TimeWindow } from "./timeWindow";

/** Distances that people count time in, in seconds. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200];
const SECOND_MS = 1_000;

/**
 * The moments that a time axis names, in milliseconds.
 * @param width of the window @param room what a name needs, in the same unit
 */
export function timeTicks({ from, to }: TimeWindow, width: number, room: number): number[] {
  const least = width > 0 ? ((to - from) * room) / width : 0;
  if (!(least > 0)) return [];
  const known = STEPS_S.find((step) => step * SECOND_MS >= least);
  const step = known === undefined ? Math.ceil(least / 3_600_000) * 3_600_000 : known * SECOND_MS;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}
