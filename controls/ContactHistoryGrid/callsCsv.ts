import type { InstantRange, ZoneOffset } from "../../shared/domain/Period";
import { callTitle } from "../../shared/domain/callTitle";
import { sentimentLabel } from "../../shared/domain/Sentiment";
import { MINUTE_MS } from "../../shared/domain/time";
import { csvSeparator, fileName, toCsv, type CsvCell } from "../../shared/format/csv";
import type { Texts } from "../../shared/format/Texts";
import type { StringKey } from "../../shared/strings/keys";
import type { Column, ListedCall } from "./CallRows";

export interface CsvTexts extends Texts {
  readonly zone: ZoneOffset;
  /** BCP 47. */
  readonly locale: string;
}

interface CsvColumn {
  readonly header: StringKey;
  /** Left out where the source does not know it or an admin hides it; undefined: always there. */
  readonly of?: Column;
  readonly cell: (call: ListedCall, texts: CsvTexts) => CsvCell;
}

const round = (value: number | undefined, factor = 1): number | undefined => (value === undefined ? undefined : Math.round(value * factor));
const PERCENT = 100;
const TO_SECONDS = 0.001;

/** An instant on the user's clock, written like one of UTC. */
function local({ startedAt }: ListedCall, { zone }: CsvTexts): string | undefined {
  return startedAt === undefined ? undefined : new Date(startedAt + zone(new Date(startedAt)) * MINUTE_MS).toISOString();
}

/** Whole numbers only: a decimal point is a date or a text where a comma is written in its place. */
const COLUMNS: readonly CsvColumn[] = [
  { header: "contactHistoryGrid.csv.start", cell: ({ startedAt }) => startedAt && new Date(startedAt).toISOString().replace(".000Z", "Z") },
  { header: "contactHistoryGrid.csv.date", cell: (call, texts) => local(call, texts)?.slice(0, 10) },
  { header: "contactHistoryGrid.csv.time", cell: (call, texts) => local(call, texts)?.slice(11, 16) },
  { header: "contactHistoryGrid.call", cell: ({ title }) => callTitle(title).customer },
  { header: "contactHistoryGrid.topic", cell: ({ title }) => callTitle(title).topic },
  {
    header: "contactHistoryGrid.communicationType",
    of: "kind",
    cell: ({ communicationType }, { t }) => communicationType && t(`contactHistoryGrid.values.${communicationType}`),
  },
  {
    header: "contactHistoryGrid.direction",
    of: "kind",
    cell: ({ direction }, { t }) => direction && t(`contactHistoryGrid.values.${direction}`),
  },
  { header: "contactHistoryGrid.csv.duration", of: "duration", cell: ({ durationMs }) => round(durationMs, TO_SECONDS) },
  { header: "contactHistoryGrid.csv.talkShare", of: "talkShare", cell: ({ talkShare }) => round(talkShare, PERCENT) },
  {
    header: "contactHistoryGrid.sentiment",
    of: "sentiment",
    cell: ({ sentiment }, { t }) => sentiment && t(`contactHistoryGrid.values.${sentimentLabel(sentiment)}`),
  },
  { header: "contactHistoryGrid.csv.positive", of: "sentiment", cell: ({ sentiment }) => round(sentiment?.positive, PERCENT) },
  { header: "contactHistoryGrid.csv.neutral", of: "sentiment", cell: ({ sentiment }) => round(sentiment?.neutral, PERCENT) },
  { header: "contactHistoryGrid.csv.negative", of: "sentiment", cell: ({ sentiment }) => round(sentiment?.negative, PERCENT) },
  { header: "contactHistoryGrid.csv.wordsPerMinute", of: "wordsPerMinute", cell: ({ wordsPerMinute }) => round(wordsPerMinute) },
  { header: "contactHistoryGrid.csv.pauseMs", of: "pauseMs", cell: ({ pauseMs }) => round(pauseMs) },
  { header: "contactHistoryGrid.switchCount", of: "switchCount", cell: ({ switchCount }) => switchCount },
  { header: "contactHistoryGrid.words", of: "words", cell: ({ words }) => words?.map(({ text }) => text).join("; ") },
  { header: "contactHistoryGrid.outcome", of: "tags", cell: ({ outcomes }) => outcomes?.join("; ") },
  { header: "contactHistoryGrid.tags", of: "tags", cell: ({ tags }) => tags?.join("; ") },
  { header: "contactHistoryGrid.comments", of: "comments", cell: ({ comments }) => comments },
  { header: "contactHistoryGrid.actionItems", cell: ({ openActionItems }) => openActionItems },
  { header: "contactHistoryGrid.csv.remark", cell: ({ uncounted }, { t }) => uncounted && t(`contactHistoryGrid.uncounted.${uncounted}`) },
];

/** Calls as the text of a file, in the order given, with a line of headings. */
export function callsCsv(calls: readonly ListedCall[], known: readonly Column[], texts: CsvTexts): string {
  const columns = COLUMNS.filter(({ of }) => of === undefined || known.includes(of));
  const rows = [columns.map(({ header }) => texts.t(header)), ...calls.map((call) => columns.map(({ cell }) => cell(call, texts)))];
  return toCsv(rows, csvSeparator(texts.locale));
}

/**
 * `Calls of Mei Koh, 2026-06-01 to 2026-06-30.csv`: both days inclusive, on the user's clock. Where the period has no beginning, or
 * calls of the period before are in the list, it begins with the first call.
 */
export function csvName(
  calls: readonly ListedCall[],
  seller: string | undefined,
  range: InstantRange | undefined,
  texts: CsvTexts,
): string {
  const { t } = texts;
  const starts = calls.flatMap(({ startedAt }) => startedAt ?? []);
  const ends = range ? [range.from, range.to - 1].filter(Number.isFinite) : [];
  const [from, to] = [
    [...ends, ...starts].reduce((a, b) => Math.min(a, b), Infinity),
    [...ends, ...starts].reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const day = (startedAt: number) => local({ id: "", title: "", startedAt }, texts)?.slice(0, 10) ?? "";
  const name = seller === undefined ? t("contactHistoryGrid.title") : t("contactHistoryGrid.csv.ofSeller", { seller });
  return fileName(from <= to ? t("contactHistoryGrid.csv.name", { name, from: day(from), to: day(to) }) : name, "csv");
}
