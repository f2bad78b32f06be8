import { HOUR_MS } from "./time";

/** How often by hour of a call; absent for a call without a duration. */
export function perHour(count: number, durationMs: number): number | undefined {
  return durationMs > 0 ? count / (durationMs / HOUR_MS) : undefined;
}
