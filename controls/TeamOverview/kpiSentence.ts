import { KPIS, type Band, type FurtherKpi, type KpiId } from "../../shared/domain/kpis";
import { emphasisOf, emphasized, type Emphasized } from "../../shared/format/emphasis";
import { bandText, kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";

/** Those of which sellers are spoken of. Switches have a sentence by the hour only. */
export type SaidKpi = Exclude<KpiId, FurtherKpi | "switchCount">;

/** `Waits 0.3 s before answering, was 0.7 s · target at least 0.6 s` @param value in the KPI's unit, as is what it was */
export function kpiSentence(kpi: SaidKpi, value: number, was: number | undefined, band: Band | undefined, texts: Texts): Emphasized {
  const { t } = texts;
  const figure = t(`shared.sentence.${kpi}`, { value: emphasized(kpiText(value, KPIS[kpi], texts)) });
  const sentence = was === undefined ? figure : t("shared.sentenceWas", { figure, before: kpiText(was, KPIS[kpi], texts) });
  return emphasisOf(band ? `${sentence} · ${t("shared.target", { band: bandText(band, KPIS[kpi], texts) })}` : sentence);
}
