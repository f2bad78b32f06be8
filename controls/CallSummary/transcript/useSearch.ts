import * as React from "react";
import type { CallLine } from "../callLines";
import { foldedQuery } from "./foldedText";
import { createSearch, nthInLine } from "./searchLines";

export interface TranscriptSearch {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** Folded; empty where nothing is searched for. */
  readonly query: string;
  readonly count: number;
  /** The number of the hit it stands at, from 0. */
  readonly hit: number;
  /** Goes to the next hit, or back; after the last one comes the first. */
  readonly step: (by: 1 | -1) => void;
  /** Where that hit is: the place of its line among those shown, and which of the line's hits it is. */
  readonly current: { readonly place: number; readonly nth: number } | undefined;
}

/** A search over the lines that are shown; it stands at the first hit at first. */
export function useSearch(lines: readonly CallLine[], shown: readonly CallLine[]): TranscriptSearch {
  const [{ typed, hit: chosen }, setState] = React.useState({ typed: "", hit: 0 });
  // Texts belong to their lines: another transcript is another search.
  const search = React.useMemo(() => (void lines, createSearch()), [lines]);
  const query = foldedQuery(typed);
  const hits = React.useMemo(() => search(shown, query), [search, shown, query]);
  const hit = Math.min(chosen, Math.max(0, hits.length - 1));
  const current = React.useMemo(() => {
    const place = hits[hit];
    return place === undefined ? undefined : { place, nth: nthInLine(hits, hit) };
  }, [hits, hit]);
  return {
    typed,
    type: (next) => setState({ typed: next, hit: 0 }),
    query,
    count: hits.length,
    hit,
    step: (by) => setState({ typed, hit: hits.length === 0 ? 0 : (hit + by + hits.length) % hits.length }),
    current,
  };
}
