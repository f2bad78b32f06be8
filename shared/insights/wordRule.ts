import type { Call } from "../domain/Call";
import type { Mention } from "../domain/Mention";
import { reaches } from "../domain/rounding";
import { wordsOf, type Highlight, type WordCount } from "./highlights";
import type { Side, WordChange } from "./Insight";
import { sharesP, type Share } from "./pValue";
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
/** What a page may find by chance where nothing has changed: findings of a kind, of all its words together. */
const FOUND_BY_CHANCE = 0.015;

const shareOf = ({ n, denominator }: { readonly n: number; readonly denominator: number }): Share => ({ hits: n, of: denominator });
const sideOf = ({ share, n, denominator }: Pick<Highlight, "share" | "n" | "denominator">): Side => ({ value: share, n, denominator });

/** How large a difference of shares is, against the smallest that is worth a word, and how often chance alone brings one as large. */
export interface PossibleShare {
  readonly size: number;
  /** 0…1 */
  readonly p: number;
}

/** Of a word whose share differs enough, in enough calls, whether chance explains it or not. */
export function possibleShare(word: WordCount, other: WordCount): PossibleShare | undefined {
  const size = Math.abs(word.share - other.share) / MINIMUM_SHARE;
  if (!reaches(size, 1) || Math.max(word.n, other.n) < MINIMUM_NAMING) return undefined;
  return { size, p: sharesP(shareOf(word), shareOf(other)) };
}

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

/** A word named in fewer calls of both periods cannot be told of, whichever they are: it is not tested. */
export const canBeTold = ({ n, previous }: Highlight): boolean => n + (previous?.n ?? 0) >= MINIMUM_NAMING;

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
