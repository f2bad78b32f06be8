import type { Call } from "../domain/Call";
import { KPIS, type KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import { statisticOf } from "./statistics";

/** A KPI's value in its unit, with the calls that have it. */
export interface KpiFigureOf {
  readonly value: number;
  readonly n: number;
}

/** What some calls come to; without KPIs that none of them has. */
export type KpiFigures = Readonly<Partial<Record<KpiId, KpiFigureOf>>>;

export function figuresOfCalls(calls: readonly Call[]): KpiFigures {
  const known = (Object.keys(KPIS) as KpiId[]).flatMap((kpi) => {
    const { value, n } = statisticOf(kpi, calls);
    return value === undefined ? [] : [[kpi, { value, n }] as const];
  });
  return Object.fromEntries(known);
}

/** The same of sums, which are of calls that have all measures. */
export const figuresOfMeans = ({ n, means }: Pick<SellerMeans, "n" | "means">): KpiFigures =>
  Object.fromEntries(Object.entries(means).map(([kpi, value]) => [kpi, { value, n }]));
