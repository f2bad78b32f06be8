import { wordsView } from "../../../controls/Highlights/highlightsViewModel";
import type { Call } from "../../../shared/domain/Call";
import type { Mention } from "../../../shared/domain/Mention";
import { pageWith, TEXTS } from "../pageWith";

const calls = (prefix: string, count: number): Call[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    title: `Call ${index}`,
    startedAt: index,
    durationMs: 720_000,
    internal: false,
  }));
const said = (text: string, ids: readonly string[], mention: Partial<Mention> = {}): Mention[] =>
  ids.map((callId) => ({ callId, text, kind: "competitor", saidBy: "customer", count: 1, ...mention }));
const ids = (prefix: string, count: number) => calls(prefix, count).map(({ id }) => id);

const page = pageWith({
  calls: calls("now", 22),
  previousCalls: calls("before", 18),
  mentions: [
    ...said("Kestrel", ids("now", 12), { count: 2 }),
    ...said("Kestrel", ids("before", 2)),
    ...said("Norvia", ids("now", 1)),
    ...said("Norvia", ids("before", 9)),
    ...said("Price", ids("now", 8), { kind: "keyword", saidBy: "seller" }),
  ],
});

describe("wordsView", () => {
  it("says share, calls, times and the change with what it is measured against", () => {
    const { lines, note } = wordsView(page, "competitor", "customer", TEXTS);
    expect(note).toBeUndefined();
    expect(lines.map(({ text, shareText, timesText, trend }) => [text, shareText, timesText, trend?.direction, trend?.text])).toEqual([
      ["Kestrel", "55%, 12 of 22 calls", "said 24 times", "up", "44 points more, before 2 of 18 calls"],
      ["Norvia", "5%, 1 of 22 calls", "said once", "down", "45 points less, before 9 of 18 calls"],
    ]);
    expect(lines[0]?.callIds).toEqual(ids("now", 12));
  });

  it("keeps seller's words and other kinds apart", () => {
    expect(wordsView(page, "keyword", "customer", TEXTS).lines).toEqual([]);
    expect(wordsView(page, "keyword", "seller", TEXTS).lines.map(({ text }) => text)).toEqual(["Price"]);
  });

  it("says the same in a table", () => {
    const { columns, lines } = wordsView(page, "competitor", "customer", TEXTS);
    expect(columns).toEqual(["Word", "Share of calls", "Calls", "Times said", "Calls before", "Change in points"]);
    expect(lines.map(({ row }) => row)).toEqual([
      ["Kestrel", "55%", "12 of 22 calls", "24", "2 of 18 calls", "+44"],
      ["Norvia", "5%", "1 of 22 calls", "1", "9 of 18 calls", "−45"],
    ]);
  });

  it("says that nothing changed where one reads the same share", () => {
    const same = pageWith({
      calls: calls("now", 9),
      previousCalls: calls("before", 9),
      mentions: [...said("Kestrel", ids("now", 3)), ...said("Kestrel", ids("before", 3))],
    });
    expect(wordsView(same, "competitor", "customer", TEXTS).lines[0]?.trend).toEqual({
      direction: "same",
      text: "no change, before 3 of 9 calls",
    });
  });

  it("counts a new word as none before", () => {
    const fresh = pageWith({ calls: calls("now", 8), previousCalls: calls("before", 8), mentions: said("Kestrel", ids("now", 4)) });
    expect(wordsView(fresh, "competitor", "customer", TEXTS).lines[0]?.trend?.text).toBe("50 points more, before 0 of 8 calls");
  });

  it("shows no trend of few calls, and says why", () => {
    const few = { ...page, calls: calls("now", 3) };
    expect(wordsView(few, "competitor", "customer", TEXTS)).toMatchObject({
      note: "3 calls. Trends appear from 8.",
      lines: [{ text: "Kestrel" }, { text: "Norvia" }],
    });
    expect(wordsView(few, "competitor", "customer", TEXTS).lines[0]).not.toHaveProperty("trend");
    expect(wordsView({ ...page, previousCalls: calls("before", 7) }, "competitor", "customer", TEXTS).note).toBe(
      "Before: 7 calls. Trends appear from 8.",
    );
  });

  it("neither shows nor misses a trend where all time has no period before", () => {
    const { note, lines } = wordsView({ ...page, previousRange: undefined, previousCalls: [] }, "competitor", "customer", TEXTS);
    expect(note).toBeUndefined();
    expect(lines[0]).not.toHaveProperty("trend");
    expect(lines[0]?.row.slice(4)).toEqual(["–", "–"]);
  });

  it("takes a word of four thousand characters, of HTML or from right to left for a text, short where it names a list", () => {
    const hostile = ["x".repeat(4_000), "<img src=x onerror=alert(1)>", "שלום"];
    const { lines } = wordsView(
      pageWith({ calls: calls("now", 9), mentions: hostile.flatMap((text) => said(text, ["now1"])) }),
      "competitor",
      "customer",
      TEXTS,
    );
    expect(lines.map(({ text }) => text).sort()).toEqual([...hostile].sort());
    expect(lines.map(({ label }) => label).sort()).toEqual(
      [`${"x".repeat(80)}…`, "<img src=x onerror=alert(1)>", "\u2068שלום\u2069"].sort(),
    );
  });
});
