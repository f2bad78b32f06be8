import { MOST_MS } from "../domain/columnLimits";

/** Whether a number of milliseconds can be a moment of a call, or its length; sums of absurd numbers are none. */
export function isCallTime(ms: number | undefined): ms is number {
  return ms !== undefined && Math.abs(ms) <= MOST_MS;
}
