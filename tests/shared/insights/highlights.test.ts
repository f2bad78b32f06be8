import { highlightsOf, wordsOf, type HighlightsQuestion } from "../../../shared/insights/highlights";
import { callWith } from "./callWith";
import { mentionOf } from "./mentionOf";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => callWith({ id }));
const CALLS = [a!, b!, c!, d!];

const ask = (more: Partial<HighlightsQuestion>): HighlightsQuestion => ({
  mentions: [],
  calls: CALLS,
  previousCalls: [],
  side: "customer",
  kind: "competitor",
  ...more,
});

describe("highlightsOf", () => {
  it("tells the share of calls with n and denominator, how often a word was said, and where", () => {
    const mentions = [mentionOf("a", "Kestrel", { count: 3 }), mentionOf("c")];
    expect(highlightsOf(ask({ mentions }))).toEqual([{ text: "Kestrel", share: 0.5, n: 2, denominator: 4, times: 4, callIds: ["a", "c"] }]);
  });

  it("puts together what differs in case and space only, as it was most often written", () => {
    const mentions = [mentionOf("a", " kestrel "), mentionOf("b", "KESTREL"), mentionOf("c", "Kestrel", { count: 2 })];
    expect(highlightsOf(ask({ mentions }))).toMatchObject([{ text: "Kestrel", n: 3, times: 4 }]);
  });

  it("counts a call once, whoever of the customers said the word", () => {
    expect(highlightsOf(ask({ mentions: [mentionOf("a"), mentionOf("a")] }))).toMatchObject([{ n: 1, times: 2 }]);
  });

  it("orders by share of calls, then by times said", () => {
    const mentions = [mentionOf("a", "Orbit", { count: 9 }), mentionOf("a", "Norvia"), mentionOf("b", "Norvia"), mentionOf("b", "Kestrel")];
    expect(highlightsOf(ask({ mentions })).map(({ text }) => text)).toEqual(["Norvia", "Orbit", "Kestrel"]);
  });

  it("holds only the asked side and kind, and only calls that count", () => {
    const mentions = [
      mentionOf("a", "x", { saidBy: "seller" }),
      mentionOf("a", "y", { kind: "keyword" }),
      mentionOf("internal", "z"),
      mentionOf("a", "  "),
    ];
    expect(highlightsOf(ask({ mentions }))).toEqual([]);
    expect(highlightsOf(ask({ mentions, side: "seller" }))).toMatchObject([{ text: "x" }]);
    expect(highlightsOf(ask({ mentions, kind: "keyword" }))).toMatchObject([{ text: "y" }]);
  });

  it("tells the change against the period before with its n", () => {
    const previousCalls = [callWith({ id: "p" }), callWith({ id: "q" })];
    const mentions = [mentionOf("a"), mentionOf("b"), mentionOf("c"), mentionOf("p")];
    expect(highlightsOf(ask({ mentions, previousCalls }))).toMatchObject([
      { share: 0.75, change: 0.25, previous: { n: 1, denominator: 2, share: 0.5, callIds: ["p"] } },
    ]);
  });

  it("has no change where the period before has no calls", () => {
    const [word] = highlightsOf(ask({ mentions: [mentionOf("a")] }));
    expect(word).not.toHaveProperty("change");
    expect(word).not.toHaveProperty("previous");
  });

  it("leaves out words of the period before alone, which the words of both periods hold", () => {
    const question = ask({ mentions: [mentionOf("p")], previousCalls: [callWith({ id: "p" })] });
    expect(highlightsOf(question)).toEqual([]);
    expect(wordsOf(question)).toMatchObject([{ n: 0, share: 0, change: -1 }]);
  });

  it("survives hostile words", () => {
    const hostile = ["x".repeat(4000), "__proto__", "constructor", "<img src=x onerror=alert(1)>", "𝔘\u0000‮"];
    const words = highlightsOf(ask({ mentions: hostile.map((text) => mentionOf("a", text)) }));
    expect(words.map(({ text }) => text).sort()).toEqual([...hostile].sort());
  });

  it("has nothing to say without calls", () => {
    expect(highlightsOf(ask({ mentions: [mentionOf("a")], calls: [] }))).toEqual([]);
  });
});
