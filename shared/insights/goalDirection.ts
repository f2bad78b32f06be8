import type { Goal } from "../domain/coaching/Goal";
import { KPIS, type KpiId } from "../domain/kpis";

export type GoalDirection = "atLeast" | "atMost";

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

/** Whether a goal's target is to be reached from below or from above. */
export function goalDirection({ about, target, baseline }: Pick<Goal, "about" | "target" | "baseline">): GoalDirection {
  if (about?.kind !== "kpi") return "atLeast";
  const better = BETTER.get(about.kpi);
  if (better) return better;
  if (baseline?.mean !== undefined && baseline.mean !== target) return target > baseline.mean ? "atLeast" : "atMost";
  const { low, high } = KPIS[about.kpi].band ?? {};
  return high !== undefined && (low === undefined || target > (low + high) / 2) ? "atMost" : "atLeast";
}

/** Whether a value is where a goal wants it. Both as they are shown. */
export const isReached = (value: number, target: number, direction: GoalDirection): boolean =>
  direction === "atLeast" ? value >= target : value <= target;
