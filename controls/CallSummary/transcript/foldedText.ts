/**
 * What a search overlooks: accents, Arabic vowels, Hebrew points, the Arabic lengthening stroke and invisible signs. Vowels of Indic and
 * Thai scripts are marks too, and the voicing of kana: these make other words and count.
 */
const OVERLOOKED = /(?![\u3099\u309a])(?=[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}])\p{M}|[\p{Cf}\u0640]/gu;
const PLAIN = /^[ -~]*$/;
/** Letters of one sound that no normal form brings together: ß, the dotless ı, the last sigma of a word, katakana. */
const ALIKE = /[ßıς\u30a1-\u30f6]/g;
const KATAKANA_TO_HIRAGANA = 0x60;

function alike(letter: string): string {
  if (letter === "ß") return "ss";
  if (letter === "ı") return "i";
  return letter === "ς" ? "σ" : String.fromCharCode(letter.charCodeAt(0) - KATAKANA_TO_HIRAGANA);
}

/** Text as it is compared: without case, accents, widths and ligatures. Character by character it gives the same as at once. */
export function foldedText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(OVERLOOKED, "").toLowerCase().replace(ALIKE, alike);
}

/** What was typed as it is looked for; empty where nothing is. */
export function foldedQuery(typed: string): string {
  return foldedText(typed).replace(/\s+/g, " ").trim();
}

/** A stretch of a text: characters from, up to but without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where each character of the folded text begins in the text. */
function originsOf(text: string): readonly number[] {
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = foldedText(character).length; unit > 0; unit--) origins.push(at);
    at += character.length;
  }
  return origins;
}

/**
 * Where a text holds what is looked for, in the text's own places. Whole characters with their marks: of ß or 한 that is found in part
 * all is marked.
 * @param query folded, not empty
 */
export function spansOf(text: string, query: string): readonly Span[] {
  const folded = foldedText(text);
  const spans: Span[] = [];
  let origins: readonly number[] | undefined;
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    let end = at + query.length;
    if (PLAIN.test(text)) {
      spans.push({ from: at, to: end });
      continue;
    }
    origins ??= originsOf(text);
    while (end < origins.length && origins[end] === origins[end - 1]) end++;
    spans.push({ from: origins[at] ?? 0, to: origins[end] ?? text.length });
  }
  return spans;
}
