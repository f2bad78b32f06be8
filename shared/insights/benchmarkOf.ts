import type { Benchmark, BenchmarkFigure } from "../domain/Benchmark";
import type { KpiId } from "../domain/kpis";
import type { LocalDate } from "../domain/Period";
import type { SellerMeans } from "../domain/SellerMeans";
import { quartilesOf } from "./statistics";
import { MINIMUM_CALLS } from "./team";

/** Of fewer sellers than this, a median and quartiles would tell colleagues about each other. */
export const MINIMUM_PUBLISHED_SELLERS = 5;

/**
 * What is usual in a team, to be published: quartiles of its sellers' means. A KPI that fewer than five sellers have over eight calls is
 * left out.
 * @param days first and last day of the calls
 */
export function benchmarkOf(
  kpis: readonly KpiId[],
  team: readonly SellerMeans[],
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Benchmark {
  const benchmark: Partial<Record<KpiId, BenchmarkFigure>> = {};
  for (const kpi of kpis) {
    const means = team.flatMap(({ n, means: { [kpi]: mean } }) => (n >= MINIMUM_CALLS && mean !== undefined ? mean : []));
    const quartiles = means.length >= MINIMUM_PUBLISHED_SELLERS ? quartilesOf(means) : undefined;
    if (quartiles) benchmark[kpi] = { ...quartiles, sellers: means.length, ...days };
  }
  return benchmark;
}
