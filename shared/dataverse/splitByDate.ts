import type { InstantRange } from "../domain/Period";
import type { Row } from "./DataverseClient";
import { DataverseError } from "./DataverseError";

/** No slice is made shorter: where more rows than the limit begin within an hour, the failure is passed on. */
const SHORTEST_SLICE_MS = 3_600_000;

/**
 * Asks an aggregate for a range and, where the server answers that too many rows match, for its halves in turn. The rows of all
 * parts are returned side by side: their sums may be added, their means may not.
 */
export async function splitByDate(range: InstantRange, ask: (range: InstantRange) => Promise<readonly Row[]>): Promise<Row[]> {
  try {
    return [...(await ask(range))];
  } catch (error) {
    const length = range.to - range.from;
    if (!(error instanceof DataverseError && error.reason === "tooManyRows") || !(length >= 2 * SHORTEST_SLICE_MS) || !Number.isFinite(length)) {
      throw error;
    }
    // Whole seconds: the query compares no finer.
    const middle = Math.floor((range.from + length / 2) / 1000) * 1000;
    const earlier = await splitByDate({ from: range.from, to: middle }, ask);
    return [...earlier, ...(await splitByDate({ from: middle, to: range.to }, ask))];
  }
}
