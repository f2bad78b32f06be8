import { reaches } from "../domain/rounding";
import type { Highlight, WordCount } from "./highlights";
import { sharesP, type Share } from "./pValue";

/** The smallest difference of shares that is worth a word. */
const MINIMUM_SHARE = 0.1;
/** Calls that name the word in the period that has more of them. */
const MINIMUM_NAMING = 4;
const shareOf = ({ n, denominator }: { readonly n: number; readonly denominator: number }): Share => ({ hits: n, of: denominator });

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

/** A word named in fewer calls of both periods cannot be told of, whichever they are: it is not tested. */
export const canBeTold = ({ n, previous }: Highlight): boolean => n + (previous?.n ?? 0) >= MINIMUM_NAMING;
