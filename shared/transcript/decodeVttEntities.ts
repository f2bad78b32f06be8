/** Those that WebVTT itself names; services write no others, but for numbers. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["lrm", "\u200e"],
  ["rlm", "\u200f"],
]);
const HIGHEST_CODE = 0x10ffff;

/** A cue's text with its entities as characters; unknown ones stay as they are. The table of all of HTML's is larger than a control. */
export function decodeVttEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? "", 16);
    return code <= HIGHEST_CODE ? String.fromCodePoint(code) : entity;
  });
}
