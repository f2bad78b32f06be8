import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A zip as somebody changed it by hand: each file's text through `change`, which leaves a file out by undefined; new names by `rename`. */
export function changedZip(
  zip: Uint8Array,
  change: (name: string, text: string) => string | undefined,
  rename: (name: string) => string = (name) => name,
): Uint8Array {
  const files = Object.entries(unzipSync(zip)).flatMap(([name, bytes]) => {
    const text = change(name, strFromU8(bytes, true));
    return text === undefined ? [] : [[rename(name), strToU8(text, true)] as const];
  });
  return zipSync(Object.fromEntries(files));
}

/** A text of one file replaced. @throws where it is not there */
export function withText(zip: Uint8Array, file: string, from: string | RegExp, to: string): Uint8Array {
  let found = false;
  const changed = changedZip(zip, (name, text) => {
    if (name !== file) return text;
    const replaced = text.replace(from, to);
    found = replaced !== text;
    return replaced;
  });
  if (!found) throw new Error(`${file} has no ${String(from)}.`);
  return changed;
}
