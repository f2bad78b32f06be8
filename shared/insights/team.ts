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
}

/**
 * @param means one entry per seller whom the viewer may see
 * @returns undefined where no other seller has eight calls with the measure
 */
export function teamStatisticOf(kpi: KpiId, means: readonly SellerMeans[], sellerId: string): TeamStatistic | undefined {
  const values = means
    .filter((other) => other.sellerId !== sellerId && other.n >= MINIMUM_CALLS)
    .flatMap((other) => other.means[kpi] ?? []);
  if (values.length === 0) return undefined;
  const range = { sellers: values.length, lowest: Math.min(...values), highest: Math.max(...values) };
  const quartiles = values.length >= MINIMUM_SELLERS ? quartilesOf(values) : undefined;
  return quartiles ? { ...range, quartiles } : range;
}
