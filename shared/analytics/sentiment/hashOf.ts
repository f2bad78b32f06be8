/** Before the first unit of a name. */
export const FNV_START = 0x811c9dc5;

/** FNV-1a over UTF-16 units, one at a time: a name that goes on as the text does need not be put together to be looked up. */
export function grown(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** 32 bits, as a signed integer. */
export function hashOf(name: string): number {
  let hash = FNV_START;
  for (let at = 0; at < name.length; at += 1) hash = grown(hash, name.charCodeAt(at));
  return hash | 0;
}
