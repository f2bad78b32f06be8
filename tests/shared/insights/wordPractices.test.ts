import type { Mention, SaidKind } from "../../../shared/domain/Mention";
import { wordPracticesOf } from "../../../shared/insights/wordPractices";
import { callWith } from "./callWith";

const seller = (id: string, n = 20) => ({ seller: { id }, calls: Array.from({ length: n }, () => callWith()) });
const TEAM = ["a", "b", "c", "d", "e"].map((id) => seller(id));

/** In so many of each seller's calls, the first of them, the seller says it. */
const said = (text: string, counts: readonly number[], kind: SaidKind = "keyword", more: Partial<Mention> = {}): Mention<SaidKind>[] =>
  counts.flatMap((count, place) =>
    (TEAM[place]?.calls ?? []).slice(0, count).map(({ id }) => ({ callId: id, kind, text, saidBy: "seller" as const, count: 1, ...more })),
  );
const found = (mentions: readonly Mention<SaidKind>[], sellers = TEAM) => wordPracticesOf(mentions, sellers, ["a", "b"]);

describe("wordPracticesOf", () => {
  it("tells what top sellers say in more of their calls than the others do", () => {
    expect(found(said("Tell me how", [14, 12, 3, 4, 2], "other"))).toMatchObject([
      { kind: "other", text: "Tell me how", top: { n: 26, denominator: 40 }, others: { n: 9, denominator: 60 } },
    ]);
  });

  it("tells the word that their questions open with", () => {
    const asked = [
      ...said("How do you plan the week?", [8, 6, 1, 0, 0], "question"),
      ...said("how many vans?", [12, 10, 2, 1, 1], "question"),
    ];
    expect(found(asked)).toMatchObject([{ kind: "question", top: { n: 22 } }]);
    expect(found(asked)[0]?.text.toLowerCase()).toBe("how");
  });

  it.each<readonly [string, readonly Mention<SaidKind>[]]>([
    ["what one top seller says alone", said("Tell me how", [20, 0, 1, 1, 1])],
    ["less than ten points", said("price", [12, 12, 11, 10, 10])],
    ["what chance may bring", said("price", [5, 4, 2, 2, 2])],
    ["what the others say more often", said("price", [1, 1, 12, 12, 12])],
    ["what customers say", said("price", [14, 12, 3, 4, 2], "keyword", { saidBy: "customer" })],
  ])("does not tell %s", (_, mentions) => {
    expect(found(mentions)).toEqual([]);
  });

  it("must be surer where more words are tested", () => {
    const price = said("price", [11, 10, 4, 5, 5]);
    const alike = Array.from({ length: 60 }, (_, index) => said(`word ${index}`, [4, 4, 4, 4, 4])).flat();
    expect(found(price)).toHaveLength(1);
    expect(found([...price, ...alike])).toEqual([]);
  });

  it("needs two top sellers and three others with eight calls", () => {
    const mentions = said("price", [14, 12, 0, 0, 0]);
    expect(found(mentions, TEAM.slice(0, 4))).toEqual([]);
    expect(found(mentions, [TEAM[0]!, { ...TEAM[1]!, calls: TEAM[1]!.calls.slice(0, 7) }, ...TEAM.slice(2)])).toEqual([]);
  });
});
