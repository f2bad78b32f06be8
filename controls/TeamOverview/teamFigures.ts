import { KPIS, type Band, type KpiId } from "../../shared/domain/kpis";
import { shownValue } from "../../shared/domain/shownValue";
import { bandOf, isHidden, type Targets } from "../../shared/domain/targets";
import { verdictSentence, verdictText } from "../../shared/figures/verdict";
import { kpiChangeText, kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import { verdictOf } from "../../shared/insights/compare";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { TeamSeller } from "../../shared/page/teamPage";

/** A seller's figure as a cell of the table shows it. */
export interface TeamFigure {
  /** In the KPI's unit, as it is shown. */
  readonly value: number;
  readonly text: string;
  readonly band?: Band | undefined;
  /** Which side of the target it misses; absent where it meets it, where there is none, and of few calls. */
  readonly miss?: "below" | "above";
  /** The miss in words, `above target, 43–60%`. */
  readonly missText?: string;
  /** `+12 points`, where it has changed by more than chance. */
  readonly change?: string;
  /** `was 52%` */
  readonly was?: string;
  /** Of so few calls that nothing is judged by it. */
  readonly isFew: boolean;
}

/** @returns undefined where an admin has hidden the KPI, or no call has it */
export function teamFigure(kpi: KpiId, { figures, trends }: TeamSeller, targets: Targets, texts: Texts): TeamFigure | undefined {
  const figure = figures[kpi];
  if (isHidden(kpi, targets) || !figure) return undefined;
  const value = shownValue(figure.value, KPIS[kpi]);
  const band = bandOf(kpi, targets);
  const base = { value, text: kpiText(value, KPIS[kpi], texts), band, isFew: figure.n < MINIMUM_CALLS };
  if (base.isFew) return base;
  const side = verdictOf(value, band);
  const trend = trends.find((each) => each.kpi === kpi);
  return {
    ...base,
    ...(band &&
      side !== undefined &&
      side !== "within" && { miss: side, missText: verdictSentence(verdictText(side, band, KPIS[kpi], texts)) }),
    ...(trend && {
      change: kpiChangeText(trend.previous.value, value, KPIS[kpi], texts),
      was: texts.t("shared.previous", { value: kpiText(trend.previous.value, KPIS[kpi], texts) }),
    }),
  };
}
