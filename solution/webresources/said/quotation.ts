import { BIDI_CONTROLS } from "../../../shared/format/quotedText";

/** A quotation takes two lines or so. */
const LONGEST = 140;

/** Somebody's words on one line, cut behind a word where they are long, and unable to turn the order of what stands around them. */
export function quotation(text: string): string {
  const line = text.replace(BIDI_CONTROLS, "").replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= LONGEST) return line;
  const whole = characters.slice(0, LONGEST).join("");
  // A word that ends there is whole. Some languages have no spaces between words.
  const word = (characters[LONGEST] === " " ? `${whole} ` : whole).lastIndexOf(" ");
  return `${(word > whole.length / 2 ? whole.slice(0, word) : whole).replace(/[\s,;:.–-]+$/, "")}…`;
}
