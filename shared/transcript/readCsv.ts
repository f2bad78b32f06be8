import { parse } from "papaparse";
import type { ParticipantRole } from "../domain/Transcript";
import { present } from "../domain/present";
import { csvColumns, type CsvColumns } from "./csvColumns";
import { csvTimes, type TimeUnit } from "./csvTimes";
import { estimateEnds, type Started } from "./estimateEnds";
import { asLocale } from "./jsonValue";
import { count } from "./mendUtterances";
import { PartsLeftOut } from "./PartsLeftOut";
import { sentimentOf } from "./readUploadFragments";
import { oneLine, wellFormed } from "./textOf";
import { TranscriptError } from "./TranscriptError";
import type { Speaker, TranscriptReading } from "./TranscriptReading";

const DELIMITERS = [",", ";", "\t", "|"];
/** What spreadsheets write in front of their own files. */
const SEPARATOR_LINE = /^sep=.\r?\n/i;
const SELLERS = /^(?:agent|seller|sales.*|rep(?:resentative)?|host|internal)$/i;
const CUSTOMERS = /^(?:customer|client|caller|buyer|prospect|contact|guest|external)$/i;

/**
 * Reads a table with a header: start, end or duration, speaker, text, and perhaps role, locale, sentiment; documented in
 * docs/analyze.md. Undefined where the header is none of that. Throws a TranscriptError.
 */
export function readCsv(text: string, fileName: string): TranscriptReading | undefined {
  const body = text.replace(SEPARATOR_LINE, "");
  const head = parse<string[]>(body, { preview: 1, delimitersToGuess: DELIMITERS, skipEmptyLines: "greedy" });
  const columns = csvColumns(head.data[0] ?? []);
  if (columns === undefined) return undefined;
  // The separator is that of the header: speech holds more commas than any column.
  const { data, errors } = parse<string[]>(body, { delimiter: head.meta.delimiter, skipEmptyLines: "greedy" });
  const unclosed = errors.find(({ type }) => type === "Quotes");
  if (unclosed !== undefined) {
    throw new TranscriptError("a quotation mark is not closed, or stands inside a value.", `${fileName}, row ${(unclosed.row ?? 0) + 1}`);
  }
  return readRows(data.slice(1), columns, fileName);
}

function readRows(rows: readonly (readonly string[])[], columns: CsvColumns, fileName: string): TranscriptReading {
  const { unit, problem } = csvTimes(rows, columns);
  const leftOut = new PartsLeftOut("row");
  const roles = new Map<string, ParticipantRole>();
  let silent = 0;
  const started: Started[] = [];
  rows.forEach((row, index) => {
    // The header is row 1.
    const read = leftOut.reading(() => startedOf(row, columns, unit, () => `${fileName}, row ${index + 2}`));
    if (read === undefined) return;
    if (read.text === "") silent += 1;
    else started.push(read);
    const role = columns.role === undefined ? undefined : roleOf(row[columns.role]);
    if (role !== undefined && !roles.has(read.participantId)) roles.set(read.participantId, role);
  });
  const reading = estimateEnds(started);
  const problems = [
    ...(problem === undefined ? [] : [problem]),
    ...leftOut.problems(started.length > 0),
    ...(silent === 0 ? [] : [`${count(silent, "row")} without text left out.`]),
  ];
  return {
    ...reading,
    speakers: reading.speakers.map((speaker) => present<Speaker>({ ...speaker, role: roles.get(speaker.key) ?? speaker.role })),
    unreadable: leftOut.count,
    problems: [...problems, ...reading.problems],
  };
}

function startedOf(row: readonly string[], columns: CsvColumns, unit: TimeUnit, place: () => string): Started {
  const cell = (column: number | undefined) => (column === undefined ? undefined : row[column]);
  const text = oneLine(wellFormed(cell(columns.text) ?? ""));
  const participantId = oneLine(wellFormed(cell(columns.speaker) ?? ""));
  const startMs = unit.start(cell(columns.start));
  if (startMs === undefined) throw new TranscriptError("its start is no time, such as 62.5 or 0:01:02.5.", place());
  if (participantId === "") throw new TranscriptError("it names no speaker.", place());
  const length = unit.duration(cell(columns.duration));
  const endMs = unit.end(cell(columns.end)) ?? (length === undefined ? undefined : startMs + length);
  const hasEnd = columns.end !== undefined || columns.duration !== undefined;
  if (hasEnd && endMs === undefined) throw new TranscriptError("its end or duration is no time, such as 62.5 or 0:01:02.5.", place());
  const locale = asLocale(cell(columns.locale));
  const sentiment = sentimentOf(cell(columns.sentiment));
  // Written out: copying by key shows in the time of long calls.
  const started: { -readonly [K in keyof Started]: Started[K] } = { participantId, startMs, text };
  if (endMs !== undefined) started.endMs = endMs;
  if (locale !== undefined) started.locale = locale;
  if (sentiment !== undefined) started.sentiment = sentiment;
  return started;
}

function roleOf(value: string | undefined): ParticipantRole | undefined {
  const text = (value ?? "").trim();
  if (SELLERS.test(text)) return "seller";
  return CUSTOMERS.test(text) ? "customer" : undefined;
}
