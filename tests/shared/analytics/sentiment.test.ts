import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import type { Transcript } from "../../../shared/domain/Transcript";
import { callOf, words, type Line } from "./callOf";

const sentiment = (lines: readonly Line[], extra: Partial<Transcript> = {}) => analyzeCall(callOf(lines, extra)).sentiment;

describe("customer sentiment", () => {
  it("is the share of positive and negative utterances, each by its words and more towards the end", () => {
    const lines: Line[] = [
      ["C", 0, 5, "This is great, we love it here."], // 7 words, as they are
      ["C", 6, 9, "The outage was terrible."], // 4 words, half as much again: 6
      ["C", 10, 20, words(9)], // 9 words, twice: 18
      ["S", 21, 30, "That is awful, terrible, horrible, bad, bad and sad."],
    ];
    expect(sentiment(lines)).toEqual({ positive: 7 / 31, negative: 6 / 31, neutral: 18 / 31, label: "neutral", basis: "model" });
  });

  it("does not let one long complaint outvote the rest of a call: fifteen words of an utterance count", () => {
    const lines: Line[] = [
      ["C", 0, 30, `It was terrible, really awful. ${words(55)}`],
      ["C", 31, 40, words(15)],
    ];
    expect(sentiment(lines)).toMatchObject({ negative: 15 / 45, neutral: 30 / 45 });
  });

  it("hears a call that begins badly and ends well as what it ended as", () => {
    const lines: Line[] = [
      ["C", 0, 5, "I am really annoyed, this is the third time that I call."],
      ["C", 6, 9, "My number is four four one two."],
      ["C", 10, 20, "Oh great, it works again, thank you so much, you are wonderful!"],
    ];
    expect(sentiment(lines)?.label).toBe("positive");
  });

  it("is absent below twenty customer words", () => {
    expect(
      sentiment([
        ["C", 0, 9, words(19)],
        ["S", 10, 19, words(40)],
      ]),
    ).toBeUndefined();
    expect(sentiment([["C", 0, 9, words(20)]])).toEqual({ positive: 0, negative: 0, neutral: 1, label: "neutral", basis: "model" });
  });

  it("is absent in a language without a model", () => {
    const call = callOf([["C", 0, 20, `It is great. ${words(28)}`]], { locale: "da-dk" });
    expect(analyzeCall(call)).not.toHaveProperty("sentiment");
    expect(analyzeCall(call).problems).toContain(
      "The customer's sentiment was not measured: it takes a model of the language, and none is known of da.",
    );
  });

  it("leaves out the smaller part of a call that is in such a language", () => {
    const lines: Line[] = [
      ["C", 0, 20, `It is great. ${words(27)}`],
      ["C", 21, 30, words(10), { locale: "da-dk" }],
    ];
    expect(sentiment(lines)).toMatchObject({ positive: 1, neutral: 0 });
  });

  it("is absent where most of a call is in such a language", () => {
    const danish = (n: number): Line[] => [
      ["C", 0, 20, `It is great. ${words(27)}`],
      ["C", 21, 50, words(n), { locale: "da-dk" }],
    ];
    expect(sentiment(danish(30))).toMatchObject({ positive: 1 });
    expect(sentiment(danish(31))).toBeUndefined();
  });

  it("comes from the source's own scores where it has any", () => {
    const lines: Line[] = [
      ["C", 0, 5, `terrible ${words(9)}`, { sentiment: "positive" }],
      ["C", 6, 9, words(10)],
    ];
    expect(sentiment(lines, { locale: "da-dk" })).toEqual({
      positive: 1 / 3,
      negative: 0,
      neutral: 2 / 3,
      label: "positive",
      basis: "source",
    });
  });

  it("is told of each participant, too, by their own words", () => {
    const lines: Line[] = [
      ["S", 0, 9, words(15), { sentiment: "positive" }],
      ["S", 9, 12, words(5)],
      ["C", 12, 20, words(20), { sentiment: "negative" }],
      ["C2", 20, 30, words(19)],
    ];
    const sentimentOf = new Map(
      analyzeCall(callOf(lines)).participants.map(({ participantId, sentiment: own }) => [participantId, own] as const),
    );
    expect(sentimentOf.get("S")).toEqual({ positive: 0.6, neutral: 0.4, negative: 0, label: "positive" });
    expect(sentimentOf.get("C")).toEqual({ positive: 0, neutral: 0, negative: 1, label: "negative" });
    expect(sentimentOf.get("C2")).toBeUndefined();
  });

  it("names the moments of everybody that are not neutral", () => {
    const { segments } = analyzeCall(
      callOf([
        ["S", 0, 5, "I love that idea."],
        ["C", 6, 9, "It is far too expensive."],
        ["C", 10, 11, "The van is green."],
      ]),
    );
    expect(segments).toEqual([
      { participantId: "S", label: "positive", offsetMs: 0, durationMs: 5000 },
      { participantId: "C", label: "negative", offsetMs: 6000, durationMs: 3000 },
    ]);
  });
});

describe("customer sentiment by quarter of the call", () => {
  const quarters = (lines: readonly Line[], extra: Partial<Transcript> = {}) =>
    analyzeCall(callOf(lines, extra)).sentimentByQuarter.map(({ fromMs, toMs, words: n, sentiment: own }) => [fromMs, toMs, n, own?.label]);

  it("counts an utterance where its middle lies, and needs ten words", () => {
    expect(
      quarters([
        ["C", 0, 12, words(10), { sentiment: "negative" }],
        ["S", 12, 24, words(40), { sentiment: "positive" }],
        ["C", 18, 24, words(9), { sentiment: "negative" }],
        ["C", 29, 40, words(12), { sentiment: "positive" }],
      ]),
    ).toEqual([
      [0, 10_000, 10, "negative"],
      [10_000, 20_000, 0, undefined],
      [20_000, 30_000, 9, undefined],
      [30_000, 40_000, 12, "positive"],
    ]);
  });

  it("begins with the recording where its length is known, else with the first word", () => {
    expect(quarters([["C", 20, 60, words(40)]]).map(([from]) => from)).toEqual([20_000, 30_000, 40_000, 50_000]);
    expect(quarters([["C", 20, 60, words(40)]], { durationMs: 80_000 }).map(([from]) => from)).toEqual([0, 20_000, 40_000, 60_000]);
  });

  it("is none of a call that lasts no time", () => {
    expect(quarters([])).toEqual([]);
  });
});
