/** What is drawn on one line, in one unit; either end of the band may be open. */
export interface BulletValues {
  readonly value: number;
  readonly previous?: number | undefined;
  /** The team's median, or the mean of top sellers. */
  readonly others?: number | undefined;
  readonly band?: { readonly low?: number; readonly high?: number } | undefined;
}

/** The same as places on the line: 0 at its start, 1 at its end. */
export interface Bullet {
  readonly value: number;
  readonly previous?: number;
  readonly others?: number;
  readonly band?: { readonly from: number; readonly to: number };
}

/** Free room beyond the outermost values, as a share of the distance between them. */
const MARGIN = 0.15;

/**
 * Places values on a line whose scale is made from them, so that none lies off it.
 * @param minimumSpan the smallest distance that the line covers, in the values' unit: equal values stay near each other
 */
export function bulletOf({ value, previous, others, band }: BulletValues, minimumSpan: number): Bullet {
  const shown = [value, previous, others, band?.low, band?.high].filter((each): each is number => each !== undefined);
  const [lowest, highest] = [Math.min(...shown), Math.max(...shown)];
  const span = Math.max(highest - lowest, minimumSpan);
  const wanted = (lowest + highest - span) / 2 - span * MARGIN;
  // Measures that cannot be negative get no room below zero.
  const from = lowest >= 0 ? Math.max(0, wanted) : wanted;
  const to = Math.max(wanted + span * (1 + 2 * MARGIN), highest + span * MARGIN);
  const place = (each: number) => (each - from) / (to - from);
  return {
    value: place(value),
    ...(previous !== undefined && { previous: place(previous) }),
    ...(others !== undefined && { others: place(others) }),
    ...(band && { band: { from: band.low === undefined ? 0 : place(band.low), to: band.high === undefined ? 1 : place(band.high) } }),
  };
}
