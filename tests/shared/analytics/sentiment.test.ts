import { feelingOf } from "../../../shared/analytics/sentiment/feeling";
import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import type { Transcript } from "../../../shared/domain/Transcript";
import { callOf, words, type Line } from "./callOf";

const sentiment = (lines: readonly Line[], extra: Partial<Transcript> = {}) => analyzeCall(callOf(lines, extra)).sentiment;

describe("customer sentiment", () => {
  it("is the share of the customer's words in positive and negative utterances", () => {
    const lines: Line[] = [
      ["C", 0, 5, "This is great, we love it here."], // 7 words
      ["C", 6, 9, "The outage was terrible."], // 4 words
      ["C", 10, 20, words(9)],
      ["S", 21, 30, "That is awful, terrible, horrible, bad, bad and sad."],
    ];
    expect(sentiment(lines)).toEqual({ positive: 7 / 20, negative: 4 / 20, neutral: 9 / 20, label: "positive", basis: "lexicon" });
  });

  it("is absent below twenty customer words", () => {
    expect(
      sentiment([
        ["C", 0, 9, words(19)],
        ["S", 10, 19, words(40)],
      ]),
    ).toBeUndefined();
    expect(sentiment([["C", 0, 9, words(20)]])).toEqual({ positive: 0, negative: 0, neutral: 1, label: "neutral", basis: "lexicon" });
  });

  it("is absent in a language without a word list", () => {
    expect(sentiment([["C", 0, 20, `great ${words(30)}`]], { locale: "nl-nl" })).toBeUndefined();
  });

  it("leaves out the smaller part of a call that is in such a language", () => {
    const lines: Line[] = [
      ["C", 0, 20, `great ${words(29)}`],
      ["C", 21, 30, words(10), { locale: "nl-nl" }],
    ];
    expect(sentiment(lines)).toMatchObject({ positive: 1, neutral: 0 });
  });

  it("is absent where most of a call is in such a language", () => {
    const dutch = (n: number): Line[] => [
      ["C", 0, 20, `great ${words(29)}`],
      ["C", 21, 50, words(n), { locale: "nl-nl" }],
    ];
    expect(sentiment(dutch(30))).toMatchObject({ positive: 1 });
    expect(sentiment(dutch(31))).toBeUndefined();
  });

  it("comes from the source's own scores where it has any", () => {
    const lines: Line[] = [
      ["C", 0, 5, `terrible ${words(9)}`, { sentiment: "positive" }],
      ["C", 6, 9, words(10)],
    ];
    expect(sentiment(lines, { locale: "nl-nl" })).toEqual({ positive: 0.5, negative: 0, neutral: 0.5, label: "positive", basis: "source" });
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
    expect(sentimentOf.get("S")).toEqual({ positive: 0.75, neutral: 0.25, negative: 0, label: "positive" });
    expect(sentimentOf.get("C")).toEqual({ positive: 0, neutral: 0, negative: 1, label: "negative" });
    expect(sentimentOf.get("C2")).toBeUndefined();
  });

  it("names the moments of everybody that are not neutral", () => {
    const { segments } = analyzeCall(
      callOf([
        ["S", 0, 5, "That sounds good."],
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

describe("the word lists", () => {
  it.each([
    ["That makes sense, thank you.", "positive"],
    ["Your team has been really helpful.", "positive"],
    ["No problem at all.", "positive"],
    ["It isn't bad.", "positive"],
    ["We are not happy with the reports.", "negative"],
    ["I don’t think it's good.", "negative"],
    ["It is nice, but the delays are a problem.", "negative"],
    ["It was a disaster at first, but now it is reliable and fast.", "positive"],
    ["Good morning.", "neutral"],
    ["We have forty vans in three depots.", "neutral"],
    ["Is it reliable?", "neutral"],
    ["Would that be a problem? We have two depots.", "neutral"],
  ])("hear in English: %s", (text, label) => {
    expect(feelingOf(text, "en")).toBe(label);
  });

  it.each([
    ["你们的服务很好，我们很满意。", "positive"],
    ["没问题，可以接受。", "positive"],
    ["这个功能挺不错的。", "positive"],
    ["我们不太满意。", "negative"],
    ["价格太贵了。", "negative"],
    ["功能不错，但是系统总是出故障，太慢了。", "negative"],
    ["我们有四十辆货车。", "neutral"],
    ["您好，请问有什么问题？", "neutral"],
    ["好的。", "neutral"],
  ])("hear in Chinese: %s", (text, label) => {
    expect(feelingOf(text, "zh")).toBe(label);
  });

  it("say nothing of other languages", () => {
    for (const language of ["nl", "constructor", "__proto__"]) expect(feelingOf("Heel goed.", language)).toBeUndefined();
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
