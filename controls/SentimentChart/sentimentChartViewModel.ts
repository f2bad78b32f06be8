import type { KpiId } from "../../shared/domain/kpis";
import type { Call } from "../../shared/domain/Call";
import type { MomentKind } from "../../shared/domain/CallMoment";
import type { LocalDate } from "../../shared/domain/Period";
import { formatLocalDate, localDay, MOST_DAYS, type Calendar } from "../../shared/domain/rangeOf";
import { DAY_MS } from "../../shared/domain/time";
import type { Sentiment } from "../../shared/domain/Sentiment";
import { wholePercentages } from "../../shared/format/percentages";
import type { Texts } from "../../shared/format/Texts";
import { bucketsOf, type Bucket } from "../../shared/insights/buckets";
import { sentimentOf } from "../../shared/insights/statistics";
import { callsText, countText } from "../../shared/figures/countText";
import { figureRows, NO_FIGURE } from "../../shared/figures/figureRows";
import type { Verdict } from "../../shared/figures/verdict";
import type { FiguredPage } from "../../shared/page/pageFigures";

/** Calendar days, both inclusive. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One column of either chart. */
export interface ColumnView {
  readonly key: string;
  /** Beneath the column; empty where neighbours need the room. `*` where it covers only a part of its week or month. */
  readonly label: string;
  /** `5 calls`, or `4 of 5 calls` where not all were scored; empty for a single call. */
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
  /** Where a single call opens; at its start where nothing was felt, or measured. */
  readonly moment?: MomentKind;
}

/** A chart with what its table needs. */
export interface ColumnsView {
  readonly title: string;
  readonly headings: readonly string[];
  readonly columns: readonly ColumnView[];
  /** What must be said beneath it. */
  readonly notes: readonly string[];
}

export interface PartView {
  readonly key: keyof Sentiment;
  readonly name: string;
  readonly value: string;
  /** Of negative alone, where it lies outside its target. */
  readonly miss?: Verdict;
  /** What negative is compared with; positive's comparisons stand in the table. */
  readonly captions: readonly string[];
}

