import type { Band, Kpi, Unit } from "../domain/kpis";
import type { Translate } from "../strings/translate";
import type { Format } from "./Format";

type Texts = { readonly t: Translate; readonly format: Format };

/** A KPI's value with its unit: `64%`, `165 wpm`, `0.7 s`, `231/h`. Long times as `1:02`. */
export function kpiText(value: number, { id, unit }: Pick<Kpi, "id" | "unit">, { t, format }: Texts): string {
  const texts: Readonly<Record<Unit, () => string>> = {
    share: () => format.percent(value),
    wordsPerMinute: () => t("shared.wordsPerMinute", { n: format.number(value) }),
    milliseconds: () => (id === "pauseMs" ? t("shared.seconds", { n: format.number(value / 1000, 1) }) : format.duration(value)),
    perHour: () => t("shared.perHour", { n: format.number(value) }),
    count: () => format.number(value),
  };
  return texts[unit]();
}

/** The difference of two values of a KPI, with a sign; shares in percentage points. */
export function kpiChangeText(difference: number, { id, unit }: Pick<Kpi, "id" | "unit">, { t, format }: Texts): string {
  if (unit === "share") return format.signedNumber(difference * 100);
  if (unit === "wordsPerMinute") return t("shared.wordsPerMinute", { n: format.signedNumber(difference) });
  if (unit === "perHour") return t("shared.perHour", { n: format.signedNumber(difference) });
  if (unit === "count") return format.signedNumber(difference);
  if (id === "pauseMs") return t("shared.seconds", { n: format.signedNumber(difference / 1000, 1) });
  const sign = Math.abs(difference) < 500 ? "" : difference > 0 ? "+" : "−";
  return `${sign}${format.duration(Math.abs(difference))}`;
}

/** `43% to 60%`, `at least 0.6 s`, `at most 190 wpm`. */
export function bandText(band: Band, kpi: Pick<Kpi, "id" | "unit">, texts: Texts): string {
  const [low, high] = [band.low, band.high].map((end) => (end === undefined ? undefined : kpiText(end, kpi, texts)));
  if (low !== undefined && high !== undefined) return texts.t("shared.bandBetween", { low, high });
  return low !== undefined ? texts.t("shared.bandAtLeast", { low }) : texts.t("shared.bandAtMost", { high: high ?? "" });
}
