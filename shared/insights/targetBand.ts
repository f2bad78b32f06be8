import { KPIS, type Band, type KpiId } from "../domain/kpis";
import { bandOf, type Targets } from "../domain/targets";

/** Customers of every team are as negative as its market: a seller's are too negative from here above the team's median. */
const NEGATIVE_ABOVE_TEAM = 0.06;

/**
 * The target of a KPI: the admin's, else the convention, for negative sentiment six points above the team.
 * @param teamMedian of the other sellers' means; undefined where they are too few
 * @returns undefined where there is none
 */
export function targetBandOf(kpi: KpiId, targets: Targets, teamMedian: number | undefined): Band | undefined {
  if (kpi !== "negative" || targets.negative) return bandOf(kpi, targets);
  return teamMedian === undefined ? undefined : { high: teamMedian + NEGATIVE_ABOVE_TEAM };
}

/** How far a value lies outside a band, in the KPI's unit; 0 inside. */
export function distanceOutside(value: number, { low = -Infinity, high = Infinity }: Band): number {
  return Math.max(0, low - value, value - high);
}

/** A difference in units of the smallest one that is worth a word. */
export const inMinimums = (difference: number, kpi: KpiId): number => Math.abs(difference) / KPIS[kpi].minimum;
