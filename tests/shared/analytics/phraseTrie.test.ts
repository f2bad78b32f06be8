import type { Lexicon } from "../../../shared/analytics/lexicon/Lexicon";
import { phraseTrie, ROOT } from "../../../shared/analytics/phraseTrie";

const LEXICON: Lexicon = {
  positive: "good, good value,, fine ,",
  negative: "Bad",
  neutral: "good morning, fine",
  negations: "not, isn’t",
  contrasts: "but",
};

/** The entry that a whole text is. */
function entry(text: string) {
  const { step, phraseAt } = phraseTrie(LEXICON);
  let node = ROOT;
  for (let at = 0; at < text.length; at += 1) {
    node = step(node, text.charCodeAt(at));
    if (node === ROOT) return undefined;
  }
  return phraseAt(node);
}

describe("phraseTrie", () => {
  it("knows what each entry does, and its weight", () => {
    expect(entry("good")).toEqual({ kind: "feeling", weight: 1 });
    expect(entry("bad")).toEqual({ kind: "feeling", weight: -1 });
    expect(entry("not")).toEqual({ kind: "negation", weight: 0 });
    expect(entry("isn't")).toEqual({ kind: "negation", weight: 0 });
    expect(entry("but")).toEqual({ kind: "contrast", weight: 0 });
  });

  it("tells longer entries from those that they begin with", () => {
    expect(entry("good value")).toEqual({ kind: "feeling", weight: 1 });
    expect(entry("good morning")).toEqual({ kind: "feeling", weight: 0 });
  });

  it("lets an exception that says nothing win over an equal entry that does", () => {
    expect(entry("fine")).toEqual({ kind: "feeling", weight: 0 });
  });

  it("knows nothing of parts of entries, of what goes on after them, and of nothing", () => {
    expect([entry("goo"), entry("goods"), entry("xyz"), entry("")]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
