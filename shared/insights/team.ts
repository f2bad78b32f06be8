import type { KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import { quartilesOf, type Quartiles } from "./statistics";

/** A seller with fewer calls than this says nothing about the team. */
export const MINIMUM_CALLS = 8;
/** Fewer other sellers have a range, but no median and quartiles. */
export const MINIMUM_SELLERS = 4;

/** How the other sellers do: quartiles of their means, or with fewer than four of them only the range. */
export interface TeamStatistic {
  readonly sellers: number;
  readonly lowest: number;
  readonly highest: number;
  readonly quartiles?: Quartiles;
  /** How much chance moves the mean of their means: its variance, against that of a single call. */
  readonly variance: number;
}

/** Of the mean of some sellers' means, against the variance of a single call, where the calls of all vary alike. */
export const varianceOfMeans = (sellers: readonly SellerMeans[]): number =>
  sellers.reduce((sum, { n }) => sum + 1 / n, 0) / sellers.length ** 2;

/**
 * @param means one entry per seller whom the viewer may see
 * @returns undefined where no other seller has eight calls with the measure
 */
export function teamStatisticOf(kpi: KpiId, means: readonly SellerMeans[], sellerId: string): TeamStatistic | undefined {
  const others = means.filter((other) => other.sellerId !== sellerId && other.n >= MINIMUM_CALLS && other.means[kpi] !== undefined);
  const values = others.map((other) => other.means[kpi] as number);
  if (values.length === 0) return undefined;
  const range = { sellers: values.length, lowest: Math.min(...values), highest: Math.max(...values), variance: varianceOfMeans(others) };
  const quartiles = values.length >= MINIMUM_SELLERS ? quartilesOf(values) : undefined;
  return quartiles ? { ...range, quartiles } : range;
}
