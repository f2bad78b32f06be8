import { bulletOf, type Bullet } from "../../shared/charts/bullet";
import { FURTHER_KPIS, type FurtherKpi, type KpiId } from "../../shared/domain/kpis";
import { isShown } from "../../shared/domain/targets";
import { HOUR_MS } from "../../shared/domain/time";
import type { Texts } from "../../shared/format/Texts";
import { captionList, type Caption } from "../../shared/figures/captions";
import { figureRows, NO_FIGURE } from "../../shared/figures/figureRows";
import type { KpiFigure } from "../../shared/figures/kpiFigure";
import { verdictSentence, type Verdict } from "../../shared/figures/verdict";
import type { FiguredPage } from "../../shared/page/pageFigures";
import type { LoadedPage } from "../../shared/page/sellerPage";

/** The tiles, in the order in which they are shown. */
export const TILE_KPIS = ["wordsPerMinute", "switchCount", "pauseMs", "customerMonologueMs"] as const satisfies readonly KpiId[];
/** Those that follow where an admin shows them. */
const FURTHER_TILES = ["sellerMonologueMs", ...FURTHER_KPIS] as const satisfies readonly KpiId[];
/** With the rate that switches are told with. */
export const STYLE_KPIS = [...TILE_KPIS, ...FURTHER_TILES, "switchesPerHour"] as const satisfies readonly KpiId[];
export type TileKpi = (typeof TILE_KPIS)[number] | (typeof FURTHER_TILES)[number];

/** Whether a page still lacks measures of its calls that an admin shows. */
export function needsFurther({ seller, calls, previousCalls, targets, further }: LoadedPage): boolean {
  return !further && !!seller && calls.length + previousCalls.length > 0 && FURTHER_KPIS.some((kpi) => isShown(kpi, targets));
}

export interface TileView {
  readonly kpi: TileKpi;
  readonly title: string;
  /** `165`; `–` where no call has the measure. */
  readonly value: string;
  /** `wpm`; empty for durations. */
  readonly unit: string;
  /** Said beside the figure: `231/h`. */
  readonly beside?: string;
  /** Places on the line; absent where there is no value. */
  readonly bullet?: Bullet;
  readonly others?: "team" | "top";
  /** Where the figure lies, if that is outside its target; what is met needs no words beside the line. */
  readonly miss?: Verdict;
  readonly captions: readonly Caption[];
  /** Everything that the tile shows, for its accessible name. */
  readonly name: string;
  /** The calls behind the figure. */
  readonly callIds: readonly string[];
  /** Whether the figure is still on its way. */
  readonly isAwaited: boolean;
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
function rateOf({ figures }: FiguredPage, texts: Texts) {
  const rate = figures.switchesPerHour;
  if (rate?.value === undefined) return undefined;
  const hours = rate.statistic.evidence.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / HOUR_MS;
  const { text, verdict } = rate;
  return { text, verdict, basis: texts.t("conversationStyle.hours", { n: texts.format.number(hours, 1) }) };
}

/** The one call that a mean of longest monologues hides. */
function longestOf({ kpi, statistic }: KpiFigure, texts: Texts): string {
  const longest = Math.max(...statistic.evidence.map((call) => kpi.valueOf(call) ?? 0));
  return texts.t("conversationStyle.longest", { value: texts.format.duration(longest) });
}

/** What the table says of a figure beyond the tile. */
function averageCell(tile: TileKpi, figure: KpiFigure, page: FiguredPage, texts: Texts): string {
  const { average } = figure.cells;
  if (figure.value === undefined) return average;
  const rate = tile === "switchCount" ? rateOf(page, texts) : undefined;
  const more = rate ? `${rate.text} · ${rate.basis}` : tile.endsWith("MonologueMs") ? longestOf(figure, texts) : undefined;
  return more ? `${average} · ${more}` : average;
}

const isMiss = (verdict: Verdict | undefined): boolean => verdict !== undefined && verdict.side !== "within";

function tileView(tile: TileKpi, figure: KpiFigure, page: FiguredPage, texts: Texts): TileView {
  const title = texts.t(`conversationStyle.${tile}`);
  const { kpi, value, previous, others, band } = figure;
  const { chosen, other, count } = figure.captions;
  const isApart = FURTHER_KPIS.includes(tile as FurtherKpi);
  const isLost = isApart && page.further === "failed";
  const captions = isLost ? [{ text: texts.t("conversationStyle.notLoaded") }] : captionList(chosen, other, count);
  const isAwaited = isApart && needsFurther(page);
  const base = { kpi: tile, title, captions, isAwaited, callIds: figure.statistic.evidence.map(({ id }) => id) };
  const nameOf = (shown: string, ...more: readonly (string | undefined)[]) =>
    [`${title}: ${shown}`, ...more, ...captions.map(({ text }) => text)].filter(Boolean).join(", ");
  if (value === undefined) return { ...base, value: NO_FIGURE, unit: "", name: nameOf(NO_FIGURE) };
  const rate = tile === "switchCount" ? rateOf(page, texts) : undefined;
  const number = numberOf(value, figure, texts);
  // Two ways to count one thing: the rate's target speaks where the number has none, or is met.
  const verdict = rate && !isMiss(figure.verdict) ? (rate.verdict ?? figure.verdict) : figure.verdict;
  const [miss, met] = isMiss(verdict) ? [verdict] : [undefined, verdict];
  return {
    ...base,
    ...number,
    ...(rate && { beside: rate.text }),
    bullet: bulletOf({ value, previous, others: others?.value, band }, kpi.minimum * MINIMUMS_SHOWN),
    ...(others && { others: others.mark }),
    ...(miss && { miss }),
    // In the order in which it is seen; that a target is met is not seen, and said last.
    name: [
      nameOf([number.value, number.unit].filter(Boolean).join(" "), rate?.text, miss && verdictSentence(miss)),
      met && verdictSentence(met),
    ]
      .filter(Boolean)
      .join(", "),
  };
}

/** What the tiles say of a page; hidden figures have none. */
export function styleView(page: FiguredPage, texts: Texts): StyleView {
  const tiles = [...TILE_KPIS, ...FURTHER_TILES.filter((kpi) => isShown(kpi, page.targets))];
  const shown = tiles.flatMap((tile) => {
    const figure = page.figures[tile];
    if (!figure) return [];
    const cells = { ...figure.cells, average: averageCell(tile, figure, page, texts) };
    return [{ cells, tile: tileView(tile, figure, page, texts) }];
  });
  return {
    tiles: shown.map(({ tile }) => tile),
    headings: [texts.t("shared.figure.name"), ...shown.map(({ tile }) => tile.title)],
    rows: figureRows(shown, page.selection.comparison, texts.t),
  };
}
