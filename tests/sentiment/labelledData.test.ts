import { labelledCalls, labelledLanguages, labelledUtterances, type LabelledUtterance } from "./labelledData";

/** A text's letters and digits only, so that commas and capitals hide no copy. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Short courtesies are said in every call; what is longer is said once. */
const isLong = (text: string): boolean => bare(text).length > 25 || (/[\u3040-\u9fff]/.test(text) && bare(text).length > 12);

function copies(utterances: readonly LabelledUtterance[]): readonly string[] {
  const halfOf = new Map<string, string>();
  return utterances.flatMap(({ half, text }) => {
    const key = bare(text);
    const before = halfOf.get(key);
    halfOf.set(key, before ?? half);
    return before !== undefined && before !== half ? [text] : [];
  });
}

describe.each(labelledLanguages())("the labelled data of %s", (language) => {
  const utterances = labelledUtterances(language);
  const calls = labelledCalls(language);
  const all = [...utterances, ...calls.flatMap(({ lines }) => lines)];

  it("says nothing twice in two halves, but for short courtesies", () => {
    expect(copies(all.filter(({ text }) => isLong(text)))).toEqual([]);
  });

  it("names no label twice for one text", () => {
    const labelOf = new Map(utterances.map(({ text, label }) => [bare(text), label]));
    expect(utterances.filter(({ text, label }) => labelOf.get(bare(text)) !== label)).toEqual([]);
  });

  it("has calls of every label in tune and test, and none in train", () => {
    const kinds = new Set(calls.map(({ half, label }) => `${half} ${label}`));
    const wanted = ["tune", "test"].flatMap((half) => ["negative", "neutral", "positive"].map((label) => `${half} ${label}`));
    if (calls.length > 0) expect([...kinds].sort()).toEqual(wanted.sort());
  });
});
