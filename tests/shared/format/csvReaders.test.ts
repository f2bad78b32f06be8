import * as fc from "fast-check";
import { parse } from "papaparse";
import { toCsv, type CsvSeparator } from "../../../shared/format/csv";

const SEPARATORS = [",", ";", "\t"] as const;
const WRITTEN_WITH: readonly CsvSeparator[] = [",", ";"];

/** What spreadsheets make a formula of, or may once they have dropped what does not show or the quotes around it. */
const FORMULA = /^[\s"\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]|^\t|^\r(?!\n)/;

/** Spreadsheets cut lines at any kind of line end, others only at the kind that the file itself has. */
const readers = SEPARATORS.flatMap((delimiter) => [true, false].map((anyLineEnd) => ({ delimiter, anyLineEnd })));

function cellsOf(file: string, { delimiter, anyLineEnd }: (typeof readers)[number]): string[][] {
  const text = file.slice(1);
  return anyLineEnd
    ? parse<string[]>(text.replace(/\r\n?/g, "\n"), { delimiter, newline: "\n" }).data
    : parse<string[]>(text, { delimiter, newline: "\r\n" }).data;
}

const formulasIn = (file: string) =>
  readers.flatMap((reader) =>
    cellsOf(file, reader)
      .flat()
      .filter((cell) => FORMULA.test(cell)),
  );

/** Texts of which much is what a file is made of, and what a formula begins with. */
const hostile = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('"', "'", ",", ";", "\t", "\n", "\r\n", "\r", " ", "=", "+", "-", "@", "＝", "＋", "－", "＠"),
      },
      { weight: 1, arbitrary: fc.constantFrom("\u00a0", "\u200b", "\ufeff", "\u202e", "\u0000", "\u2028", "\u0085", "\v", "\f", "\u00ad") },
      { weight: 3, arbitrary: fc.constantFrom("1+1", "a", "x", "SUM(A1)", "é", "凯", "שלום", "👍") },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const tables = fc.array(fc.array(hostile, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });

/** The text, with or without apostrophes before some of its characters. */
function isTextWithGuards(read: string, text: string): boolean {
  let next = 0;
  for (const character of read) {
    if (text.startsWith(character, next)) next += character.length;
    else if (character !== "'") return false;
  }
  return next === text.length;
}

const property = (holds: (rows: string[][], separator: CsvSeparator) => void) =>
  fc.assert(fc.property(tables, fc.constantFrom(...WRITTEN_WITH), holds), { seed: 7, numRuns: 300 });

describe("a file of calls or lines", () => {
  it.each([
    [';"=1+1;x', ","],
    [',"=1+1,x', ";"],
    ["\n=1+1;x", ","],
    ['a\n"=1+1;x', ","],
    ["\t=1+1", ","],
    ['a\t"=1+1\tx', ";"],
    ["a\r＝1+1;x", ","],
    ['a;"\n"=1+1', ","],
    ["a;\n=1+1", ","],
    ["a\r\n\r\n-2", ","],
    ["a;\tb", ","],
  ] as const)("runs nothing of %j, written with %j, in any reader", (text, separator) => {
    expect(formulasIn(toCsv([["a", text, "b"], [text]], separator))).toEqual([]);
  });

  it("holds no formula for any reader, whatever its texts are", () => {
    property((rows, separator) => {
      expect(formulasIn(toCsv(rows, separator))).toEqual([]);
    });
  });

  it("gives the right reader every text back, with nothing but apostrophes before what looked like a formula", () => {
    property((rows, separator) => {
      const read = cellsOf(toCsv(rows, separator), { delimiter: separator, anyLineEnd: false });
      const isBack = rows.every(
        (row, line) => read[line]?.length === row.length && row.every((text, column) => isTextWithGuards(read[line]?.[column] ?? "", text)),
      );
      expect([isBack, read.length]).toEqual([true, rows.length + 1]);
    });
  });

  it.each(WRITTEN_WITH)("gives texts in which nothing looks like a formula back as they are: %j", (separator) => {
    const plain = [
      "Orbis, renewal; call 2",
      'say "yes"',
      "two\nlines\r\n\r\nand three",
      "a - b = 3",
      "it's 5 + 6",
      "col\tumn",
      "凯斯特",
      "",
    ];
    expect(cellsOf(toCsv([plain], separator), { delimiter: separator, anyLineEnd: false })[0]).toEqual(plain);
  });
});
