import type { Call } from "../domain/Call";
import type { Mention, SaidKind } from "../domain/Mention";
import { holm } from "./holm";
import { wordsOf, type Highlight, type WordCount } from "./highlights";
import { canBeTold, possibleShare } from "./wordShares";
import { MINIMUM_CALLS } from "./team";
import { MINIMUM_OTHERS, MINIMUM_TOP } from "./teamPractices";

/** Something that sellers say or ask in more of the top sellers' calls than of the others'. */
export interface WordPractice {
  readonly kind: SaidKind;
  /** As it was most often written; of questions the word that they open with. Untrusted text. */
  readonly text: string;
  /** The calls of top sellers, and those of all others. */
  readonly top: WordCount;
  readonly others: WordCount;
  /** Difference of shares ÷ the smallest one worth a word. */
  readonly size: number;
}

interface SellerCalls {
  readonly seller: { readonly id: string };
  /** Those of the period that count. */
  readonly calls: readonly Call[];
}

const KINDS: readonly SaidKind[] = ["keyword", "competitor", "brand", "other", "question"];
/** Of top sellers so many must say it in a larger share of their calls than the others do. */
const SHARED_BY = 0.75;
/** What a page may find by chance where all sellers are alike, of all words together (`npm run bench -- insights`). */
const FOUND_BY_CHANCE = 0.01;

/** The word that a question opens with: of whole questions hardly two are worded alike. */
function openingOf(question: string): string {
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(question);
  for (const { segment, isWordLike } of words) if (isWordLike) return segment;
  return question;
}

const withOpenings = (mentions: readonly Mention<SaidKind>[]): Mention<SaidKind>[] =>
  mentions.map((mention) => (mention.kind === "question" ? { ...mention, text: openingOf(mention.text) } : mention));

const countIn = (word: Highlight, calls: readonly Call[]): number => calls.filter(({ id }) => word.callIds.includes(id)).length;

/** Whether it is a way of the top sellers rather than of one of them. */
function isShared(word: Highlight, others: WordCount, top: readonly SellerCalls[]): boolean {
  const above = top.filter(({ calls }) => countIn(word, calls) / calls.length > others.share);
  return above.length >= top.length * SHARED_BY;
}

/**
 * What top sellers say or ask more often: in ten points more of their calls than of the others' and in at least four, more than chance
 * brings with so many words tested, and most of the top sellers do. The largest difference first.
 * @param mentions what was said in the period, by either side
 * @param topIds ids of the top sellers
 */
export function wordPracticesOf(
  mentions: readonly Mention<SaidKind>[],
  sellers: readonly SellerCalls[],
  topIds: readonly string[],
): WordPractice[] {
  const known = sellers.filter(({ calls }) => calls.length >= MINIMUM_CALLS);
  const top = known.filter(({ seller }) => topIds.includes(seller.id));
  if (top.length < MINIMUM_TOP || known.length - top.length < MINIMUM_OTHERS) return [];
  const [topCalls, otherCalls] = [top, known.filter((one) => !top.includes(one))].map((group) => group.flatMap(({ calls }) => calls)) as [
    Call[],
    Call[],
  ];
  const said = withOpenings(mentions);
  const asked = KINDS.flatMap((kind) =>
    wordsOf({ mentions: said, calls: topCalls, previousCalls: otherCalls, side: "seller", kind })
      .filter(canBeTold)
      .map((word) => ({ kind, word })),
  );
  const possible = asked.flatMap(({ kind, word }) => {
    const { previous: others } = word;
    const found = others && word.share > others.share && isShared(word, others, top) ? possibleShare(word, others) : undefined;
    return others && found ? [{ kind, text: word.text, top: word, others, ...found }] : [];
  });
  return holm(possible, asked.length, FOUND_BY_CHANCE)
    .sort((a, b) => b.size - a.size)
    .map(({ kind, text, top: named, others, size }) => ({ kind, text, top: named, others, size }));
}
