import type { KpiId } from "./kpis";

/** Means of one seller's calls over a period, as the server summed them. */
export interface SellerMeans {
  readonly sellerId: string;
  /** As the server names the user; absent where it does not. */
  readonly name?: string;
  /** Calls that have all measures. */
  readonly n: number;
  /** In the units of the KPIs; talk share is absent where the stored ratios cannot be averaged. */
  readonly means: Readonly<Partial<Record<KpiId, number>>>;
}

/** Means over the calls of one day or week of a seller: what is left of calls that are too many to be read one by one. */
export interface UnitMeans extends Pick<SellerMeans, "n" | "means"> {
  /** How long the calls took together. */
  readonly hours: number;
}

/** By what calls are summed: by days, or by weeks where these would be too many. */
export type SumUnit = "day" | "week";
