import type { Band, Kpi } from "../domain/kpis";
import { shownValue } from "../domain/shownValue";
import type { Texts } from "./Texts";

type Shown = Pick<Kpi, "id" | "unit">;

const isLongTime = ({ id, unit }: Shown): boolean => unit === "milliseconds" && id !== "pauseMs";

/** Everything but shares and long times, which are written in ways of their own. */
function withUnit(shown: number, { unit }: Shown, { t, format }: Texts, isChange: boolean): string {
  const write = (value: number, digits = 0) => (isChange ? format.signedNumber(value, digits) : format.number(value, digits));
  if (unit === "count" || unit === "share") return write(shown);
  return unit === "milliseconds" ? t("shared.seconds", { n: write(shown / 1000, 1) }) : t(`shared.${unit}`, { n: write(shown) });
}

/** A KPI's value with its unit: `64%`, `165 wpm`, `0.7 s`, `231/h`. Long times as `1:02`. */
export function kpiText(value: number, kpi: Shown, texts: Texts): string {
  const { format } = texts;
  const shown = shownValue(value, kpi);
  if (kpi.unit === "share") return format.percent(shown);
  return isLongTime(kpi) ? format.duration(shown) : withUnit(shown, kpi, texts, false);
}

/** From one value to another, as both are shown, with sign and unit: `+3 points`, `−2`, `+0:04`; or that nothing changed. */
export function kpiChangeText(from: number, to: number, kpi: Shown, texts: Texts): string {
  const { t, format } = texts;
  const difference = shownValue(shownValue(to, kpi) - shownValue(from, kpi), kpi);
  if (difference === 0) return t("shared.noChange");
  if (kpi.unit === "share") {
    const points = Math.round(difference * 100);
    return t.plural("shared.points", Math.abs(points), { n: format.signedNumber(points) });
  }
  if (isLongTime(kpi)) return `${difference > 0 ? "+" : "−"}${format.duration(Math.abs(difference))}`;
  return withUnit(difference, kpi, texts, true);
}

/** The number of a text whose unit the text behind it says, too: `43%` of `43%` to `60%`. A closing isolate belongs to the number. */
function withoutUnit(low: string, high: string): string {
  const [unit = "", other = ""] = [low, high].map((text) => /[^\p{Nd}\u2069]*$/u.exec(text)?.[0]);
  return unit === other ? low.slice(0, low.length - unit.length) : low;
}

/** `43–60%`, `at least 0.6 s`, `at most 190 wpm`. */
export function bandText(band: Band, kpi: Shown, texts: Texts): string {
  const [low, high] = [band.low, band.high].map((end) => (end === undefined ? undefined : kpiText(end, kpi, texts)));
  if (low !== undefined && high !== undefined) return texts.t("shared.bandBetween", { low: withoutUnit(low, high), high });
  return low !== undefined ? texts.t("shared.bandAtLeast", { low }) : texts.t("shared.bandAtMost", { high: high ?? "" });
}
