import { wholePercentages } from "../../shared/format/percentages";
import type { InstantRange, ZoneOffset } from "../../shared/domain/Period";
import { callTitle } from "../../shared/domain/callTitle";
import { sentimentLabel, type SentimentLabel } from "../../shared/domain/Sentiment";
import { MINUTE_MS } from "../../shared/domain/time";
import type { CommunicationType, Direction } from "../../shared/domain/Transcript";
import { csvSeparator, fileName, toCsv, type CsvCell } from "../../shared/format/csv";
import type { Texts } from "../../shared/format/Texts";
import type { StringKey } from "../../shared/strings/keys";
import type { Column, ListedCall } from "./CallRows";

export interface CsvTexts extends Texts {
  readonly zone: ZoneOffset;
  /** BCP 47. */
  readonly locale: string;
}

type CsvColumn = readonly [
  header: StringKey,
  cell: (call: ListedCall, texts: CsvTexts) => CsvCell,
  /** Left out where the source does not know it or an admin hides it; absent: always there. */
  of?: Column,
];

const round = (value: number | undefined, factor = 1): number | undefined => (value === undefined ? undefined : Math.round(value * factor));
const PERCENT = 100;
const TO_SECONDS = 0.001;

/** An instant on the user's clock, written like one of UTC. */
function local({ startedAt }: ListedCall, { zone }: CsvTexts): string | undefined {
  return startedAt === undefined ? undefined : new Date(startedAt + zone(new Date(startedAt)) * MINUTE_MS).toISOString();
}

const joined = (texts: readonly string[] | undefined) => texts?.join("; ");
const valueText = (value: CommunicationType | Direction | SentimentLabel | undefined, { t }: CsvTexts) =>
  value && t(`contactHistoryGrid.values.${value}`);

/** Whole numbers only: a decimal point is a date or a text where a comma is written in its place. */
const COLUMNS: readonly CsvColumn[] = [
  ["contactHistoryGrid.csv.start", ({ startedAt }) => startedAt && new Date(startedAt).toISOString().replace(".000Z", "Z")],
  ["contactHistoryGrid.csv.date", (call, texts) => local(call, texts)?.slice(0, 10)],
  ["contactHistoryGrid.csv.time", (call, texts) => local(call, texts)?.slice(11, 16)],
  ["contactHistoryGrid.call", ({ title }) => callTitle(title).customer],
  ["contactHistoryGrid.topic", ({ title }) => callTitle(title).topic],
  ["contactHistoryGrid.communicationType", ({ communicationType }, texts) => valueText(communicationType, texts), "kind"],
  ["contactHistoryGrid.direction", ({ direction }, texts) => valueText(direction, texts), "kind"],
  ["contactHistoryGrid.csv.duration", ({ durationMs }) => round(durationMs, TO_SECONDS), "duration"],
  ["contactHistoryGrid.csv.talkShare", ({ talkShare }) => round(talkShare, PERCENT), "talkShare"],
  ["contactHistoryGrid.sentiment", ({ sentiment }, texts) => valueText(sentiment && sentimentLabel(sentiment), texts), "sentiment"],
  ["contactHistoryGrid.csv.positive", ({ sentiment }) => sentiment && wholePercentages(sentiment).positive, "sentiment"],
  ["contactHistoryGrid.csv.neutral", ({ sentiment }) => sentiment && wholePercentages(sentiment).neutral, "sentiment"],
  ["contactHistoryGrid.csv.negative", ({ sentiment }) => sentiment && wholePercentages(sentiment).negative, "sentiment"],
  ["contactHistoryGrid.csv.wordsPerMinute", ({ wordsPerMinute }) => round(wordsPerMinute), "wordsPerMinute"],
  ["contactHistoryGrid.csv.pauseMs", ({ pauseMs }) => round(pauseMs), "pauseMs"],
  ["contactHistoryGrid.switchCount", ({ switchCount }) => switchCount, "switchCount"],
  ["contactHistoryGrid.words", ({ words }) => joined(words?.map(({ text }) => text)), "words"],
  ["contactHistoryGrid.outcome", ({ outcomes }) => joined(outcomes), "tags"],
  ["contactHistoryGrid.tags", ({ tags }) => joined(tags), "tags"],
  ["contactHistoryGrid.comments", ({ comments }) => comments, "comments"],
  ["contactHistoryGrid.actionItems", ({ openActionItems }) => openActionItems],
  ["contactHistoryGrid.csv.remark", ({ uncounted }, { t }) => uncounted && t(`contactHistoryGrid.uncounted.${uncounted}`)],
];

/** Calls as the text of a file, in the order given, with a line of headings. */
export function callsCsv(calls: readonly ListedCall[], known: readonly Column[], texts: CsvTexts): string {
  const columns = COLUMNS.filter(([, , of]) => of === undefined || known.includes(of));
  const rows = [columns.map(([header]) => texts.t(header)), ...calls.map((call) => columns.map(([, cell]) => cell(call, texts)))];
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
  const days = [...starts, ...(range ? [range.from, range.to - 1] : [])].filter(Number.isFinite).sort((a, b) => a - b);
  const day = (startedAt = 0) => local({ id: "", title: "", startedAt }, texts)?.slice(0, 10) ?? "";
  const name = seller === undefined ? t("contactHistoryGrid.title") : t("contactHistoryGrid.csv.ofSeller", { seller });
  return fileName(days.length > 0 ? t("contactHistoryGrid.csv.name", { name, from: day(days[0]), to: day(days.at(-1)) }) : name, "csv");
}
