import type { Kpi } from "../domain/kpis";
import type { Comparison } from "../domain/Period";
import { bandText, kpiChangeText, kpiText } from "../format/kpiFormat";
import type { Texts } from "../format/Texts";
import { referenceOf, type Reference } from "../insights/reference";
import { MINIMUM_CALLS, teamStatisticOf } from "../insights/team";
import type { Caption, FigureCaptions } from "./captions";
import { countText } from "./countText";
import type { FigureSource } from "./FigureSource";

const markOf = ({ basis }: Reference) => (basis === "previousPeriod" ? "previous" : basis === "team" ? "team" : "top");

/** What a reference stands on: `18 of 18 calls`, `5 sellers`, `2 starred`. */
export function basisText(reference: Reference, texts: Texts): string {
  if (reference.basis === "previousPeriod") return countText(reference, texts);
  const sellers = texts.t.plural(reference.basis === "team" ? "shared.sellers" : `shared.topBasis.${reference.basis}`, reference.sellers);
  const days = publishedDays(reference, texts);
  return days === undefined ? sellers : `${sellers} · ${days}`;
}

/** Of published figures the days that they are of: `31 Oct – 29 Nov`. */
const publishedDays = (reference: Reference, { format }: Texts): string | undefined =>
  reference.basis === "team" && reference.published ? format.dayRange(reference.published.from, reference.published.to) : undefined;

/** What is compared with, in words: `was 52%`, `team 55%`, `team 55%, 31 Oct – 29 Nov`, `top sellers 51%`. */
function referenceCaption(reference: Reference, kpi: Kpi, texts: Texts): Caption {
  const mark = markOf(reference);
  const value = kpiText(reference.value, kpi, texts);
  const days = publishedDays(reference, texts);
  return { mark, text: days === undefined ? texts.t(`shared.${mark}`, { value }) : texts.t("shared.teamPublished", { value, days }) };
}

/** A reference, or why there is none. */
export type Answer = ReturnType<typeof referenceOf>;

/** Everything that a KPI can be compared with. */
export interface References {
  readonly previous: Answer;
  readonly team: Answer;
  /** By the viewer's choice. */
  readonly chosen: Answer;
  /** From lowest to highest of too few other sellers for a median, in words: `3 others 50–55%`. */
  readonly range: string | undefined;
}

function rangeText(kpi: Kpi, { team, sellerId }: FigureSource, texts: Texts): string | undefined {
  const few = teamStatisticOf(kpi.id, team, sellerId);
  if (!few) return undefined;
  const lowest = kpiText(few.lowest, kpi, texts);
  const isOne = lowest === kpiText(few.highest, kpi, texts);
  const value = isOne ? lowest : bandText({ low: few.lowest, high: few.highest }, kpi, texts);
  return texts.t.plural("shared.others", few.sellers, { value });
}

export function referencesOf(kpi: Kpi, source: FigureSource, texts: Texts): References {
  const against = (comparison: Comparison) => referenceOf(kpi.id, comparison, source);
  const [previous, team, chosen] = [against("previousPeriod"), against("team"), against(source.comparison)];
  return { previous, team, chosen, range: team.basis ? undefined : rangeText(kpi, source, texts) };
}

/** Needs eight calls in the period before, too; sellers with fewer are in no team figure. */
export const enough = (answer: Answer): Reference | undefined =>
  answer.basis === undefined || (answer.basis === "previousPeriod" && answer.n < MINIMUM_CALLS) ? undefined : answer;

/** What is remarked of a value with enough calls beside what it can be compared with. */
export function comparisonCaptions(
  value: number,
  kpi: Kpi,
  { previous, team, chosen, range }: References,
  comparison: Comparison,
  texts: Texts,
): FigureCaptions {
  const other = enough(comparison === "previousPeriod" ? team : previous);
  const reference = enough(chosen);
  const ofRange = range === undefined || comparison === "topSellers" ? undefined : { text: range };
  return {
    chosen: reference ? referenceCaption(reference, kpi, texts) : comparison === "team" ? ofRange : undefined,
    change: reference && { text: kpiChangeText(reference.value, value, kpi, texts) },
    other: other ? referenceCaption(other, kpi, texts) : comparison === "previousPeriod" ? ofRange : undefined,
  };
}
