import type { Mention, SaidKind } from "../../../shared/domain/Mention";
import { callsOnce, teamWordsOf } from "../../../shared/insights/teamWords";
import { callWith } from "./callWith";

const seller = (id: string, n = 20) => ({
  seller: { id },
  calls: Array.from({ length: n }, () => callWith()),
  previousCalls: Array.from({ length: n }, () => callWith()),
});
const [ANA, BO] = [seller("ana"), seller("bo", 10)];

const said = (text: string, calls: readonly { readonly id: string }[], kind: SaidKind = "keyword"): Mention<SaidKind>[] =>
  calls.map(({ id }) => ({ callId: id, kind, text, saidBy: "customer", count: 1 }));
const wordsOf = (mentions: readonly Mention<SaidKind>[], sellers = [ANA, BO]) =>
  teamWordsOf({ mentions, sellers, buckets: [{ calls: ANA.calls.slice(0, 5) }, { calls: [...ANA.calls.slice(5), ...BO.calls] }] });

describe("teamWordsOf", () => {
  it("counts a word over all sellers, by seller and over time", () => {
    const words = wordsOf(said("price", [...ANA.calls.slice(0, 4), ...BO.calls.slice(0, 5)]));
    expect(words.get("keyword")).toMatchObject([
      {
        text: "price",
        n: 9,
        denominator: 30,
        bySeller: [
          { sellerId: "bo", n: 5, denominator: 10 },
          { sellerId: "ana", n: 4, denominator: 20 },
        ],
        overTime: [
          { n: 4, denominator: 5 },
          { n: 5, denominator: 25 },
        ],
      },
    ]);
  });

  it("tells brands and questions apart", () => {
    const words = wordsOf([...said("Orbis", ANA.calls, "brand"), ...said("How much is it?", BO.calls, "question")]);
    expect([...words].map(([kind, list]) => [kind, list.map(({ text }) => text)])).toEqual([
      ["keyword", []],
      ["competitor", []],
      ["brand", ["Orbis"]],
      ["other", []],
      ["question", ["How much is it?"]],
    ]);
  });

  it("counts a call of two sellers once, and for each of them", () => {
    const [shared] = ANA.calls;
    const [word] = wordsOf(said("price", [shared!]), [ANA, { ...BO, calls: [shared!] }]).get("keyword")!;
    expect(word).toMatchObject({
      n: 1,
      denominator: 20,
      bySeller: [
        { sellerId: "bo", n: 1 },
        { sellerId: "ana", n: 1 },
      ],
    });
    expect(callsOnce([shared!, shared!])).toHaveLength(1);
  });

  it("tells a trend only where chance would seldom bring it among all words", () => {
    const kestrel = [
      ...said("Kestrel", ANA.calls.slice(0, 12), "competitor"),
      ...said("Kestrel", ANA.previousCalls.slice(0, 2), "competitor"),
    ];
    const trend = (mentions: readonly Mention<SaidKind>[]) => wordsOf(mentions).get("competitor")?.[0]?.trend;
    expect(trend(kestrel)).toBe("up");
    const alike = Array.from({ length: 20 }, (_, index) => said(`word ${index}`, [...BO.calls, ...BO.previousCalls])).flat();
    expect(trend([...kestrel, ...alike])).toBeUndefined();
    expect(trend(said("Kestrel", ANA.calls.slice(0, 3), "competitor"))).toBeUndefined();
  });

  it("has no trend where the period before has no calls", () => {
    const alone = { ...ANA, previousCalls: [] };
    expect(wordsOf(said("price", ANA.calls), [alone]).get("keyword")?.[0]).not.toHaveProperty("trend");
  });
});
