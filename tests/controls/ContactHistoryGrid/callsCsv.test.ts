import { COLUMNS, type Column, type ListedCall } from "../../../controls/ContactHistoryGrid/CallRows";
import { callsCsv, csvName } from "../../../controls/ContactHistoryGrid/callsCsv";
import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
import { createFormat } from "../../../shared/format/Format";
import { TEXTS } from "../pageWith";

/** Two hours east of UTC. */
const BERLIN = { ...TEXTS, locale: "en-US", zone: () => 120, format: createFormat("en-US", () => 120) };
const START = Date.UTC(2026, 5, 30, 22, 30);

const FULL: ListedCall = {
  id: "a",
  title: "Renewal: Orbis, Inc.",
  startedAt: START,
  durationMs: 760_400,
  talkShare: 0.644,
  sentiment: { positive: 0.41, neutral: 0.44, negative: 0.15 },
  communicationType: "phonecall",
  direction: "outgoing",
  wordsPerMinute: 165.4,
  pauseMs: 700,
  switchCount: 24,
  words: [
    { kind: "competitor", text: "Kestrel" },
    { kind: "keyword", text: "Price" },
  ],
  outcomes: ["Reschedule"],
  openActionItems: 1,
  tags: ["=1+1"],
  comments: 2,
};

function written(calls: readonly ListedCall[], known: readonly Column[] = COLUMNS, texts = BERLIN): string[] {
  return callsCsv(calls, known, texts).slice(1).split("\r\n").slice(0, -1);
}

describe("callsCsv", () => {
  it("writes headings with units, UTC and local time, and whole numbers", () => {
    expect(written([FULL])).toEqual([
      "Start (UTC),Local date,Local time,Customer,Topic,Type,Direction,Length (s),Talk share (%),Sentiment,Positive (%),Neutral (%),Negative (%),Speed (wpm),Pause (ms),Switches,Customer's words,Outcome,Tags,Comments,Open action items,Remark",
      `2026-06-30T22:30:00Z,2026-07-01,00:30,"Orbis, Inc.",Renewal,Phone call,outgoing,760,64,leans positive,41,44,15,165,700,24,"Kestrel; Price",Reschedule,'=1+1,2,1,`,
    ]);
  });

  it("writes shares that add up to 100, as the page shows them", () => {
    const sentiment = { positive: 0.336, neutral: 0.328, negative: 0.336 };
    expect(written([{ ...FULL, sentiment }])[1]).toContain(",balanced,34,32,34,");
  });

  it("leaves out what is not known: never zero", () => {
    expect(written([{ id: "a", title: "" }])[1]).toBe(",".repeat(21));
  });

  it("says why a call does not count", () => {
    expect(written([{ id: "a", title: "Voicemail", uncounted: "short" }])[1]).toMatch(/,not counted: under a minute$/);
  });

  it("holds no columns that the source does not know or an admin hides", () => {
    expect(written([FULL], ["date", "title", "kind"])[0]).toBe(
      "Start (UTC),Local date,Local time,Customer,Topic,Type,Direction,Open action items,Remark",
    );
  });

  it("separates as spreadsheets expect where numbers have a decimal comma", () => {
    expect(written([FULL], ["date", "title"], { ...BERLIN, locale: "de-DE" })[1]).toBe(
      '2026-06-30T22:30:00Z;2026-07-01;00:30;"Orbis, Inc.";Renewal;1;',
    );
  });

  it("runs nothing of a hostile title, tag, outcome or word, and breaks no row", () => {
    const hostile = ['=HYPERLINK("http://evil","x")', "+1\r\n=2", '"; =cmd', "@a;=b", "\t=1"];
    const rows = callsCsv(
      hostile.map((title) => ({
        ...FULL,
        title,
        tags: hostile,
        words: hostile.map((text) => ({ kind: "keyword", text })),
        outcomes: hostile,
      })),
      COLUMNS,
      BERLIN,
    );
    // As a spreadsheet reads it, whichever separator it expects.
    for (const separator of [",", ";"]) expect(cellsOf(rows, separator).filter((cell) => /^[\s"]*[=+@]/.test(cell))).toEqual([]);
    expect(cellsOf(rows, ",")).toHaveLength(6 * 22);
  });

  it("writes ten thousand rows", () => {
    const calls = Array.from({ length: 10_000 }, (_, index) => ({ ...FULL, id: String(index), title: `=Call ${index}` }));
    const rows = written(calls);
    expect(rows).toHaveLength(10_001);
    expect(rows[10_000]).toContain("'=Call 9999");
  });
});

/** Cells as RFC 4180 reads them. */
function cellsOf(text: string, separator: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(?:${separator}|\\r\\n|\\r|\\n)`, "gy");
  return [...text.slice(1).matchAll(cell)].map(([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? "");
}

describe("csvName", () => {
  const day = (date: number) => Date.UTC(2026, 5, date) - 120 * MINUTE_MS;

  it("names the seller and the days, both inclusive, on the user's clock", () => {
    expect(csvName([FULL], "Mei Koh", { from: day(1), to: day(31) + DAY_MS }, BERLIN)).toBe(
      "Calls of Mei Koh, 2026-06-01 to 2026-07-01.csv",
    );
  });

  it("begins with the first call where the period has no beginning", () => {
    expect(csvName([FULL, { ...FULL, startedAt: day(3) }], "Mei Koh", { from: -Infinity, to: START + 1 }, BERLIN)).toBe(
      "Calls of Mei Koh, 2026-06-03 to 2026-07-01.csv",
    );
  });

  it("says neither seller nor days where nobody knows them", () => {
    expect(csvName([{ id: "a", title: "a" }], undefined, undefined, BERLIN)).toBe("Calls.csv");
  });

  it("is a plain name whatever the seller is called", () => {
    expect(csvName([], '../<b>"Mei"</b>', { from: day(1), to: day(2) }, BERLIN)).toBe(
      "Calls of ..--b--Mei---b-, 2026-06-01 to 2026-06-01.csv",
    );
  });
});
