import type { Kpi } from "../domain/kpis";
import type { Format } from "../format/Format";
import { kpiChangeText, kpiText } from "../format/kpiFormat";
import { directionOf } from "../insights/compare";
import type { Statistic } from "../insights/statistics";
import type { TeamStatistic } from "../insights/team";
import type { Translate } from "../strings/translate";

export interface Texts {
  readonly t: Translate;
  readonly format: Format;
}

/** A short remark; `mark` names the sign that stands for it in the chart. */
export interface Caption {
  readonly text: string;
  readonly mark?: "previous" | "team" | "target";
}

/** `+3 points`, of the difference of two shares. */
export function pointsText(difference: number, { t, format }: Texts): string {
  const points = Math.round(difference * 100);
  return t.plural("shared.points", Math.abs(points), { n: format.signedNumber(points) });
}

/** The difference of two values with its sign, shares in points; `no change` where it is too small for a word. */
export function changeText(difference: number, kpi: Kpi, texts: Texts): string {
  if (directionOf(difference, kpi) === "same") return texts.t("shared.noChange");
  return kpi.unit === "share" ? pointsText(difference, texts) : kpiChangeText(difference, kpi, texts);
}

/** Change and value of the previous period; nothing without one. */
export function changeCaptions(current: number, previous: number | undefined, kpi: Kpi, texts: Texts): Caption[] {
  if (previous === undefined) return [];
  return [
    { text: changeText(current - previous, kpi, texts) },
    { mark: "previous", text: texts.t("shared.previous", { value: kpiText(previous, kpi, texts) }) },
  ];
}

/** The team's median, or with too few other sellers for one their range, which has no sign of its own; nothing without others. */
export function teamCaptions(team: TeamStatistic | undefined, kpi: Kpi, texts: Texts): Caption[] {
  if (!team) return [];
  const { t } = texts;
  const { quartiles, lowest, highest } = team;
  if (quartiles) return [{ mark: "team", text: t("shared.team", { value: kpiText(quartiles.median, kpi, texts) }) }];
  return [{ text: t("shared.teamRange", { low: kpiText(lowest, kpi, texts), high: kpiText(highest, kpi, texts) }) }];
}

/** `22 of 23 calls` */
export function countCaption({ n, denominator }: Pick<Statistic, "n" | "denominator">, { t, format }: Texts): Caption {
  return { text: t.plural("shared.nOf", denominator, { n: format.number(n), total: format.number(denominator) }) };
}
