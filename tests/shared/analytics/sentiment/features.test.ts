import fc from "fast-check";
import { visitFeatures } from "../../../../shared/analytics/sentiment/features";
import { hashOf } from "../../../../shared/analytics/sentiment/hashOf";
import { featureNames } from "../../../sentiment/featureNames";

const hashes = (text: string, language: string): readonly number[] => {
  const found: number[] = [];
  visitFeatures(text, 0, text.length, language, (hash) => found.push(hash | 0));
  return found.sort((a, b) => a - b);
};

describe("the features of a text", () => {
  it("are its words, pairs, threes, what a negation turns, and its length", () => {
    expect(featureNames("not bad, i", "en")).toEqual(
      expect.arrayContaining(["not", "bad", "^ not", "not bad", "not bad i", "!bad", "i $", "#4"]),
    );
    expect(featureNames("not bad, i", "en")).not.toContain("!i");
  });

  it("are runs of characters in Chinese and Japanese", () => {
    expect(featureNames("不满意。", "zh")).toEqual(["不", "不满", "不满意", "满", "满意", "意", "#4"]);
  });

  it("are looked up without putting their names together", () => {
    const word = fc.constantFrom(
      "not",
      "good",
      "bad,",
      "42",
      "it's",
      "don't",
      "?",
      "!",
      "…",
      "über",
      "满意",
      "a".repeat(50),
      "\ud83d",
      "__proto__",
    );
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom("en", "de", "zh", "xx"), (words, language) => {
        const text = words.join(" ");
        expect(hashes(text, language)).toEqual(
          featureNames(text, language)
            .map(hashOf)
            .sort((a, b) => a - b),
        );
      }),
    );
  });
});
