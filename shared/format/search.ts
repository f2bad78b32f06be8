/** Text as it is compared in a search: without case and accents. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Those whose texts contain every word of what was typed, whatever the case and the accents.
 * @param foldedOf an item's texts, folded
 */
export function matching<Item>(items: readonly Item[], typed: string, foldedOf: (item: Item) => string): readonly Item[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return words.length === 0 ? items : items.filter((item) => words.every((word) => foldedOf(item).includes(word)));
}
