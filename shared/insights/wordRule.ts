import type { Call } from "../domain/Call";
import type { Mention } from "../domain/Mention";
import { reaches } from "../domain/rounding";
import { wordsOf, type Highlight } from "./highlights";
import type { Side, WordChange } from "./Insight";
import { excludes, newcombeInterval, type Share } from "./interval";
import { MINIMUM_CALLS } from "./team";

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

/** The smallest difference of shares that is worth a word. */
const MINIMUM_SHARE = 0.1;
/** Calls that name the word in the period that has more of them. */
const MINIMUM_NAMING = 4;

const shareOf = ({ n, denominator }: { readonly n: number; readonly denominator: number }): Share => ({ hits: n, of: denominator });
const sideOf = ({ share, n, denominator }: Pick<Highlight, "share" | "n" | "denominator">): Side => ({ value: share, n, denominator });

function toChange(kind: WordRule["kind"], word: Highlight): WordChange | undefined {
  const { text, previous, change } = word;
  if (!previous || change === undefined) return undefined;
  const size = Math.abs(change) / MINIMUM_SHARE;
  if (!reaches(size, 1) || Math.max(word.n, previous.n) < MINIMUM_NAMING) return undefined;
  if (!excludes(newcombeInterval(shareOf(word), shareOf(previous), 99), 0)) return undefined;
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

/** The share of calls in which customers said a word, against the period before, by Newcombe's 99 % interval. */
function wordRule(kind: WordRule["kind"]): WordRule {
  return {
    kind,
    find({ mentions, calls, previousCalls }) {
      if (calls.length < MINIMUM_CALLS || previousCalls.length < MINIMUM_CALLS) return [];
      return wordsOf({ mentions, calls, previousCalls, side: "customer", kind }).flatMap((word) => toChange(kind, word) ?? []);
    },
  };
}

export const WORD_RULES: readonly WordRule[] = [wordRule("competitor"), wordRule("keyword")];
