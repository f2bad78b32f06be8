/** Dataverse keeps the times of a call as whole milliseconds of 32 bits, some 24 days: what lies further is no time of a call. */
const LATEST_MS = 2 ** 31 - 1;

/** Whether a number of milliseconds can be a moment of a call, or its length; sums of absurd numbers are none. */
export function isCallTime(ms: number | undefined): ms is number {
  return ms !== undefined && Math.abs(ms) <= LATEST_MS;
}
