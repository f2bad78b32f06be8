import type { Kpi } from "../domain/kpis";
import type { Comparison } from "../domain/Period";
import { kpiChangeText, kpiText } from "../format/kpiFormat";
import type { Texts } from "../format/Texts";
import { referenceOf, type Reference } from "../insights/reference";
import type { Statistic } from "../insights/statistics";
import { MINIMUM_CALLS, teamStatisticOf } from "../insights/team";
import { countText, type Caption } from "./figureRows";
import type { LoadedPage } from "../page/sellerPage";

/** `3 calls`, or `3 of 5 calls` where not all have the measure. */
export function callsText(count: Pick<Statistic, "n" | "denominator">, texts: Texts): string {
  return count.n === count.denominator ? texts.t.plural("shared.calls", count.n) : countText(count, texts);
}

const markOf = ({ basis }: Reference) => (basis === "previousPeriod" ? "previous" : basis === "team" ? "team" : "top");

/** What a reference stands on: `18 of 18 calls`, `5 sellers`, `2 starred`. */
export function basisText(reference: Reference, texts: Texts): string {
  if (reference.basis === "previousPeriod") return countText(reference, texts);
  return texts.t.plural(reference.basis === "team" ? "shared.sellers" : `shared.topBasis.${reference.basis}`, reference.sellers);
}

/** What is compared with, in words: `before 52%`, `team 55%`, `top sellers 51% (2 starred)`. */
function referenceText(reference: Reference, kpi: Kpi, texts: Texts): string {
  const value = kpiText(reference.value, kpi, texts);
  if (reference.basis === "previousPeriod") return texts.t("shared.previous", { value });
  if (reference.basis === "team") return texts.t("shared.team", { value });
  return `${texts.t("shared.top", { value })} (${basisText(reference, texts)})`;
}

/** A reference, or why there is none. */
export type Answer = ReturnType<typeof referenceOf>;

/** Everything that a KPI of the page can be compared with. */
export interface References {
  readonly previous: Answer;
  readonly team: Answer;
  /** By the viewer's choice. */
  readonly chosen: Answer;
  /** From lowest to highest of too few other sellers for a median, in words. */
  readonly range: string | undefined;
}

export function referencesOf(kpi: Kpi, page: LoadedPage, starred: readonly string[], texts: Texts): References {
  const sellerId = page.seller?.id ?? "";
  const source = { sellerId, previousCalls: page.previousRange && page.previousCalls, team: page.team, starred };
  const against = (comparison: Comparison) => referenceOf(kpi.id, comparison, source);
  const [previous, team, chosen] = [against("previousPeriod"), against("team"), against(page.selection.comparison)];
  const few = team.basis ? undefined : teamStatisticOf(kpi.id, page.team, sellerId);
  const range = few && texts.t("shared.teamRange", { low: kpiText(few.lowest, kpi, texts), high: kpiText(few.highest, kpi, texts) });
  return { previous, team, chosen, range };
}

/** Needs eight calls in the period before, too; sellers with fewer are in no team figure. */
export const enough = (answer: Answer): Reference | undefined =>
  answer.basis === undefined || (answer.basis === "previousPeriod" && answer.n < MINIMUM_CALLS) ? undefined : answer;

/** Why there is no change against what the viewer chose. */
function whyNot(answer: Answer, texts: Texts): string {
  const { t, format } = texts;
  if (answer.basis === "previousPeriod") return t("shared.fewBefore", { calls: callsText(answer, texts), n: format.number(MINIMUM_CALLS) });
  return t(`shared.noReference.${answer.basis ? "tooFewSellers" : answer.reason}`);
}

/** The change against what the viewer chose, or why there is none; then the other sign that the chart draws, or the range of few others. */
export function comparisonCaptions(
  value: number,
  kpi: Kpi,
  { previous, team, chosen, range }: References,
  comparison: Comparison,
  texts: Texts,
): Caption[] {
  const other = enough(comparison === "previousPeriod" ? team : previous);
  const reference = enough(chosen);
  return [
    reference
      ? { mark: markOf(reference), text: `${kpiChangeText(reference.value, value, kpi, texts)} · ${referenceText(reference, kpi, texts)}` }
      : { text: (comparison === "team" && range) || whyNot(chosen, texts) },
    ...(other ? [{ mark: markOf(other), text: referenceText(other, kpi, texts) } as const] : []),
    ...(comparison === "previousPeriod" && range !== undefined ? [{ text: range }] : []),
  ];
}