export interface SentimentView {
  /** The average over the calls is legend and figures in one: `Positive 41%`. */
  readonly parts: readonly PartView[];
  /** What the average stands on, where that is not all of the page's calls; or that none was measured. */
  readonly count: string | undefined;
  /** The average as a sentence. */
  readonly description: string;
  /** What is said when it has changed. */
  readonly status: string;
  /** The average as a row of the table over time. */
  readonly total: readonly string[];
  readonly overTime: ColumnsView;
  readonly byCall: ColumnsView;
  /** Averages with what they are compared with, as a table. */
  readonly figures: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Three years of months: more columns than these nobody reads. */
export const NEWEST_COLUMNS = 36;
/** As many calls as fit beside each other at 24 px. */
export const NEWEST_CALLS = 24;
/** A day beneath a column of 24 px needs the room of this many. */
const COLUMNS_PER_DAY_LABEL = 2;
const PARTS = ["positive", "neutral", "negative"] as const;
const JUDGED = ["positive", "negative"] as const;
export const SENTIMENT_KPIS: readonly KpiId[] = JUDGED;

/** What of a sentiment is shown, and how. */
interface Shown {
  readonly parts: readonly { readonly key: keyof Sentiment; readonly name: string }[];
  /** A part that an admin has hidden goes into what is left over: it must not be read from the gap either. */
  readonly cover: (sentiment: Sentiment) => Sentiment;
}

/** @returns undefined where nothing is left to show */
function shownOf({ figures }: FiguredPage, { t }: Texts): Shown | undefined {
  const hidden = JUDGED.filter((key) => !figures[key]);
  if (hidden.length === JUDGED.length) return undefined;
  const nameOf = (key: keyof Sentiment) => (key === "neutral" && hidden.length > 0 ? t("sentimentChart.other") : t(`shared.${key}`));
  return {
    parts: PARTS.filter((key) => !hidden.some((each) => each === key)).map((key) => ({ key, name: nameOf(key) })),
    cover(sentiment) {
      const [positive, negative] = JUDGED.map((key) => (hidden.includes(key) ? 0 : sentiment[key])) as [number, number];
      return { positive, negative, neutral: 1 - positive - negative };
    },
  };
}

/** Whole percentages in the order of the parts shown; `–` for each where nothing was measured. */
function percentagesOf(sentiment: Sentiment | undefined, { parts }: Shown, { format }: Texts): string[] {
  const whole = sentiment && wholePercentages(sentiment);
  return parts.map(({ key }) => (whole ? format.percent(whole[key] / 100) : NO_FIGURE));
}

interface ColumnSource extends Pick<ColumnView, "key" | "countText" | "few"> {
  /** Heads the row. */
  readonly label: string;
  readonly calls: readonly Call[];
}

/** What all columns have in common. What stands beneath one comes first in its name, so that saying what one sees finds it. */
function columnView({ label, calls, ...column }: ColumnSource, sentiment: Sentiment | undefined, shown: Shown, texts: Texts): ColumnView {
  const percentages = percentagesOf(sentiment, shown, texts);
  const seen = [label, column.countText, column.few].filter(Boolean).join(", ");
  return {
    ...column,
    label,
    ...(sentiment && { sentiment }),
    name: sentiment ? `${seen}: ${sentence(percentages, shown)}` : texts.t("sentimentChart.gapName", { label: seen }),
    row: [label, ...percentages],
    callIds: calls.map((call) => call.id),
  };
}

/** `Positive 41%, Neutral 44%, Negative 15%` */
const sentence = (percentages: readonly string[], { parts }: Shown): string =>
  parts.map(({ name }, index) => `${name} ${percentages[index] ?? ""}`).join(", ");

function sentimentIn(
  { positive, negative }: { readonly positive?: number; readonly negative?: number },
  { cover }: Shown,
): Sentiment | undefined {
  return positive === undefined || negative === undefined ? undefined : cover({ positive, negative, neutral: 0 });
}

function bucketColumn(bucket: Bucket, shown: Shown, texts: Texts): ColumnView {
  const { t, format } = texts;
  const { firstDay, lastDay, grain, calls } = bucket;
  const days = grain === "month" ? format.month(firstDay) : format.dayRange(firstDay, lastDay);
  const column = columnView(
    {
      key: firstDay,
      label: bucket.cut ? `${days}*` : days,
      countText: callsText(bucket, texts),
      calls,
      ...(bucket.few && { few: t("shared.fewCalls") }),
    },
    sentimentIn(bucket, shown),
    shown,
    texts,
  );
  return { ...column, row: [...column.row, countText(bucket, texts)], days: { from: firstDay, to: lastDay } };
}

/** Where a call is most of what its column shows more of, that which is not neutral. */
function momentOf({ positive, negative }: Sentiment): MomentKind | undefined {
  if (positive === 0 && negative === 0) return undefined;
  return positive > negative ? "mostPositive" : "mostNegative";
}

/** Oldest first. A day is named once, where there is room for it. */
function callColumns(calls: readonly Call[], { zone }: Calendar, shown: Shown, texts: Texts): ColumnView[] {
  const { format } = texts;
  let lastLabelled = { day: "", index: -COLUMNS_PER_DAY_LABEL };
  return calls.map((call, index) => {
    const date = formatLocalDate(localDay(call.startedAt, zone));
    const day = format.dayRange(date, date);
    const isLabelled = day !== lastLabelled.day && index - lastLabelled.index >= COLUMNS_PER_DAY_LABEL;
    if (isLabelled) lastLabelled = { day, index };
    const label = [format.dateTime(call.startedAt), call.title].filter(Boolean).join(" · ");
    const column = columnView(
      { key: call.id, label, countText: "", calls: [call] },
      call.sentiment && shown.cover(call.sentiment),
      shown,
      texts,
    );
    const moment = column.sentiment && momentOf(column.sentiment);
    return { ...column, label: isLabelled ? day : "", ...(moment && { moment }) };
  });
}

/**
 * What the chart says of a page.
 * @returns undefined where an admin has hidden positive and negative
 */
export function sentimentView(page: FiguredPage, calendar: Calendar, texts: Texts): SentimentView | undefined {
  const { t, format } = texts;
  const shown = shownOf(page, texts);
  if (!shown) return undefined;
  const figures = JUDGED.flatMap((key) => page.figures[key] ?? []);
  const statistic = sentimentOf(page.calls);
  const average = sentimentIn(statistic, shown);
  const percentages = percentagesOf(average, shown, texts);
  const partView = ({ key, name }: Shown["parts"][number], index: number): PartView => {
    const part = { key, name, value: percentages[index] ?? NO_FIGURE };
    const figure = key === "negative" ? page.figures.negative : undefined;
    if (figure?.value === undefined) return { ...part, captions: [] };
    const { change, chosen, other } = figure.captions;
    const captions = [change, chosen, other].flatMap((caption) => caption?.text ?? []);
    return { ...part, captions, ...(figure.verdict && figure.verdict.side !== "within" && { miss: figure.verdict }) };
  };
  const count = figures[0]?.captions.count?.text;
  const description = average ? sentence(percentages, shown) : (count ?? NO_FIGURE);
  const countsOf = (some: readonly unknown[], of: readonly unknown[]) => ({
    n: format.number(some.length),
    total: format.number(of.length),
  });
  const names = shown.parts.map(({ name }) => name);
  const all = page.range ? bucketsOf(page.calls, page.range, page.now, calendar) : [];
  const buckets = all.slice(-NEWEST_COLUMNS);
  const newest = [...page.calls].sort((a, b) => b.startedAt - a.startedAt).slice(0, NEWEST_CALLS);
  return {
    parts: shown.parts.map(partView),
    count,
    description,
    status: `${t("sentimentChart.title")}: ${description}`,
    total: [t("sentimentChart.wholePeriod"), ...percentages, countText(statistic, texts)],
    overTime: {
      title: t("sentimentChart.columns"),
      headings: [t("sentimentChart.column.period"), ...names, t("sentimentChart.column.calls")],
      columns: buckets.map((bucket) => bucketColumn(bucket, shown, texts)),
      notes: [
        ...(buckets.some((bucket) => bucket.cut) ? [t("sentimentChart.cut")] : []),
        ...(buckets.length < all.length ? [t("sentimentChart.newestColumns", countsOf(buckets, all))] : []),
      ],
    },
    byCall: {
      title: t("sentimentChart.callColumns"),
      headings: [t("sentimentChart.column.call"), ...names],
      columns: callColumns([...newest].reverse(), calendar, shown, texts),
      notes: newest.length < page.calls.length ? [t("sentimentChart.newest", countsOf(newest, page.calls))] : [],
    },
    figures: {
      headings: [t("shared.figure.name"), ...figures.map(({ kpi }) => t(`shared.${kpi.id as (typeof JUDGED)[number]}`))],
      rows: figureRows(figures, page.selection.comparison, t),
    },
  };
}

/**
 * The days from one column to another, in either order.
 * @returns undefined where a zoom would change nothing (all columns, or columns without days) or be longer than any period
 */
export function zoomDays(columns: readonly ColumnView[], one: number, other: number): Days | undefined {
  const [first, last] = [columns[Math.min(one, other)]?.days, columns[Math.max(one, other)]?.days];
  if (!first || !last || Math.abs(one - other) + 1 >= columns.length) return undefined;
  const days = { from: first.from, to: last.to };
  return (Date.parse(days.to) - Date.parse(days.from)) / DAY_MS < MOST_DAYS ? days : undefined;
}
