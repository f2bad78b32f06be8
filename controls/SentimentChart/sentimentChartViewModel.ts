import type { Call } from "../../shared/domain/Call";
import { KPIS } from "../../shared/domain/kpis";
import type { LocalDate } from "../../shared/domain/Period";
import { formatLocalDate, localDay, type Calendar } from "../../shared/domain/rangeOf";
import type { Sentiment } from "../../shared/domain/Sentiment";
import { wholePercentages } from "../../shared/charts/percentages";
import { bucketsOf, type Bucket } from "../../shared/insights/buckets";
import { directionOf } from "../../shared/insights/compare";
import { sentimentOf, type SentimentStatistic } from "../../shared/insights/statistics";
import { countCaption, pointsText, type Texts } from "../../shared/pcf/kpiCaptions";
import type { SellerPage } from "../../shared/pcf/sellerPage";

/** Calendar days, both inclusive. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One column of either chart. */
export interface ColumnView {
  readonly key: string;
  /** Beneath the column; empty where neighbours need the room. `*` where the period cuts it. */
  readonly label: string;
  /** `5 calls`; empty for a single call. */
  readonly countText: string;
  /** Said of columns with so few calls that they mean little; those are drawn at half width. */
  readonly few?: string;
  /** Absent where nothing was measured: a gap. */
  readonly sentiment?: Sentiment;
  /** The accessible name: everything that the column shows. */
  readonly name: string;
  /** The column's row in the table, in the order of the table's headings. */
  readonly row: readonly string[];
  readonly callIds: readonly string[];
  /** What a zoom into the column shows; absent for a single call. */
  readonly days?: Days;
}

/** A chart with what its table needs. */
export interface ColumnsView {
  readonly title: string;
  readonly headings: readonly string[];
  readonly columns: readonly ColumnView[];
  /** What must be said beneath it. */
  readonly notes: readonly string[];
}

export interface SentimentView {
  /** Average over the calls; absent where none was measured. */
  readonly average?: Sentiment;
  /** The legend and the figures in one: `Positive 41%`. */
  readonly parts: readonly { readonly key: keyof Sentiment; readonly name: string; readonly value: string }[];
  /** Change, previous period, and what the figure stands on. */
  readonly captions: readonly string[];
  /** The average as a sentence. */
  readonly description: string;
  readonly overTime: ColumnsView;
  readonly byCall: ColumnsView;
}

/** As many calls as fit beside each other at 24 px. */
export const NEWEST_CALLS = 24;
/** A day beneath a column of 24 px needs the room of this many. */
const COLUMNS_PER_DAY_LABEL = 2;
const NO_FIGURE = "–";
const PARTS = ["positive", "neutral", "negative"] as const;

type Percentages = Readonly<Record<keyof Sentiment, string>>;

function percentageTexts(sentiment: Sentiment | undefined, { format }: Texts): Percentages {
  if (!sentiment) return { positive: NO_FIGURE, neutral: NO_FIGURE, negative: NO_FIGURE };
  const { positive, neutral, negative } = wholePercentages(sentiment);
  return { positive: format.percent(positive / 100), neutral: format.percent(neutral / 100), negative: format.percent(negative / 100) };
}

function sentimentIn({ positive, neutral, negative }: SentimentStatistic): Sentiment | undefined {
  return positive === undefined || neutral === undefined || negative === undefined ? undefined : { positive, neutral, negative };
}

/** What all columns have in common; `label` heads the row, `countText` and `few` are said before the percentages. */
function columnView(column: Pick<ColumnView, "key" | "countText" | "few"> & { readonly label: string; readonly calls: readonly Call[] }, sentiment: Sentiment | undefined, texts: Texts) {
  const { key, label, countText, few, calls } = column;
  const percentages = percentageTexts(sentiment, texts);
  // What stands beneath the column comes first, so that saying what one sees finds it.
  const seen = [label, countText, few].filter(Boolean).join(", ");
  return {
    key,
    label,
    countText,
    ...(few !== undefined && { few }),
    ...(sentiment && { sentiment }),
    name: sentiment ? texts.t("sentimentChart.columnName", { label: seen, ...percentages }) : texts.t("sentimentChart.gapName", { label: seen }),
    row: [label, ...PARTS.map((part) => percentages[part])],
    callIds: calls.map((call) => call.id),
  };
}

