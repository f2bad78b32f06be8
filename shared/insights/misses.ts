import type { Call } from "../domain/Call";
import { KPIS } from "../domain/kpis";
import { shownValue } from "../domain/shownValue";
import { bandOf, type Targets } from "../domain/targets";
import { verdictOf } from "./compare";
import type { Miss, ReportedKpi } from "./Insight";
import { statisticOf } from "./statistics";
import { distanceOutside, inMinimums } from "./targetBand";

/**
 * Where a KPI's mean lies outside its target, as both are shown: a fact, of however few calls, and no finding that chance might bring.
 * @param calls eligible ones
 */
export function missOf(kpi: ReportedKpi, calls: readonly Call[], targets: Targets): Miss | undefined {
  const { value, n, denominator, evidence } = statisticOf(kpi, calls);
  const band = bandOf(kpi, targets);
  if (value === undefined || !band) return undefined;
  const shown = shownValue(value, KPIS[kpi]);
  const verdict = verdictOf(shown, band);
  if (verdict === "within") return undefined;
  const distance = distanceOutside(shown, band);
  return {
    kind: "miss",
    kpi,
    category: "watch",
    direction: verdict === "above" ? "up" : "down",
    difference: verdict === "above" ? distance : -distance,
    size: inMinimums(distance, kpi),
    current: { value, n, denominator },
    band,
    verdict,
    evidence: { current: evidence.map(({ id }) => id), previous: [] },
  };
}
