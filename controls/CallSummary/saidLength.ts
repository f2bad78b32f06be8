/** The silence before the first word, and what rows, transcript and recording round: lengths of one call differ by no more. */
const ALIKE_MS = 2_000;

/**
 * How long a call is said to have been: as its row and so every list says, where its player ends but a little earlier or later.
 * @param rowMs undefined where its row does not tell @param endMs where its player ends
 */
export function saidLength(rowMs: number | undefined, endMs: number): number {
  return rowMs !== undefined && Math.abs(endMs - rowMs) < ALIKE_MS ? rowMs : endMs;
}
