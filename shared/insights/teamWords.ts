import type { Call } from "../domain/Call";
import type { Mention, SaidKind } from "../domain/Mention";
import type { Bucket } from "./buckets";
import { highlightsOf, type Highlight, wordsOf } from "./highlights";
import { holm } from "./holm";
import { MINIMUM_CALLS } from "./team";
import { canBeTold, possibleShare } from "./wordShares";

/** Calls that name a word, of so many. */
export interface NamingCalls {
  readonly n: number;
  readonly denominator: number;
}

/** Something that customers talk about in the calls of a team. */
export interface TeamWord extends Highlight {
  readonly kind: SaidKind;
  /** Against the period before, where chance seldom brings as much among so many words. */
  readonly trend?: "up" | "down";
  /** Of the sellers with calls, whoever's calls name it most often first. */
  readonly bySeller: readonly (NamingCalls & { readonly sellerId: string })[];
  /** In the order of time. */
  readonly overTime: readonly NamingCalls[];
}

export interface TeamWordsSource {
  /** Of both periods. */
  readonly mentions: readonly Mention<SaidKind>[];
  readonly sellers: readonly {
    readonly seller: { readonly id: string };
    /** Those of the period, and those of the one before, that count. */
    readonly calls: readonly Call[];
    readonly previousCalls: readonly Call[];
  }[];
  /** The calls of the period by day, week or month. */
  readonly buckets: readonly Pick<Bucket, "calls">[];
}

export const TEAM_WORD_KINDS: readonly SaidKind[] = ["keyword", "competitor", "brand", "other", "question"];
/** Of how many pages chance may bring a trend of any word where nothing has changed (`npm run bench -- insights`). */
const FOUND_BY_CHANCE = 0.015;

/** A call of two sellers is one call. */
export function callsOnce(calls: readonly Call[]): Call[] {
  return [...new Map(calls.map((call) => [call.id, call])).values()];
}

/** What customers talk about, by kind, the most frequent first; all words of all kinds are corrected together, by Holm's way. */
export function teamWordsOf({ mentions, sellers, buckets }: TeamWordsSource): ReadonlyMap<SaidKind, readonly TeamWord[]> {
  const calls = callsOnce(sellers.flatMap((one) => one.calls));
  const previousCalls = callsOnce(sellers.flatMap((one) => one.previousCalls));
  const hasTrends = Math.min(calls.length, previousCalls.length) >= MINIMUM_CALLS;
  const asked = TEAM_WORD_KINDS.flatMap((kind) =>
    (hasTrends ? wordsOf({ mentions, calls, previousCalls, side: "customer", kind }) : [])
      .filter(canBeTold)
      .map((word) => ({ kind, word })),
  );
  const possible = asked.flatMap(({ kind, word }) => {
    const found = word.previous && possibleShare(word, word.previous);
    return found ? [{ key: `${kind} ${word.text}`, p: found.p }] : [];
  });
  const changed = new Set(holm(possible, asked.length, FOUND_BY_CHANCE).map(({ key }) => key));
  const naming = (word: Highlight) => {
    const ids = new Set(word.callIds);
    return (some: readonly Call[]): NamingCalls => ({ n: some.filter(({ id }) => ids.has(id)).length, denominator: some.length });
  };
  const toWord = (kind: SaidKind, word: Highlight): TeamWord => {
    const count = naming(word);
    const isChanged = word.change !== undefined && changed.has(`${kind} ${word.text}`);
    return {
      ...word,
      kind,
      ...(isChanged && { trend: (word.change ?? 0) > 0 ? "up" : "down" }),
      bySeller: sellers
        .filter((one) => one.calls.length > 0)
        .map(({ seller, calls: own }) => ({ sellerId: seller.id, ...count(own) }))
        .sort((a, b) => b.n / b.denominator - a.n / a.denominator || b.denominator - a.denominator),
      overTime: buckets.map((bucket) => count(callsOnce(bucket.calls))),
    };
  };
  return new Map(
    TEAM_WORD_KINDS.map((kind) => [
      kind,
      highlightsOf({ mentions, calls, previousCalls, side: "customer", kind }).map((word) => toWord(kind, word)),
    ]),
  );
}
