const LONGEST = 80;
/** Characters that turn the order of the text around them, and those that mark what is said with weight. */
export const BIDI_CONTROLS = /[\u0002\u0003\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Somebody's text inside of a sentence: of a bearable length, on one line, and unable to turn the order of the words around it. */
export function quotedText(text: string): string {
  const characters = [...text.replace(BIDI_CONTROLS, "").replace(/\s+/g, " ").trim()];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join("");
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}
