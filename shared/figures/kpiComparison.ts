import type { Kpi } from "../domain/kpis";
import type { Comparison } from "../domain/Period";
import { kpiChangeText, kpiText } from "../format/kpiFormat";
import type { Texts } from "../format/Texts";
import { referenceOf, type Reference } from "../insights/reference";
import { MINIMUM_CALLS, teamStatisticOf } from "../insights/team";
import type { FigureCaptions } from "./captions";
import { callsText, countText } from "./countText";
import type { FigureSource } from "./FigureSource";

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

/** Everything that a KPI can be compared with. */
export interface References {
  readonly previous: Answer;
  readonly team: Answer;
  /** By the viewer's choice. */
  readonly chosen: Answer;
  /** From lowest to highest of too few other sellers for a median, in words. */
  readonly range: string | undefined;
}

export function referencesOf(kpi: Kpi, source: FigureSource, texts: Texts): References {
  const against = (comparison: Comparison) => referenceOf(kpi.id, comparison, source);
  const [previous, team, chosen] = [against("previousPeriod"), against("team"), against(source.comparison)];
  const few = team.basis ? undefined : teamStatisticOf(kpi.id, source.team, source.sellerId);
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

/** What is remarked of a value with enough calls beside what it can be compared with. */
export function comparisonCaptions(
  value: number,
  kpi: Kpi,
  { previous, team, chosen, range }: References,
  comparison: Comparison,
  texts: Texts,
): Omit<FigureCaptions, "count"> {
  const other = enough(comparison === "previousPeriod" ? team : previous);
  const reference = enough(chosen);
  return {
    change: reference
      ? { mark: markOf(reference), text: `${kpiChangeText(reference.value, value, kpi, texts)} · ${referenceText(reference, kpi, texts)}` }
      : { text: (comparison === "team" && range) || whyNot(chosen, texts) },
    other: other && { mark: markOf(other), text: referenceText(other, kpi, texts) },
    range: comparison === "previousPeriod" && range !== undefined ? { text: range } : undefined,
  };
}
