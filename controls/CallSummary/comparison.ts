import type { Call } from "../../shared/domain/Call";
import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { reaches } from "../../shared/domain/rounding";
import { shownValue } from "../../shared/domain/shownValue";
import { bandOf, type Targets } from "../../shared/domain/targets";
import { bandText, kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import type { Translate } from "../../shared/strings/translate";
import { verdictOf } from "../../shared/insights/compare";
import { statisticOf } from "../../shared/insights/statistics";
import { MINIMUM_CALLS } from "../../shared/insights/team";

/** What a call is held against. */
export interface Measure {
  readonly targets: Targets;
  /** The seller's counted calls before this one. */
  readonly usual: readonly Call[];
}

/** What a figure is marked for: it lies above or below its target, or has none and is unusually high or low, on the side that is worse. */
export type Miss = "above" | "below" | "high" | "low";

/** One KPI of a call beside its target and the seller's usual. */
export interface Comparison {
  /** `64%`; empty where it was not measured. */
  readonly text: string;
  /** The target, and the usual where enough calls have it. */
  readonly captions: readonly string[];
  /** Absent where it is no miss. */
  readonly sign: Miss | undefined;
  /** On which side of the usual it lies by a difference worth a word; absent where it is usual, or nothing is known of that. */
  readonly unusual: "high" | "low" | undefined;
  /** Whether enough calls before have it. */
  readonly hasUsual: boolean;
}

/** Of what no convention or admin gives a target, the side that is worse; of the rest more is as good as less. */
const WORSE: Partial<Record<KpiId, "high" | "low">> = { negative: "high" };

/** On which side of the usual a value lies, where that is a difference worth a word. */
function unusualOf(value: number, usually: number, minimum: number): "high" | "low" | undefined {
  if (!reaches(Math.abs(value - usually), minimum)) return undefined;
  return value > usually ? "high" : "low";
}

/** @param value in the KPI's unit; undefined where it was not measured, or where there is none for the whole call */
export function comparisonOf(id: KpiId, value: number | undefined, { targets, usual }: Measure, texts: Texts): Comparison {
  const { t } = texts;
  const kpi = KPIS[id];
  const band = bandOf(id, targets);
  const { value: usually = NaN, n } = statisticOf(id, usual);
  const hasUsual = n >= MINIMUM_CALLS;
  const verdict = value === undefined ? undefined : verdictOf(shownValue(value, kpi), band);
  const unusual = hasUsual && value !== undefined ? unusualOf(value, usually, kpi.minimum) : undefined;
  const worse = band || WORSE[id] !== unusual ? undefined : unusual;
  return {
    text: value === undefined ? "" : kpiText(value, kpi, texts),
    captions: [
      ...(band ? [t("callSummary.moments.target", { band: bandText(band, kpi, texts) })] : []),
      ...(hasUsual ? [usuallyText(kpiText(usually, kpi, texts), n, usual.length, t)] : []),
    ],
    sign: verdict === "within" ? undefined : (verdict ?? worse),
    unusual,
    hasUsual,
  };
}

/** How many calls it stands on is said once for all figures, and here where this one stands on fewer. */
function usuallyText(value: string, n: number, all: number, t: Translate): string {
  return n === all ? t("callSummary.usuallyOfAll", { value }) : t("callSummary.usually", { value, calls: t.plural("shared.calls", n) });
}
