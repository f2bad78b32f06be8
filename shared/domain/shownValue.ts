import type { Kpi } from "./kpis";
import { SECOND_MS } from "./time";

/** A length or a place in a call, in milliseconds, as it is shown: to the nearest second. */
export const shownSecond = (ms: number): number => Math.round(ms / SECOND_MS) * SECOND_MS;

/**
 * A value as it is shown, rounded to the last digit of its text. Changes and verdicts are made of these: a difference of two figures
 * must agree with what one reads, and `60%` must not lie above a target that ends at 60 %.
 */
export function shownValue(value: number, { id, unit }: Pick<Kpi, "id" | "unit">): number {
  if (unit === "share") return Math.round(value * 100) / 100;
  const step = unit !== "milliseconds" ? 1 : id === "pauseMs" ? 100 : 1000;
  return Math.round(value / step) * step;
}
