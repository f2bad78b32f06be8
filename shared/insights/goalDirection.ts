import type { Goal, GoalAbout } from "../domain/coaching/Goal";
import { KPIS, type KpiId } from "../domain/kpis";
import { shownValue } from "../domain/shownValue";

export type GoalDirection = "atLeast" | "atMost";

/** Answers are shown to tenths. */
const TENTHS = 10;

/** Which way is better, where everybody agrees. Of the others a goal tells by where it begins. */
const BETTER: ReadonlyMap<KpiId, GoalDirection> = new Map([
  ["pauseMs", "atLeast"],
  ["customerMonologueMs", "atLeast"],
  ["questionsPerHour", "atLeast"],
  ["positive", "atLeast"],
  ["sellerPositive", "atLeast"],
  ["sellerMonologueMs", "atMost"],
  ["negative", "atMost"],
  ["sellerNegative", "atMost"],
]);

/** A value of what is to change as it is shown. */
export const shownGoalValue = (value: number, about: GoalAbout): number =>
  about.kind === "kpi" ? shownValue(value, KPIS[about.kpi]) : Math.round(value * TENTHS) / TENTHS;

/** Which way is better wherever a goal begins; undefined where either may be wanted. */
export const betterDirection = (about: GoalAbout): GoalDirection | undefined => (about.kind === "kpi" ? BETTER.get(about.kpi) : "atLeast");

/** Whether a goal's target is to be reached from below or from above. */
export function goalDirection({ about, target, baseline }: Pick<Goal, "about" | "target" | "baseline">): GoalDirection {
  if (about?.kind !== "kpi") return "atLeast";
  const better = betterDirection(about);
  if (better) return better;
  const wanted = shownGoalValue(target, about);
  const start = shownGoalValue(baseline?.mean ?? target, about);
  if (wanted !== start) return wanted > start ? "atLeast" : "atMost";
  const { low, high } = KPIS[about.kpi].band ?? {};
  return high !== undefined && (low === undefined || target > (low + high) / 2) ? "atMost" : "atLeast";
}

/** Whether a value is where a goal wants it. Both as they are shown. */
export const isReached = (value: number, target: number, direction: GoalDirection): boolean =>
  direction === "atLeast" ? value >= target : value <= target;
