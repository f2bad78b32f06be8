import type { Mention } from "../../../shared/domain/Mention";
import { WORD_RULES } from "../../../shared/insights/wordRule";
import { callWith } from "./callWith";
import { mentionOf } from "./mentionOf";

const [competitorRule, keywordRule] = WORD_RULES;

function find(now: readonly [number, number], before: readonly [number, number], more: Partial<Mention> = {}, rule = competitorRule) {
  const [calls, previousCalls] = [now, before].map(([, count]) => Array.from({ length: count }, () => callWith()));
  const naming = [...calls!.slice(0, now[0]), ...previousCalls!.slice(0, before[0])];
  const mentions = naming.map(({ id }) => mentionOf(id, "Kestrel", more));
  return { found: rule?.find({ calls: calls!, previousCalls: previousCalls!, mentions }), calls: calls!, previousCalls: previousCalls! };
}

describe("a word in more or fewer calls", () => {
  it("tells both shares with the calls behind", () => {
    const { found, calls, previousCalls } = find([12, 22], [2, 18]);
    expect(found).toMatchObject([
      {
        kind: "word",
        category: "market",
        word: { kind: "competitor", text: "Kestrel" },
        direction: "up",
        current: { n: 12, denominator: 22 },
        previous: { n: 2, denominator: 18 },
        evidence: { current: calls.slice(0, 12).map(({ id }) => id), previous: previousCalls.slice(0, 2).map(({ id }) => id) },
      },
    ]);
    expect(found?.[0]?.size).toBeCloseTo((12 / 22 - 2 / 18) / 0.1);
  });

  it("is told of less as of more, down to none", () => {
    expect(find([0, 20], [12, 20]).found).toMatchObject([{ direction: "down", current: { n: 0, value: 0 } }]);
  });

  it("needs eight calls on both sides", () => {
    expect(find([8, 8], [0, 8]).found).toHaveLength(1);
    expect(find([7, 7], [0, 18]).found).toEqual([]);
    expect(find([18, 18], [0, 7]).found).toEqual([]);
  });

  it("needs four calls that name it", () => {
    expect(find([4, 8], [0, 60]).found).toHaveLength(1);
    expect(find([3, 8], [0, 60]).found).toEqual([]);
  });

  it("needs ten points", () => {
    expect(find([200, 1000], [100, 1000]).found).toHaveLength(1);
    expect(find([199, 1000], [100, 1000]).found).toEqual([]);
  });

  it("is told only where chance alone would seldom bring it", () => {
    expect(find([9, 20], [2, 20]).found).toHaveLength(1);
    expect(find([8, 20], [2, 20]).found).toEqual([]);
  });

  describe("among several words", () => {
    const calls = Array.from({ length: 20 }, () => callWith());
    const previousCalls = Array.from({ length: 20 }, () => callWith());
    const saying = (text: string, now: number, before: number, more: Partial<Mention> = {}) =>
      [...calls.slice(0, now), ...previousCalls.slice(0, before)].map(({ id }) => mentionOf(id, text, more));
    const told = (...mentions: readonly (readonly Mention[])[]) =>
      competitorRule?.find({ calls, previousCalls, mentions: mentions.flat() }).map(({ word }) => word.text);

    it("must be the surer, the more there are: one of them may have changed by chance", () => {
      const others = (count: number) => Array.from({ length: count }, (_, index) => saying(`Norvia ${index}`, 4, 4));
      expect(told(saying("Kestrel", 11, 2), ...others(4))).toEqual(["Kestrel"]);
      expect(told(saying("Kestrel", 11, 2), ...others(5))).toEqual([]);
      expect(told(saying("Kestrel", 16, 2), ...others(39))).toEqual(["Kestrel"]);
    });

    it("does not count words that are named too seldom to be told of, nor those of another kind", () => {
      const seldom = Array.from({ length: 30 }, (_, index) => saying(`Norvia ${index}`, 2, 1));
      const keywords = Array.from({ length: 30 }, (_, index) => saying(`price ${index}`, 9, 9, { kind: "keyword" }));
      expect(told(saying("Kestrel", 9, 2), ...seldom, ...keywords)).toEqual(["Kestrel"]);
      expect(told(saying("Kestrel", 9, 2), saying("Norvia", 2, 2))).toEqual([]);
    });
  });

  it("is told of what customers say, not of what sellers do", () => {
    expect(find([12, 22], [2, 18], { saidBy: "seller" }).found).toEqual([]);
  });

  it("is told of keywords by a rule of their own, of other words not at all", () => {
    expect(find([12, 22], [2, 18], { kind: "keyword" }).found).toEqual([]);
    expect(find([12, 22], [2, 18], { kind: "keyword" }, keywordRule).found).toMatchObject([{ word: { kind: "keyword" } }]);
    expect(WORD_RULES.flatMap((rule) => find([12, 22], [2, 18], { kind: "other" }, rule).found)).toEqual([]);
  });
});
