import { KPIS, type Band, type Kpi, type KpiId } from "../domain/kpis";
import { shownValue } from "../domain/shownValue";
import { bandOf, isHidden, type Targets } from "../domain/targets";
import { bandText, kpiText } from "../format/kpiFormat";
import type { Texts } from "../format/Texts";
import { verdictOf } from "../insights/compare";
import { statisticOf, type Statistic } from "../insights/statistics";
import { MINIMUM_CALLS } from "../insights/team";
import type { Translate } from "../strings/translate";
import type { Caption, FigureCaptions } from "./captions";
import { countText } from "./countText";
import { NO_FIGURE, type FigureCells } from "./figureRows";
import type { FigureSource } from "./FigureSource";
import { basisText, comparisonCaptions, enough, referencesOf, type Answer, type References } from "./kpiComparison";
import { verdictText, type Verdict } from "./verdict";

/** What is said of one KPI, in whatever shape it is drawn. Values in the KPI's unit. */
export interface KpiFigure {
  readonly kpi: Kpi;
  readonly statistic: Statistic;
  /** Rounded as it is shown; absent where no call has the measure. */
  readonly value?: number;
  /** With its unit; `–` where absent. */
  readonly text: string;
  readonly band?: Band;
  /** Absent without value or target. */
  readonly verdict?: Verdict;
  /** Signs beside the seller's own. Absent where there is too little to compare. */
  readonly previous?: number;
  readonly others?: { readonly mark: "team" | "top"; readonly value: number };
  readonly captions: FigureCaptions;
  readonly cells: FigureCells;
}

/** Where a target comes from. An admin's words are untrusted text. */
function sourceText(id: KpiId, targets: Targets, t: Translate): string {
  const target = targets[id];
  if (target?.isOfTeam) return t("shared.source.team");
  return target ? (target.source ?? t("shared.source.admin")) : t("shared.source.convention");
}

function cellsOf(
  statistic: Statistic,
  kpi: Kpi,
  band: Band | undefined,
  { previous, team, chosen, range }: References,
  targets: Targets,
  texts: Texts,
): FigureCells {
  const referenceCell = (answer: Answer) =>
    answer.basis ? `${kpiText(answer.value, kpi, texts)} · ${basisText(answer, texts)}` : NO_FIGURE;
  return {
    average: statistic.value === undefined ? NO_FIGURE : kpiText(statistic.value, kpi, texts),
    target: band ? bandText(band, kpi, texts) : NO_FIGURE,
    source: band ? sourceText(kpi.id, targets, texts.t) : NO_FIGURE,
    before: referenceCell(previous),
    team: range ?? referenceCell(team),
    top: referenceCell(chosen),
    calls: countText(statistic, texts),
  };
}

/** The calls that a figure stands on, where they are not those that the page's header counts, or few. */
function countCaption(statistic: Statistic, texts: Texts): Caption | undefined {
  if (statistic.value === undefined) return { text: texts.t.plural("shared.notMeasuredIn", statistic.denominator) };
  if (statistic.n < statistic.denominator) return { text: countText(statistic, texts) };
  return statistic.n < MINIMUM_CALLS ? { text: texts.t("shared.fewCalls") } : undefined;
}

/**
 * What is said of a KPI, with its change against what the viewer chose to compare with. Signs and changes need eight calls on
 * either side. Change and verdict are made of figures as they are shown, so that they agree with them.
 * @returns undefined where an admin has hidden it
 */
function kpiFigure(id: KpiId, source: FigureSource, texts: Texts): KpiFigure | undefined {
  const { targets, comparison } = source;
  if (isHidden(id, targets)) return undefined;
  const kpi: Kpi = KPIS[id];
  const statistic = statisticOf(id, source.calls);
  const references = referencesOf(kpi, source, texts);
  const band = bandOf(id, targets);
  const count = countCaption(statistic, texts);
  const base = { kpi, statistic, cells: cellsOf(statistic, kpi, band, references, targets, texts), ...(band && { band }) };
  if (statistic.value === undefined) return { ...base, text: NO_FIGURE, captions: { count } };

  const value = shownValue(statistic.value, kpi);
  const side = verdictOf(value, band);
  const figure = {
    ...base,
    value,
    text: kpiText(value, kpi, texts),
    ...(band && side && { verdict: verdictText(side, band, kpi, texts, targets[id]?.isOfTeam && sourceText(id, targets, texts.t)) }),
  };
  if (statistic.n < MINIMUM_CALLS) return { ...figure, captions: { count } };
  const previous = enough(references.previous);
  const others = enough(comparison === "topSellers" ? references.chosen : references.team);
  return {
    ...figure,
    ...(previous && { previous: previous.value }),
    ...(others && { others: { mark: comparison === "topSellers" ? "top" : "team", value: others.value } }),
    captions: { ...comparisonCaptions(value, kpi, references, comparison, texts), count },
  };
}

/** What is said of KPIs; those that an admin has hidden are left out. */
export type Figures = Readonly<Partial<Record<KpiId, KpiFigure>>>;

export function figuresOf(kpis: readonly KpiId[], source: FigureSource, texts: Texts): Figures {
  const figures: Partial<Record<KpiId, KpiFigure>> = {};
  for (const id of kpis) {
    const figure = kpiFigure(id, source, texts);
    if (figure) figures[id] = figure;
  }
  return figures;
}
