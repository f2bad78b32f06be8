import type { Band, Kpi, KpiId } from "../domain/kpis";

export type BandVerdict = "below" | "within" | "above";

/** Where a value lies against a band; undefined where there is no band. */
export function verdictOf(value: number, band: Band | undefined): BandVerdict | undefined {
  if (!band) return undefined;
  if (band.low !== undefined && value < band.low) return "below";
  if (band.high !== undefined && value > band.high) return "above";
  return "within";
}

/** The direction of a difference, or `same` where it is too small to be shown at the KPI's precision. */
export type Direction = "up" | "down" | "same";

/** Half of the last digit shown, where that is coarser than a tenth of the smallest difference worth a word. */
const SHOWN_AS_NOTHING: Partial<Record<KpiId, number>> = { pauseMs: 50 };

/** A tenth of the smallest difference worth a word: below that a change is only noise in the last digit. */
export function directionOf(difference: number, kpi: Kpi): Direction {
  if (Math.abs(difference) < (SHOWN_AS_NOTHING[kpi.id] ?? kpi.minimum / 10)) return "same";
  return difference > 0 ? "up" : "down";
}
