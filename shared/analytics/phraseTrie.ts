import type { Lexicon } from "./lexicon/Lexicon";
import { folded } from "./words";

/** What an entry does where it is found: it feels, turns what follows, or makes what follows weigh more. */
export type PhraseKind = "feeling" | "negation" | "contrast";

/** A lexicon entry. `weight`: 1 positive, −1 negative, 0 neutral. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly weight: number;
}

/** The node in which every walk starts; also the answer "nowhere", as no step leads back to it. */
export const ROOT = 0;

/**
 * A lexicon's entries by their UTF-16 units. Walking it along a text finds entries without cutting the text into words,
 * which would take more time than everything else in a long call; one table, as maps per node take three times as long.
 */
export interface PhraseTrie {
  /** The node that one unit leads to, or ROOT. */
  readonly step: (node: number, unit: number) => number;
  /** The entry that ends in a node. */
  readonly phraseAt: (node: number) => Phrase | undefined;
}

export function phraseTrie(lexicon: Lexicon): PhraseTrie {
  // Of equal entries the first listed wins: a phrase that says nothing is an exception to one that does.
  const entries = [
    ...list(lexicon.contrasts, { kind: "contrast", weight: 0 }),
    ...list(lexicon.neutral, { kind: "feeling", weight: 0 }),
    ...list(lexicon.negative, { kind: "feeling", weight: -1 }),
    ...list(lexicon.positive, { kind: "feeling", weight: 1 }),
    ...list(lexicon.negations, { kind: "negation", weight: 0 }),
  ];
  const letters = entries.map(({ entry }) => entry).join("");
  const columnOf = new Uint16Array(0x10000);
  let width = 1; // Column 0 is for units that no entry has.
  for (let at = 0; at < letters.length; at += 1) {
    const unit = letters.charCodeAt(at);
    if (columnOf[unit] === 0) columnOf[unit] = width++;
  }
  const children = new Uint16Array((letters.length + 1) * width);
  const phrases: (Phrase | undefined)[] = [undefined];
  const step = (node: number, unit: number): number => children[node * width + (columnOf[unit] ?? 0)] ?? ROOT;

  for (const { entry, phrase } of entries) {
    let node = ROOT;
    for (let at = 0; at < entry.length; at += 1) {
      const unit = entry.charCodeAt(at);
      let next = step(node, unit);
      if (next === ROOT) {
        next = phrases.push(undefined) - 1;
        children[node * width + (columnOf[unit] ?? 0)] = next;
      }
      node = next;
    }
    phrases[node] ??= phrase;
  }
  return { step, phraseAt: (node) => phrases[node] };
}

function list(entries: string, phrase: Phrase): readonly { readonly entry: string; readonly phrase: Phrase }[] {
  return entries
    .split(",")
    .map((entry) => ({ entry: folded(entry.trim()), phrase }))
    .filter(({ entry }) => entry !== "");
}
