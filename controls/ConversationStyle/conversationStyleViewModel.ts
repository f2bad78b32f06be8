import { bulletOf, type Bullet } from "../../shared/charts/bullet";
import { KPIS, type Kpi, type KpiId } from "../../shared/domain/kpis";
import { bandText, kpiText } from "../../shared/format/kpiFormat";
import { verdictOf } from "../../shared/insights/compare";
import { statisticOf, type Statistic } from "../../shared/insights/statistics";
import { teamStatisticOf } from "../../shared/insights/team";
import { changeCaptions, countCaption, teamCaptions, type Caption, type Texts } from "../../shared/pcf/kpiCaptions";
import type { SellerPage } from "../../shared/pcf/sellerPage";

/** The tiles, in the order in which they are shown. */
export const TILE_KPIS = ["wordsPerMinute", "switchCount", "pauseMs", "customerMonologueMs"] as const satisfies readonly KpiId[];
export type TileKpi = (typeof TILE_KPIS)[number];

export interface TileView {
  readonly kpi: TileKpi;
  readonly title: string;
  /** `165`; `–` where no call has the measure. */
  readonly value: string;
  /** `wpm`, `(231/h)`; empty for durations. */
  readonly unit: string;
  /** Places on the line; absent where there is no value. */
  readonly bullet?: Bullet;
  readonly captions: readonly Caption[];
  /** Everything that the tile shows, for its accessible name. */
  readonly name: string;
  /** The calls behind the figure. */
  readonly callIds: readonly string[];
}

const NO_FIGURE = "–";
/** A line covers at least this many of the smallest differences worth a word: less would make noise look large. */
const MINIMUMS_SHOWN = 4;

interface Measured {
  readonly kpi: Kpi;
  readonly value: number;
  readonly current: Statistic;
  readonly page: SellerPage;
}

/** Number and unit of a value, and how a screen reader gets both. */
function figureOf(tile: TileKpi, { kpi, value, page }: Measured, texts: Texts): { readonly value: string; readonly unit: string } {
  const { t, format } = texts;
  switch (tile) {
    case "wordsPerMinute":
      return { value: format.number(value), unit: t("conversationStyle.unit.wordsPerMinute") };
    case "switchCount": {
      const rate = statisticOf("switchesPerHour", page.calls).value;
      return { value: format.number(value), unit: rate === undefined ? "" : t("conversationStyle.unit.perHour", { n: format.number(rate) }) };
    }
    case "pauseMs":
      return { value: format.number(value / 1000, 1), unit: t("conversationStyle.unit.seconds") };
    case "customerMonologueMs":
      return { value: kpiText(value, kpi, texts), unit: "" };
  }
}

/** Where the value lies against the usual band, in words. */
function bandCaptions({ kpi, value }: Measured, texts: Texts): Caption[] {
  const verdict = verdictOf(value, kpi.band);
  if (!verdict || !kpi.band) return [];
  return [{ mark: "target", text: texts.t(`shared.verdict.${verdict}`, { band: bandText(kpi.band, kpi, texts) }) }];
}

/** The one call that a mean of longest monologues hides. */
function longestCaptions({ kpi, current }: Measured, texts: Texts): Caption[] {
  if (kpi.id !== "customerMonologueMs") return [];
  const longest = Math.max(...current.evidence.map((call) => kpi.valueOf(call) ?? 0));
  return [{ text: texts.t("conversationStyle.longest", { value: kpiText(longest, kpi, texts) }) }];
}

function tileView(tile: TileKpi, page: SellerPage, texts: Texts): TileView {
  const { t } = texts;
  const kpi: Kpi = KPIS[tile];
  const title = t(`conversationStyle.${tile}`);
  const current = statisticOf(tile, page.calls);
  const base = { kpi: tile, title, callIds: current.evidence.map((call) => call.id) };
  const { value } = current;
  const nameOf = (figure: string, captions: readonly Caption[]) => [`${title}: ${figure}`, ...captions.map(({ text }) => text)].join(", ");
  if (value === undefined) {
    const captions = [{ text: t("shared.notMeasured") }, countCaption(current, texts)];
    return { ...base, value: NO_FIGURE, unit: "", captions, name: nameOf(NO_FIGURE, captions) };
  }
  const measured = { kpi, value, current, page };
  const previous = statisticOf(tile, page.previousCalls).value;
  const team = teamStatisticOf(tile, page.team, page.seller?.id ?? "");
  const figure = figureOf(tile, measured, texts);
  const captions = [
    ...changeCaptions(value, previous, kpi, texts),
    ...teamCaptions(team, kpi, texts),
    ...bandCaptions(measured, texts),
    ...longestCaptions(measured, texts),
    countCaption(current, texts),
  ];
  return {
    ...base,
    ...figure,
    bullet: bulletOf({ value, previous, team: team?.quartiles?.median, band: kpi.band }, kpi.minimum * MINIMUMS_SHOWN),
    captions,
    name: nameOf([figure.value, figure.unit].filter(Boolean).join(" "), captions),
  };
}

/** What the four tiles say of a page. */
export function styleTiles(page: SellerPage, texts: Texts): TileView[] {
  return TILE_KPIS.map((tile) => tileView(tile, page, texts));
}
