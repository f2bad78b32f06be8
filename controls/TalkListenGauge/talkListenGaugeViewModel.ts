import { talkShareTenths } from "../../shared/insights/distribution";
import type { Texts } from "../../shared/format/Texts";
import { captionList, type Caption } from "../../shared/figures/captions";
import { countText } from "../../shared/figures/countText";
import { figureRows, NO_FIGURE } from "../../shared/figures/figureRows";
import type { KpiFigure } from "../../shared/figures/kpiFigure";
import { verdictSentence, type Verdict } from "../../shared/figures/verdict";
import type { FiguredPage } from "../../shared/page/pageFigures";

/** One bar beneath the gauge. */
export interface TenthView {
  readonly key: number;
  /** `60% to 70%: 3 calls` */
  readonly name: string;
  readonly count: number;
  /** The bar's row in the table: `60% to 70%`, `3 of 22 calls`. */
  readonly row: readonly [string, string];
  readonly callIds: readonly string[];
}

export const GAUGE_KPIS = ["talkShare"] as const;

export interface GaugeView {
  /** Seller's share 0…1; absent where no call has one. */
  readonly share?: number;
  /** `64 : 36`, in per cent; `–` where absent. */
  readonly figure: string;
  /** Absent without figure or target. */
  readonly verdict?: Verdict;
  /** The target inside the ring, 0…1; absent where there is none. */
  readonly band?: { readonly low: number; readonly high: number };
  /** What stands at the target's ends; an open end has no text. */
  readonly ends: readonly { readonly share: number; readonly text: string }[];
  /** Signs on the ring, 0…1. */
  readonly previous?: number;
  readonly others?: NonNullable<KpiFigure["others"]>;
  readonly captions: readonly Caption[];
  readonly tenths: readonly TenthView[];
  /** The calls that the figure is the average of. */
  readonly callIds: readonly string[];
  /** Ends of the bars' axis. */
  readonly axis: readonly [string, string];
  /** The whole gauge as a sentence. */
  readonly description: string;
  /** What is said when it has changed. */
  readonly status: string;
  /** The figures as a table. */
  readonly rows: readonly (readonly string[])[];
}

function tenthViews({ calls }: FiguredPage, n: number, texts: Texts): TenthView[] {
  const { t, format } = texts;
  return talkShareTenths(calls).map(({ from, calls: within }) => {
    const ends = { from: format.percent(from), to: format.percent(from + 0.1) };
    return {
      key: from,
      name: t.plural("talkListenGauge.tenthCalls", within.length, ends),
      count: within.length,
      row: [t("talkListenGauge.tenth", ends), countText({ n: within.length, denominator: n }, texts)],
      callIds: within.map((call) => call.id),
    };
  });
}

const inRing = (share: number): number => Math.min(1, Math.max(0, share));

function bandView({ band }: KpiFigure, { format }: Texts): Pick<GaugeView, "band" | "ends"> {
  if (!band) return { ends: [] };
  const [low, high] = [inRing(band.low ?? 0), inRing(band.high ?? 1)];
  const endAt = (share: number, value: number | undefined) => (value === undefined ? [] : [{ share, text: format.percent(value) }]);
  return { band: { low, high }, ends: [...endAt(low, band.low), ...endAt(high, band.high)] };
}

/**
 * What the gauge says of a page.
 * @returns undefined where an admin has hidden the talk share
 */
export function gaugeView(page: FiguredPage, texts: Texts): GaugeView | undefined {
  const { t, format } = texts;
  const figure = page.figures.talkShare;
  if (!figure) return undefined;
  const { value, previous, others, captions } = figure;
  const { verdict } = figure;
  const base = {
    ...bandView(figure, texts),
    tenths: tenthViews(page, figure.statistic.n, texts),
    callIds: figure.statistic.evidence.map(({ id }) => id),
    axis: [format.percent(0), format.percent(1)] as const,
    rows: figureRows([figure], page.selection.comparison, t),
  };
  const title = t("talkListenGauge.title");
  if (value === undefined) {
    const why = captions.count?.text ?? NO_FIGURE;
    return { ...base, figure: NO_FIGURE, captions: captionList(captions.count), description: why, status: `${title}: ${why}` };
  }
  // Both sides must add up to 100.
  const talk = Math.round(value * 100);
  const sides = { talk: format.percent(value), listen: format.percent(1 - talk / 100) };
  const pair = `${format.number(talk)} : ${format.number(100 - talk)}`;
  const judged = verdict ? verdictSentence(verdict) : "";
  return {
    ...base,
    share: value,
    figure: pair,
    ...(verdict && { verdict }),
    ...(previous !== undefined && { previous: inRing(previous) }),
    ...(others && { others: { ...others, value: inRing(others.value) } }),
    captions: captionList(captions.change, captions.chosen, captions.other, captions.count),
    description: [t("talkListenGauge.description", { seller: page.seller?.name ?? t("shared.seller"), ...sides }), judged]
      .filter(Boolean)
      .join(" "),
    status: [`${title}: ${pair}`, judged].filter(Boolean).join(", "),
  };
}
