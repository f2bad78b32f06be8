/** Scripts that are written without spaces between words. */
export const UNSPACED_SCRIPT =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/;

/** One line of text: any white space becomes a single space, and letters with marks one character each. */
export function oneLine(text: string): string {
  // Most text is one line already; testing is several times cheaper than replacing.
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim().normalize("NFC");
}

/** A text in which half of a character, as a cut through an emoji leaves it, is the sign for what cannot be shown. */
export function wellFormed(text: string): string {
  // Most text has no such halves, nor whole ones; testing for them is several times cheaper.
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text;
}

/** Pieces of speech as one text: a space between them, except where Chinese or Japanese meets itself. */
export function joinSpeech(pieces: readonly string[]): string {
  // Looking at the end of what is joined already would copy it each time.
  let last = "";
  const parts = pieces.map((piece) => {
    const apart = last !== "" && piece !== "" && !(isUnspaced(last[last.length - 1]) && isUnspaced(piece[0]));
    if (piece !== "") last = piece;
    return apart ? ` ${piece}` : piece;
  });
  return parts.join("");
}

function isUnspaced(character: string | undefined): boolean {
  return character !== undefined && (UNSPACED_SCRIPT.test(character) || /[\u3000-\u303f\uff00-\uffef]/.test(character));
}

/** A file's text without the byte order mark that editors put in front. */
export function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
