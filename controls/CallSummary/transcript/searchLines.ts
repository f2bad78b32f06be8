import type { CallLine } from "../callLines";
import { foldedText } from "./foldedText";

/** For each hit, in order, the place of its line among those that are searched. A line with two hits is there twice. */
export type Hits = readonly number[];

export type SearchLines = (shown: readonly CallLine[], query: string) => Hits;

/** A search over a call's lines. Texts are folded when they are first searched and kept: the next letter that is typed finds them ready. */
export function createSearch(): SearchLines {
  const texts: string[] = [];
  return (shown, query) => {
    const hits: number[] = [];
    if (query === "") return hits;
    shown.forEach(({ index, text }, place) => {
      const folded = (texts[index] ??= foldedText(text));
      for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) hits.push(place);
    });
    return hits;
  };
}

/** The how manieth of its line a hit is, from 0. */
export function nthInLine(hits: Hits, hit: number): number {
  let first = hit;
  while (first > 0 && hits[first - 1] === hits[hit]) first--;
  return hit - first;
}
