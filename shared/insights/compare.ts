import type { Band } from "../domain/kpis";

export type BandVerdict = "below" | "within" | "above";

/** Where a value lies against a band; undefined where there is no band. */
export function verdictOf(value: number, band: Band | undefined): BandVerdict | undefined {
  if (!band) return undefined;
  if (band.low !== undefined && value < band.low) return "below";
  if (band.high !== undefined && value > band.high) return "above";
  return "within";
}
