import { questionSections } from "../../../../controls/CallSummary/words/questionSections";
import { wordGroups } from "../../../../controls/CallSummary/words/wordsViewModel";
import type { CallSignal } from "../../../../shared/domain/CallFindings";
import { testEnvironment } from "../../testHost";

const texts = testEnvironment();
const signal = (text: string, more: Partial<CallSignal> = {}): CallSignal => ({
  participantId: "1",
  role: "customer",
  kind: "keyword",
  text,
  saidText: text,
  ...more,
});
const groups = (signals: readonly CallSignal[]) =>
  wordGroups(signals, texts).map(({ title, words }) => [title, ...words.map(({ text, count }) => `${text} ${count}`)]);

describe("wordGroups", () => {
  it("are the kinds in their order, other ones by their own word", () => {
    const signals = [
      signal("Tuesday", { kind: "time" }),
      signal("Fleet One", { kind: "other", type: "Topic" }),
      signal("Kestrel", { kind: "competitor", type: "Competitor" }),
      signal("renewal", { kind: "other" }),
      signal("price"),
      signal("Ana", { kind: "person" }),
      signal("routes", { kind: "other", type: "topic" }),
    ];
    expect(groups(signals)).toEqual([
      ["Keywords", "price 1"],
      ["People", "Ana 1"],
      ["Competitors", "Kestrel 1"],
      ["Times", "Tuesday 1"],
      ["Topic", "Fleet One 1", "routes 1"],
      ["Other words", "renewal 1"],
    ]);
  });

  it("list the most frequent words first; case and accents make no difference", () => {
    expect(groups([signal("price"), signal("Café"), signal("CAFE"), signal("cafe")])).toEqual([["Keywords", "Café 3", "price 1"]]);
  });

  it("tell who said a word, and when", () => {
    const [group] = wordGroups(
      [signal("price", { atMs: 9_000 }), signal("price", { atMs: 4_000, role: "seller" }), signal("price", { role: "seller" })],
      texts,
    );
    expect(group?.words[0]).toMatchObject({ count: "3", captions: ["2 by seller", "1 by customers"], times: [4_000, 9_000] });
    expect(wordGroups([signal("price")], texts)[0]?.words[0]).toMatchObject({ captions: ["1 by customers"], times: [] });
  });

  it("are none in a call without any", () => {
    expect(groups([])).toEqual([]);
  });
});

describe("questionSections", () => {
  it("are those of the seller and of others by time, at the end those without", () => {
    const question = (text: string, role: "seller" | "customer", atMs?: number) => ({
      participantId: "1",
      role,
      text,
      ...(atMs !== undefined && { atMs }),
    });
    const sections = questionSections([question("C?", "seller"), question("B?", "seller", 9_000), question("A?", "seller", 2_000)], texts);
    expect(
      sections.map(({ title, captions, lists }) => [
        title,
        captions,
        lists.flatMap(({ moments }) => moments.map(({ atMs, said }) => [atMs, said[0]?.text])),
      ]),
    ).toEqual([
      [
        "Questions by seller: 3",
        [],
        [
          [2_000, "A?"],
          [9_000, "B?"],
          [undefined, "C?"],
        ],
      ],
      ["Questions by others: 0", ["Nobody else asked questions."], []],
    ]);
  });
});
