import type { Call } from "../../shared/domain/Call";
import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { reaches } from "../../shared/domain/rounding";
import { shownValue } from "../../shared/domain/shownValue";
import { bandOf, type Targets } from "../../shared/domain/targets";
import { bandText, kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import { verdictOf, type BandVerdict } from "../../shared/insights/compare";
import { statisticOf } from "../../shared/insights/statistics";
import { MINIMUM_CALLS } from "../../shared/insights/team";

/** What a call is held against. */
export interface Measure {
  readonly targets: Targets;
  /** The seller's counted calls before this one. */
  readonly usual: readonly Call[];
}

/** One KPI of a call beside its target and the seller's usual. */
export interface Comparison {
  /** `64%`; empty where it was not measured. */
  readonly text: string;
  /** Target, or where the value lies against it, and the usual with the calls it stands on. */
  readonly captions: readonly string[];
  /** Where the value lies against the target; absent without either. */
  readonly verdict: BandVerdict | undefined;
  /** Outside the target, or a difference worth a word from the usual. */
  readonly isUnusual: boolean;
  /** Whether enough calls before have it. */
  readonly hasUsual: boolean;
}

/** @param value in the KPI's unit; undefined where it was not measured, or where there is none for the whole call */
export function comparisonOf(id: KpiId, value: number | undefined, { targets, usual }: Measure, texts: Texts): Comparison {
  const { t } = texts;
  const kpi = KPIS[id];
  const band = bandOf(id, targets);
  const { value: usually = NaN, n } = statisticOf(id, usual);
  const hasUsual = n >= MINIMUM_CALLS;
  const verdict = value === undefined ? undefined : verdictOf(shownValue(value, kpi), band);
  const captions: string[] = [];
  if (band) {
    const target = { band: bandText(band, kpi, texts) };
    captions.push(verdict ? t(`shared.verdict.${verdict}`, target) : t("callSummary.moments.target", target));
  }
  if (hasUsual) captions.push(t("callSummary.usually", { value: kpiText(usually, kpi, texts), calls: t.plural("shared.calls", n) }));
  return {
    text: value === undefined ? "" : kpiText(value, kpi, texts),
    captions,
    verdict,
    isUnusual:
      verdict === "below" || verdict === "above" || (hasUsual && value !== undefined && reaches(Math.abs(value - usually), kpi.minimum)),
    hasUsual,
  };
}
