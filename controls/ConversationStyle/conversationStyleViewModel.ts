import { bulletOf, type Bullet } from "../../shared/charts/bullet";
import type { KpiId } from "../../shared/domain/kpis";
import { HOUR_MS } from "../../shared/domain/time";
import type { Texts } from "../../shared/format/Texts";
import { captionList, type Caption } from "../../shared/figures/captions";
import { figureRows, NO_FIGURE } from "../../shared/figures/figureRows";
import type { KpiFigure } from "../../shared/figures/kpiFigure";
import type { FiguredPage } from "../../shared/page/pageFigures";

/** The tiles, in the order in which they are shown. */
export const TILE_KPIS = ["wordsPerMinute", "switchCount", "pauseMs", "customerMonologueMs"] as const satisfies readonly KpiId[];
/** With the rate that switches are told with. */
export const STYLE_KPIS = [...TILE_KPIS, "switchesPerHour"] as const satisfies readonly KpiId[];
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
  readonly others?: "team" | "top";
  readonly captions: readonly Caption[];
  /** Everything that the tile shows, for its accessible name. */
  readonly name: string;
  /** The calls behind the figure. */
  readonly callIds: readonly string[];
}

export interface StyleView {
  readonly tiles: readonly TileView[];
  /** The same as a table: a column for each figure. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A line covers at least this many of the smallest differences worth a word: less would make noise look large. */
const MINIMUMS_SHOWN = 4;

/** The value without its unit, which is written smaller. */
function numberOf(value: number, { kpi, text }: KpiFigure, { t, format }: Texts): { readonly value: string; readonly unit: string } {
  if (kpi.id === "wordsPerMinute") return { value: format.number(value), unit: t("conversationStyle.unit.wordsPerMinute") };
  if (kpi.id === "pauseMs") return { value: format.number(value / 1000, 1), unit: t("conversationStyle.unit.seconds") };
  return { value: text, unit: "" };
}

/** Switches by the hour tell more of calls of different lengths; an admin may have set a target for them, or hidden them. */
function rateOf({ figures }: FiguredPage, texts: Texts): { readonly unit: string; readonly captions: readonly Caption[] } {
  const rate = figures.switchesPerHour;
  if (rate?.value === undefined) return { unit: "", captions: [] };
  const hours = rate.statistic.evidence.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / HOUR_MS;
  return {
    unit: texts.t("conversationStyle.unit.perHour", { n: texts.format.number(rate.value) }),
    captions: [
      ...(rate.verdict === undefined ? [] : [{ text: `${rate.text}: ${rate.verdict}` }]),
      { text: texts.t("conversationStyle.hours", { n: texts.format.number(hours, 1) }) },
    ],
  };
}

/** The one call that a mean of longest monologues hides. */
function longestOf({ kpi, statistic }: KpiFigure, texts: Texts): Caption {
  const longest = Math.max(...statistic.evidence.map((call) => kpi.valueOf(call) ?? 0));
  return { text: texts.t("conversationStyle.longest", { value: texts.format.duration(longest) }) };
}

function tileView(tile: TileKpi, figure: KpiFigure, page: FiguredPage, texts: Texts): TileView {
  const title = texts.t(`conversationStyle.${tile}`);
  const { kpi, value, previous, others, band, verdict } = figure;
  const base = { kpi: tile, title, callIds: figure.statistic.evidence.map(({ id }) => id) };
  // One of the captions is a sentence.
  const nameOf = (shown: string, captions: readonly Caption[]) =>
    [`${title}: ${shown}`, ...captions.map(({ text }) => text.replace(/[.。]$/, ""))].join(", ");
  const said = captionList(figure.captions);
  if (value === undefined) return { ...base, value: NO_FIGURE, unit: "", captions: said, name: nameOf(NO_FIGURE, said) };
  const rate = tile === "switchCount" ? rateOf(page, texts) : undefined;
  const number = { ...numberOf(value, figure, texts), ...(rate && { unit: rate.unit }) };
  const captions: Caption[] = [
    ...(verdict === undefined ? [] : [{ mark: "target", text: verdict } as const]),
    ...said,
    ...(rate?.captions ?? []),
    ...(tile === "customerMonologueMs" ? [longestOf(figure, texts)] : []),
  ];
  return {
    ...base,
    ...number,
    bullet: bulletOf({ value, previous, others: others?.value, band }, kpi.minimum * MINIMUMS_SHOWN),
    ...(others && { others: others.mark }),
    captions,
    name: nameOf([number.value, number.unit].filter(Boolean).join(" "), captions),
  };
}

/** What the tiles say of a page; hidden figures have none. */
export function styleView(page: FiguredPage, texts: Texts): StyleView {
  const shown = TILE_KPIS.flatMap((tile) => {
    const figure = page.figures[tile];
    return figure ? [{ figure, tile: tileView(tile, figure, page, texts) }] : [];
  });
  const figures = shown.map(({ figure }) => figure);
  return {
    tiles: shown.map(({ tile }) => tile),
    headings: [texts.t("shared.figure.name"), ...shown.map(({ tile }) => tile.title)],
    rows: figureRows(figures, page.selection.comparison, texts.t),
  };
}
