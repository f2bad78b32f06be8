import { csvSeparator, fileName, toCsv, type CsvCell } from "../../../shared/format/csv";

/** One cell as it is written. */
const written = (cell: CsvCell, separator: "," | ";" = ",") => toCsv([[cell]], separator).slice(1, -2);

describe("csvSeparator", () => {
  it("is a semicolon where numbers have a decimal comma", () => {
    expect(["en-US", "zh-CN", "de-DE", "pt-BR"].map(csvSeparator)).toEqual([",", ",", ";", ";"]);
  });
});

describe("toCsv", () => {
  it("writes UTF-8's mark and ends every line with CR LF", () => {
    expect(toCsv([["a", "b"], ["c"]], ",")).toBe("\uFEFFa,b\r\nc\r\n");
  });

  it("quotes separators, quotes, line ends and outer spaces", () => {
    expect(["Orbis, renewal", 'say "yes"', "two\nlines", " a", "plain"].map((cell) => written(cell))).toEqual([
      '"Orbis, renewal"',
      '"say ""yes"""',
      '"two\nlines"',
      '" a"',
      "plain",
    ]);
  });

  it("separates with semicolons where numbers have a decimal comma", () => {
    expect(toCsv([["a;b", 1, "c"]], ";")).toBe('\uFEFF"a;b";1;c\r\n');
  });

  it("leaves a cell empty where there is nothing, and where a number is none", () => {
    expect([undefined, "", NaN, Infinity].map((cell) => written(cell))).toEqual(["", "", "", ""]);
  });

  it.each(["=1+1", "+49 555", "-2", "@SUM(A1)", "  =1+1", "\u00a0=1", "\u200b=1", "\uFEFF=1", "＝1+1", "＠a", "\u202e=1"])(
    "makes a text of %j",
    (text) => {
      expect(written(text).replace(/^"/, "")).toBe(`'${text}`);
    },
  );

  it.each(["\t=1", "\r=1", "\n=1", "\tplain", "\rplain"])("makes a text of %j, which begins with a break", (text) => {
    expect(written(text)).toMatch(/^"'/);
  });

  it("keeps numbers numbers, negative ones too", () => {
    expect(toCsv([[-0.5, 64, 0]], ",")).toBe("\uFEFF-0.5,64,0\r\n");
  });

  it("hides no formula behind the separator or line end that another spreadsheet cuts at", () => {
    expect(written("Price;=cmd()")).toBe(`"Price;'=cmd()"`);
    expect(written("Price,=cmd()", ";")).toBe(`"Price,'=cmd()"`);
    expect(written("Price\n=cmd()")).toBe(`"Price\n'=cmd()"`);
    expect(written("Price, -10%")).toBe('"Price, -10%"');
  });

  it("takes no longer over a text that consists of blanks", () => {
    expect(written("\t\uFEFF".repeat(2_000))).toHaveLength(4_003);
  });

  it("leaves signs inside a text as they are", () => {
    expect(written("Orbis - renewal = 3")).toBe("Orbis - renewal = 3");
  });

  it("writes any script and four thousand characters", () => {
    const text = `凯斯特 ${"é".repeat(4_000)} שלום 👍🏽`;
    expect(written(text)).toBe(text);
  });
});

describe("fileName", () => {
  it("keeps any script", () => {
    expect(fileName("Calls of 李娜, 2026-06-01 to 2026-06-30", "csv")).toBe("Calls of 李娜, 2026-06-01 to 2026-06-30.csv");
  });

  it("holds nothing that a file system takes for more than a letter", () => {
    expect(fileName('..\\a/b:c*d?e"f<g>h|i\u0000\u202egpj.  ', "csv")).toBe("-a-b-c-d-e-f-g-h-igpj.csv");
  });

  it("is not too long, and cuts no character in two", () => {
    expect(fileName("👍".repeat(500), "csv")).toBe(`${"👍".repeat(120)}.csv`);
  });
});
