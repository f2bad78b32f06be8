import type { Call } from "../domain/Call";
import type { Mention } from "../domain/Mention";
import { wordsOf, type Highlight } from "./highlights";
import type { Side, WordChange } from "./Insight";
import { MINIMUM_CALLS } from "./team";
import { canBeTold, possibleShare } from "./wordShares";

export interface WordFacts {
  readonly mentions: readonly Mention[];
  /** Eligible calls. */
  readonly calls: readonly Call[];
  readonly previousCalls: readonly Call[];
}

/** One reason to say something about the words of a kind. */
export interface WordRule {
  readonly kind: WordChange["word"]["kind"];
  readonly find: (facts: WordFacts) => WordChange[];
}

/** What a page may find by chance where nothing has changed: findings of a kind, of all its words together. */
const FOUND_BY_CHANCE = 0.015;

const sideOf = ({ share, n, denominator }: Pick<Highlight, "share" | "n" | "denominator">): Side => ({ value: share, n, denominator });

/** @param tested how many words of the kind are asked: the more, the surer each answer must be */
function toChange(kind: WordRule["kind"], word: Highlight, tested: number): WordChange | undefined {
  const { text, previous, change } = word;
  const possible = previous && possibleShare(word, previous);
  if (!previous || change === undefined || !possible || possible.p * tested > FOUND_BY_CHANCE) return undefined;
  const { size } = possible;
  return {
    kind: "word",
    word: { kind, text },
    category: "market",
    direction: change > 0 ? "up" : "down",
    difference: change,
    size,
    current: sideOf(word),
    previous: sideOf(previous),
    evidence: { current: word.callIds, previous: previous.callIds },
  };
}

/** The share of calls in which customers said a word, against the period before: at least ten points, and too much for chance. */
function wordRule(kind: WordRule["kind"]): WordRule {
  return {
    kind,
    find({ mentions, calls, previousCalls }) {
      if (calls.length < MINIMUM_CALLS || previousCalls.length < MINIMUM_CALLS) return [];
      const words = wordsOf({ mentions, calls, previousCalls, side: "customer", kind }).filter(canBeTold);
      return words.flatMap((word) => toChange(kind, word, words.length) ?? []);
    },
  };
}

export const WORD_RULES: readonly WordRule[] = [wordRule("competitor"), wordRule("keyword")];
