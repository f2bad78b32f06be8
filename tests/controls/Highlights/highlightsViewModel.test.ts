import { kindsSaid, wordsView } from "../../../controls/Highlights/highlightsViewModel";
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
  it("says calls, share and the change with what it is measured against", () => {
    const { lines, note } = wordsView(page, "competitor", "customer", TEXTS);
    expect(note).toBeUndefined();
    expect(lines.map(({ text, shareText, trend }) => [text, shareText, trend])).toEqual([
      ["Kestrel", "12 calls · 55%", "+44\u00a0points · was 2 of 18 calls"],
      ["Norvia", "1 call · 5%", "−45\u00a0points · was 9 of 18 calls"],
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
    expect(wordsView(same, "competitor", "customer", TEXTS).lines[0]?.trend).toBe("no change · was 3 of 9 calls");
  });

  it("counts a new word as none before", () => {
    const fresh = pageWith({ calls: calls("now", 8), previousCalls: calls("before", 8), mentions: said("Kestrel", ids("now", 4)) });
    expect(wordsView(fresh, "competitor", "customer", TEXTS).lines[0]?.trend).toBe("+50\u00a0points · was 0 of 8 calls");
  });

  it("shows no trend of few calls, in either period", () => {
    const few = { ...page, calls: calls("now", 3) };
    expect(wordsView(few, "competitor", "customer", TEXTS).lines.map(({ text }) => text)).toEqual(["Kestrel", "Norvia"]);
    for (const each of [few, { ...page, previousCalls: calls("before", 7) }]) {
      expect(wordsView(each, "competitor", "customer", TEXTS).lines[0]).not.toHaveProperty("trend");
    }
  });

  it("says what words are compared with where one chose another comparison", () => {
    const noteOf = (comparison: "team" | "topSellers") =>
      wordsView({ ...page, selection: { ...page.selection, comparison } }, "competitor", "customer", TEXTS).note;
    expect([noteOf("team"), noteOf("topSellers")]).toEqual(Array(2).fill("Words are compared with the previous period."));
  });

  it("offers the kinds of which a side said a word in the calls that count", () => {
    expect(kindsSaid(page, "customer")).toEqual(["competitor"]);
    expect(kindsSaid(page, "seller")).toEqual(["keyword"]);
    expect(kindsSaid({ ...page, calls: calls("later", 3) }, "seller")).toEqual([]);
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
