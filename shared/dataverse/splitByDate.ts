import type { InstantRange } from "../domain/Period";
import { HOUR_MS } from "../domain/time";
import type { Row } from "./DataverseClient";
import { DataverseError, TOO_MANY_ROWS } from "./DataverseError";

/** Nothing was recorded before: all time begins here where it must be split. */
const EARLIEST = Date.UTC(2015, 0, 1);
/** An aggregate's answer is cut at so many groups. */
export const MOST_GROUPS = 5_000;

/** No slice is made shorter: where more rows than the limit begin within an hour, the failure is passed on. */
const SHORTEST_SLICE_MS = HOUR_MS;

/**
 * Asks an aggregate for a range and, where too many rows match or too many groups come of them, for its halves in turn. The rows of all
 * parts are returned side by side: their sums may be added, their means may not.
 */
export async function splitByDate<R extends InstantRange>(range: R, ask: (range: R) => Promise<readonly Row[]>): Promise<Row[]> {
  try {
    const rows = await ask(range);
    if (rows.length >= MOST_GROUPS) throw new DataverseError("Too many groups.", undefined, TOO_MANY_ROWS);
    return [...rows];
  } catch (error) {
    const from = Number.isFinite(range.from) ? range.from : Math.min(EARLIEST, range.to);
    const length = range.to - from;
    if (!(error instanceof DataverseError && error.reason === "tooManyRows") || length < 2 * SHORTEST_SLICE_MS) throw error;
    // Whole seconds: the query compares no finer.
    const middle = Math.floor((from + length / 2) / 1000) * 1000;
    const earlier = await splitByDate({ ...range, to: middle }, ask);
    return [...earlier, ...(await splitByDate({ ...range, from: middle }, ask))];
  }
}
