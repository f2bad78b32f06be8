import { foldedInPlace } from "./words";

/** Longer texts are no words that somebody says. */
const LONGEST = 100;

/** A place of the tree in which every word is spelled from its first letter on; words that begin alike share their way. */
interface Node {
  readonly next: Map<number, Node>;
  /** The numbers of the words that end here. */
  readonly words: number[];
}

const SPACE = 32;

/** Where a word that begins at a place of a text ends. */
export interface Found {
  /** Its number among those that are looked for. */
  readonly word: number;
  readonly end: number;
}

/**
 * Looks for many words at once: what it takes at a place depends on how far the text goes along with any of them, not on how many there
 * are. Between the words of a phrase any white space and hyphens may stand.
 * @param keys folded, see `trackedKey`
 */
export function trackedWords(keys: readonly string[]): (folded: string, at: number) => readonly Found[] {
  const root: Node = { next: new Map(), words: [] };
  keys.forEach((key, word) => {
    let node = root;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      let next = node.next.get(unit);
      if (next === undefined) node.next.set(unit, (next = { next: new Map(), words: [] }));
      node = next;
    }
    node.words.push(word);
  });
  // Nearly no place of a text begins a word: a table answers that faster than the tree.
  const begins = new Uint8Array(0x10000);
  for (const unit of root.next.keys()) begins[unit] = 1;
  return (text, start) => {
    const unit = text.charCodeAt(start);
    const first = begins[unit] === 0 ? undefined : root.next.get(unit);
    if (first === undefined) return NONE;
    const found: Found[] = [];
    // A hyphen may be the phrase's own or stand between its words: both ways are gone.
    const ways: { readonly node: Node; readonly at: number }[] = [{ node: first, at: start + 1 }];
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
      const { node, at } = way;
      for (const word of node.words) found.push({ word, end: at });
      const next = node.next.get(text.charCodeAt(at));
      const apart = node.next.get(SPACE);
      const isApart = apart !== undefined && isSeparator(text.charAt(at));
      if (next !== undefined && !(isApart && next === apart)) ways.push({ node: next, at: at + 1 });
      if (isApart) ways.push({ node: apart, at: separatorsEnd(text, at) });
    }
    return found.sort((a, b) => a.word - b.word);
  };
}

const NONE: readonly Found[] = [];

/** A word or phrase as it is looked for; empty for what nobody says. */
export function trackedKey(configured: string): string {
  const key = foldedInPlace(configured.trim()).replace(/[\s-]*\s[\s-]*/g, " ");
  return key.length > LONGEST ? "" : key;
}

function isSeparator(character: string): boolean {
  return character === "-" || /\s/.test(character);
}

function separatorsEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isSeparator(text.charAt(end))) end += 1;
  return end;
}
