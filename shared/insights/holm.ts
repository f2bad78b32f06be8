/**
 * Those that chance would bring in so few cases where nothing is so, of all that were asked together: the surest must hold against as
 * many questions as were asked, the next against one fewer, until one does not hold (Holm 1979).
 * @param possible those that are worth a word, each with how often chance alone brings it
 * @param asked how many were asked in all
 */
export function holm<T extends { readonly p: number }>(possible: readonly T[], asked: number, foundByChance: number): T[] {
  const sorted = [...possible].sort((a, b) => a.p - b.p);
  const failing = sorted.findIndex(({ p }, place) => p * (asked - place) > foundByChance);
  return failing < 0 ? sorted : sorted.slice(0, failing);
}
