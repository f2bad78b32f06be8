import type { Kpi } from "./kpis";

/**
 * A value as it is shown, rounded to the last digit of its text. Changes and verdicts are made of these: a difference of two figures
 * must agree with what one reads, and `60%` must not lie above a target that ends at 60 %.
 */
export function shownValue(value: number, { id, unit }: Pick<Kpi, "id" | "unit">): number {
  if (unit === "share") return Math.round(value * 100) / 100;
  const step = unit !== "milliseconds" ? 1 : id === "pauseMs" ? 100 : 1000;
  return Math.round(value / step) * step;
}
