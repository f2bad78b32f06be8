/**
 * What belongs to the page rather than to a bundle: every control carries its own copy of the code, and hosts may load a bundle again.
 * So it lies on `window` under a versioned symbol.
 * @param key such as `slr.page/5`: another version is another thing
 */
export function pageWide<T extends object>(key: string, make: () => T, target: Window = window): T {
  const holder = target as unknown as Record<symbol, T | undefined>;
  return (holder[Symbol.for(key)] ??= make());
}
