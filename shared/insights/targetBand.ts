import { KPIS, type Band, type KpiId } from "../domain/kpis";

/** How far a value lies outside a band, in the KPI's unit; 0 inside. */
export function distanceOutside(value: number, { low = -Infinity, high = Infinity }: Band): number {
  return Math.max(0, low - value, value - high);
}

/** A difference in units of the smallest one that is worth a word. */
export const inMinimums = (difference: number, kpi: KpiId): number => Math.abs(difference) / KPIS[kpi].minimum;
