/** Enough to see how a file is encoded; a multiple of two. */
const HEAD_BYTES = 4096;
/** In UTF-16 the marks of every format are half zeros, whatever is spoken between them. */
const LEAST_ZEROS = 0.1;

/** Letters and marks that Western European text holds beyond ASCII; others are the look of another encoding. */
const WESTERN = /^[\x00-\x7f\u00a0¡¿«»°·ªº£§©®´ß-öø-ÿÀ-ÁÃ-ÖØ-ÝŒœŠšŽžŸ€–—‘’‚“”„…•™Â]*$/;
/** So many in a row are Cyrillic, Greek or East Asian text. */
const FOREIGN_RUN = /[^\x00-\x7f]{3}/;
/** UTF-8 with a damaged byte: two bytes of a letter read as two letters. */
const HALVES_OF_UTF8 = /[ÂÃ][\u00a0-¿]|â€/;
/** Western text has an accent in some ten letters. */
const MOST_ACCENTS = 0.25;

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on: Node's decoder leaves these as they are. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Bytes as text: UTF-8, UTF-16 with its mark or without, or Windows-1252 (Latin-1), where nothing speaks for anything else. Undefined
 * where that is not certain.
 */
export function decodedText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const utf16 = markOf(bytes) ?? unmarkedUtf16(bytes);
  if (utf16 !== undefined) return decoded(bytes, utf16);
  return decoded(bytes, "utf-8") ?? western(bytes);
}

function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** By zeros, which no other text holds: they are every other byte of what is ASCII. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < head.length * LEAST_ZEROS || Math.min(even, odd) > 0) return undefined;
  return odd > 0 ? "utf-16le" : "utf-16be";
}

function western(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const text = decoded(bytes, "windows-1252")?.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
  if (text === undefined || !WESTERN.test(text) || FOREIGN_RUN.test(text) || HALVES_OF_UTF8.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const accents = text.match(/[À-ÿ]/g)?.length ?? 0;
  return accents <= letters * MOST_ACCENTS ? text : undefined;
}