function bucketColumn(bucket: Bucket, texts: Texts): ColumnView {
  const { t, format } = texts;
  const { firstDay, lastDay, grain, n, calls } = bucket;
  const days = grain === "month" ? format.month(firstDay) : format.dayRange(firstDay, lastDay);
  const few = bucket.few ? { few: t("sentimentChart.few") } : {};
  const column = columnView(
    { key: firstDay, label: bucket.cut ? `${days}*` : days, countText: t.plural("shared.calls", n), calls, ...few },
    sentimentIn(bucket),
    texts,
  );
  return { ...column, row: [...column.row, format.number(n)], days: { from: firstDay, to: lastDay } };
}

/** Oldest first. A day is named once, where there is room for it. */
function callColumns(calls: readonly Call[], { zone }: Calendar, texts: Texts): ColumnView[] {
  const { format } = texts;
  let lastLabelled = { day: "", index: -COLUMNS_PER_DAY_LABEL };
  return calls.map((call, index) => {
    const date = formatLocalDate(localDay(call.startedAt, zone));
    const day = format.dayRange(date, date);
    const isLabelled = day !== lastLabelled.day && index - lastLabelled.index >= COLUMNS_PER_DAY_LABEL;
    if (isLabelled) lastLabelled = { day, index };
    const label = [format.dateTime(call.startedAt), call.title].filter(Boolean).join(" · ");
    return { ...columnView({ key: call.id, label, countText: "", calls: [call] }, call.sentiment, texts), label: isLabelled ? day : "" };
  });
}

function captionsOf(page: SellerPage, current: SentimentStatistic, texts: Texts): string[] {
  const { t, format } = texts;
  const previous = sentimentOf(page.previousCalls).positive;
  const count = countCaption(current, texts).text;
  if (current.positive === undefined) return [t("shared.notMeasured"), count];
  if (previous === undefined) return [count];
  const difference = current.positive - previous;
  const isChanged = directionOf(difference, KPIS.positive) !== "same";
  return [isChanged ? t("sentimentChart.changed", { change: pointsText(difference, texts) }) : t("shared.noChange"), t("shared.previous", { value: format.percent(previous) }), count];
}

/** What the chart says of a page. */
export function sentimentView(page: SellerPage, calendar: Calendar, texts: Texts): SentimentView {
  const { t, format } = texts;
  const current = sentimentOf(page.calls);
  const average = sentimentIn(current);
  const percentages = percentageTexts(average, texts);
  const buckets = page.range ? bucketsOf(page.calls, page.range, calendar) : [];
  const newest = [...page.calls].sort((a, b) => b.startedAt - a.startedAt).slice(0, NEWEST_CALLS);
  const headings = PARTS.map((part) => t(`shared.${part}`));
  return {
    ...(average && { average }),
    parts: PARTS.map((key) => ({ key, name: t(`shared.${key}`), value: percentages[key] })),
    captions: captionsOf(page, current, texts),
    description: average ? t("sentimentChart.average", percentages) : t("shared.notMeasured"),
    overTime: {
      title: t("sentimentChart.columns"),
      headings: [t("sentimentChart.column.period"), ...headings, t("sentimentChart.column.calls")],
      columns: buckets.map((bucket) => bucketColumn(bucket, texts)),
      notes: buckets.some((bucket) => bucket.cut) ? [t("sentimentChart.cut")] : [],
    },
    byCall: {
      title: t("sentimentChart.callColumns"),
      headings: [t("sentimentChart.column.call"), ...headings],
      columns: callColumns([...newest].reverse(), calendar, texts),
      notes:
        newest.length < page.calls.length
          ? [t("sentimentChart.newest", { n: format.number(newest.length), total: format.number(page.calls.length) })]
          : [],
    },
  };
}

/**
 * The days from one column to another, in either order.
 * @returns undefined where a zoom would change nothing: all columns, or columns without days
 */
export function zoomDays(columns: readonly ColumnView[], one: number, other: number): Days | undefined {
  const [first, last] = [columns[Math.min(one, other)]?.days, columns[Math.max(one, other)]?.days];
  if (!first || !last || Math.abs(one - other) + 1 >= columns.length) return undefined;
  return { from: first.from, to: last.to };
}
