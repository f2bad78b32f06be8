import type { Mention } from "../domain/Mention";
import { isHidden, type Targets } from "../domain/targets";
import type { Insight, KpiInsight, ReportedKpi } from "./Insight";
import { kpiFactsOf, type FactsSource, type KpiFacts } from "./kpiFacts";
import { KPI_RULES } from "./kpiRules";
import { WORD_RULES } from "./wordRule";

export interface InsightsSource extends FactsSource {
  /** Of both periods; undefined while they are not known. */
  readonly mentions: readonly Mention[] | undefined;
}

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

function isReported(kpi: ReportedKpi, targets: Targets): boolean {
  // Two ways to count one thing: who hides either does not want to read of it.
  return !isHidden(kpi, targets) && !(kpi === "switchesPerHour" && isHidden("switchCount", targets));
}

/** One insight a KPI: of the first rule that has something to say. */
function insightOfKpi(facts: KpiFacts, tried: number): KpiInsight[] {
  for (const { find } of KPI_RULES) {
    const insight = find(facts, tried);
    if (insight) return [insight];
  }
  return [];
}

/**
 * What stands out in a period of one seller, at most one for each KPI and word. What was found out about the seller comes first, the
 * largest in front; what top sellers do otherwise is advice and follows, or it would hide the news of whoever is far from them.
 */
export function insightsOf(source: InsightsSource): Insight[] {
  const { mentions, targets } = source;
  const reported = REPORTED.filter((kpi) => isReported(kpi, targets)).map((kpi) => kpiFactsOf(kpi, source));
  const tried = reported.filter(({ current }) => current);
  const ofKpis = tried.flatMap((facts) => insightOfKpi(facts, tried.length));
  const ofWords = mentions ? WORD_RULES.flatMap((rule) => rule.find({ ...source, mentions })) : [];
  const isAdvice = ({ kind }: Insight) => Number(kind === "practice");
  return [...ofKpis, ...ofWords].sort((a, b) => isAdvice(a) - isAdvice(b) || b.size - a.size);
}
