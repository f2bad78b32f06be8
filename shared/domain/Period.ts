/** The periods one can choose; the order is that of the `slr_period` choice in Dataverse. */
export const PERIODS = [
  "last24Hours",
  "last7Days",
  "last30Days",
  "thisMonth",
  "lastMonth",
  "thisQuarter",
  "lastQuarter",
  "thisFiscalYear",
  "allTime",
  "custom",
] as const;

export type Period = (typeof PERIODS)[number];

export const DEFAULT_PERIOD: Period = "last30Days";

/** A plain calendar date in the user's zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** What to compare with; the order is that of the `slr_compare` choice in Dataverse. */
export const COMPARISONS = ["previousPeriod", "team", "topSellers"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Half-open: `from` is in, `to` is not. Milliseconds since 1970 UTC. `from` may be −Infinity (all time). */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}

/** The user's time zone as PCF gives it: minutes to add to UTC at an instant. */
export type ZoneOffset = (instant: Date) => number;
