import type { Mention } from "../domain/Mention";
import type { Comparison } from "../domain/Period";
import type { Category, Insight, KpiInsight, ReportedKpi } from "./Insight";
import { kpiFactsOf, type FactsSource, type KpiFacts } from "./kpiFacts";
import { ASKED, kpiRules, type KpiRule } from "./kpiRules";
import { missOf } from "./misses";
import { reportedKpis } from "./reportedKpis";
import { WORD_RULES } from "./wordRule";

export interface InsightsSource extends FactsSource {
  /** Of both periods; undefined while they are not known. */
  readonly mentions: readonly Mention[] | undefined;
  /** What the viewer wants to compare with. @default "previousPeriod" */
  readonly comparison?: Comparison;
}

/** One insight a KPI: of the first rule that has something to say. */
function insightOfKpi(facts: KpiFacts, tried: number, rules: readonly KpiRule[]): KpiInsight[] {
  for (const { find } of rules) {
    const insight = find(facts, tried);
    if (insight) return [insight];
  }
  return [];
}

/** In the order in which they are told: what to act on, what has improved, what to learn, what customers talk about, the rest. */
const CATEGORIES: readonly Category[] = ["watch", "improved", "practice", "market", "note"];

/** Whether it says of its KPI where the seller stands, its target included; advice speaks of others. */
const saysStanding = ({ kind }: KpiInsight): boolean => kind !== "practice";

/**
 * What stands out in a period of one seller: at most one finding for each KPI and word, and each miss of a target that no finding
 * speaks of. By category, but what customers talk about stands before a second practice; of one category what is compared as the viewer chose comes first and plain misses last, the largest in front.
 */
export function insightsOf(source: InsightsSource): Insight[] {
  const { mentions, calls, targets, comparison = "previousPeriod" } = source;
  const reported = reportedKpis(targets);
  const tried = reported.map((kpi) => kpiFactsOf(kpi, source)).filter(({ current }) => current);
  const rules = kpiRules(comparison);
  const ofKpis = tried.flatMap((facts) => insightOfKpi(facts, tried.length, rules));
  const ofWords = mentions ? WORD_RULES.flatMap((rule) => rule.find({ ...source, mentions })) : [];
  const isTold = (kpi: ReportedKpi) => ofKpis.some((insight) => insight.kpi === kpi && saysStanding(insight));
  const misses = reported.flatMap((kpi) => (isTold(kpi) ? [] : (missOf(kpi, calls, targets) ?? [])));
  const rank = ({ category, kind }: Insight) =>
    3 * CATEGORIES.indexOf(category) + (kind === ASKED[comparison] ? 0 : kind === "miss" ? 2 : 1);
  const found = [...ofKpis, ...misses, ...ofWords].sort((a, b) => rank(a) - rank(b) || b.size - a.size);
  const [, ...more] = found.filter(({ category }) => category === "practice");
  const isLater = (insight: Insight) => insight.category === "note" || more.some((practice) => practice === insight);
  return [...found.filter((insight) => !isLater(insight)), ...found.filter(isLater)];
}
