import type { Lexicon } from "./lexicon/Lexicon";
import { folded } from "./words";

/** What an entry does where it is found: it feels, turns what follows, or makes what follows weigh more. */
export type PhraseKind = "feeling" | "negation" | "contrast";

/** A lexicon entry. `weight`: 1 positive, −1 negative, 0 neutral. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly weight: number;
}

/**
 * A lexicon's entries by their UTF-16 units. Walking it along a text finds entries without cutting the text into words,
 * which would take more time than everything else in a long call.
 */
export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  /** The entry that ends here. */
  phrase?: Phrase;
}

export function phraseTrie(lexicon: Lexicon): TrieNode {
  const root: TrieNode = { next: new Map() };
  // Of equal entries the first listed wins: a phrase that says nothing is an exception to one that does.
  add(root, lexicon.contrasts, { kind: "contrast", weight: 0 });
  add(root, lexicon.neutral, { kind: "feeling", weight: 0 });
  add(root, lexicon.negative, { kind: "feeling", weight: -1 });
  add(root, lexicon.positive, { kind: "feeling", weight: 1 });
  add(root, lexicon.negations, { kind: "negation", weight: 0 });
  return root;
}

function add(root: TrieNode, entries: string, phrase: Phrase): void {
  for (const listed of entries.split(",")) {
    const entry = folded(listed.trim());
    if (entry === "") continue;
    let node = root;
    for (let at = 0; at < entry.length; at += 1) {
      const unit = entry.charCodeAt(at);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.phrase ??= phrase;
  }
}
