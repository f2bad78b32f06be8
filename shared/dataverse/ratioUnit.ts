/** What a stored talk-to-listen ratio counts: the seller's share 0…1, the same in percent, or seller's time ÷ customers' time. */
export const RATIO_UNITS = ["share", "percent", "quotient"] as const;
export type RatioUnit = (typeof RATIO_UNITS)[number];

/** Fewer values than this tell nothing. */
export const MINIMUM_VALUES = 20;

/**
 * The unit that the values speak for: the documentation of the column names none.
 * @param ratios stored values of several calls, negative ones left out
 * @returns undefined where there are fewer than twenty
 */
export function detectRatioUnit(ratios: readonly number[]): RatioUnit | undefined {
  if (ratios.length < MINIMUM_VALUES) return undefined;
  const sorted = [...ratios].sort((a, b) => a - b);
  // The nearest rank, so that one value in twenty may be impossible. Whole numbers: 0.95 is none that a computer has.
  const percentile = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1] as number;
  if (percentile(95) <= 1) return "share";
  return percentile(50) > 5 ? "percent" : "quotient";
}

/** The stored ratio as a share 0…1; absent where the value is impossible in the unit. */
export function toTalkShare(ratio: number | undefined, unit: RatioUnit): number | undefined {
  if (ratio === undefined || ratio < 0) return undefined;
  const share = unit === "share" ? ratio : unit === "percent" ? ratio / 100 : ratio / (1 + ratio);
  return share <= 1 ? share : undefined;
}

/** A share 0…1 as it is stored in the unit; a quotient has no value where the other side said nothing. */
export function fromTalkShare(share: number | undefined, unit: RatioUnit): number | undefined {
  if (share === undefined || unit === "share") return share;
  if (unit === "percent") return share * 100;
  return share < 1 ? share / (1 - share) : undefined;
}
