import { isHidden, type Targets } from "../domain/targets";
import type { ReportedKpi } from "./Insight";

/** In the order in which equally large ones are told. */
export const REPORTED: readonly ReportedKpi[] = [
  "talkShare",
  "wordsPerMinute",
  "pauseMs",
  "sellerMonologueMs",
  "customerMonologueMs",
  "switchesPerHour",
  "negative",
  "positive",
];

/** Those of which somebody wants to read. */
export function reportedKpis(targets: Targets): readonly ReportedKpi[] {
  // Two ways to count one thing: who hides either does not want to read of it.
  return REPORTED.filter((kpi) => !isHidden(kpi, targets) && !(kpi === "switchesPerHour" && isHidden("switchCount", targets)));
}
