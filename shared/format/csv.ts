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
const INVISIBLE = "\\u0000-\\u001F\\u007F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF";

/** Ends of lines, as some program or other sees them. */
const LINE_ENDS = "\\r\\n\\v\\f\\u0085\\u2028\\u2029";

/**
 * Where a cell begins for a program that expects another separator than the file's: it does not see the quotes in the middle of what it
 * takes for cells, so that it cuts at its own separators, at tabs and at line ends inside of them.
 */
function cutsOf(otherSeparator: CsvSeparator) {
  const cut = `[${otherSeparator}\\t${LINE_ENDS}]`;
  return {
    cuts: new RegExp(`\\r\\n|${cut}`, "g"),
    /** Those that a tab or a lone carriage return follows, which count by themselves: programs drop them. */
    bare: new RegExp(`[${otherSeparator}${LINE_ENDS}](?=\\t)|${cut}(?=\\r(?!\\n))`, "g"),
    /** A cut or the very start, with all behind it that does not keep a formula from being one; by its whole length, so that none is read twice. */
    runs: new RegExp(`(?:^|${cut})[${otherSeparator}"\\s${INVISIBLE}]*`, "g"),
  };
}

const CUTS: Readonly<Record<CsvSeparator, ReturnType<typeof cutsOf>>> = { ",": cutsOf(";"), ";": cutsOf(",") };
const FORMULA_SIGN = new RegExp(`[${FORMULA_SIGNS}]`);
/** A tab or line end at the start of a cell counts by itself: programs drop it. */
const BREAK = /^[\t\r\n]/;

/** The text with an apostrophe at each place where some program could begin to read a formula. */
function withoutFormulas(text: string, separator: CsvSeparator): string {
  const { cuts, bare, runs } = CUTS[separator];
  return text.replace(runs, (run: string, at: number) => {
    const isFormula = FORMULA_SIGN.test(text.charAt(at + run.length));
    const guarded = run.replace(isFormula ? cuts : bare, "$&'");
    return at === 0 && (isFormula || BREAK.test(run)) ? `'${guarded}` : guarded;
  });
}

function toField(cell: CsvCell, separator: CsvSeparator): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const harmless = withoutFormulas(cell, separator);
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
