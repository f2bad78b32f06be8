/** A text, a number that stays one, or nothing. */
export type CsvCell = string | number | undefined;

export type CsvSeparator = "," | ";";

/** What a user's spreadsheets expect: a semicolon where numbers have a decimal comma. @param locale BCP 47 */
export function csvSeparator(locale: string): CsvSeparator {
  return new Intl.NumberFormat(locale).format(0.5).includes(",") ? ";" : ",";
}

/** Programs that open the file by its encoding's mark read every script right. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** Signs that begin a formula in a spreadsheet, in East Asian width too. */
const FORMULA_SIGNS = "=+\\-@＝＋－＠";
/** Control characters, and those that only steer how others are written. */
const INVISIBLE = "\\u0000-\\u001F\\u007F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF";

/**
 * Where a formula could begin: at the start of a cell, and after what a program that expects the other separator takes for the end of
 * one, because it does not see the quotes in the middle of its own cells. A tab or line end at the very start counts by itself.
 */
const FORMULA_STARTS: Readonly<Record<CsvSeparator, RegExp>> = {
  ",": formulaStarts(";"),
  ";": formulaStarts(","),
};

function formulaStarts(otherSeparator: CsvSeparator): RegExp {
  return new RegExp(`(^|[${otherSeparator}\\t\\r\\n])(?=[\\s${INVISIBLE}]*[${FORMULA_SIGNS}])|^(?=[\\t\\r\\n])`, "g");
}

function toField(cell: CsvCell, separator: CsvSeparator): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const harmless = cell.replace(FORMULA_STARTS[separator], "$1'");
  return /^\s|[",;\t\r\n]|\s$/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/**
 * Rows as the text of a file by RFC 4180: quoted where needed, lines end in CR LF. Spreadsheets open it as UTF-8, and run nothing: an
 * apostrophe before what looks like a formula makes it a text.
 * @param separator what the reader's spreadsheets expect
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], separator: CsvSeparator): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map((cell) => toField(cell, separator)).join(separator) + LINE_END).join("");
}

const MAX_NAME = 120;

/** A name that file systems take as it is: without separators, devices' signs and control characters, and not too long. */
export function fileName(text: string, extension: string): string {
  const plain = text
    .replace(new RegExp(`[${INVISIBLE}]`, "g"), "")
    .replace(/[\\/:*?"<>|]/g, "-")
    .replace(/\s+/g, " ");
  // By characters, so that none is cut in two.
  const short = [...plain].slice(0, MAX_NAME).join("");
  return `${short.replace(/^[\s.]+|[\s.]+$/g, "")}.${extension}`;
}
