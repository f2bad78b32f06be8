import { UNSPACED_SCRIPT } from "../transcript/textOf";
import { nextWord, wordEnd, wordsInPlace } from "./words";

/** Number of words in a text of any language, as talking speed and sentiment count them. */
export function wordCount(text: string): number {
  if (UNSPACED_SCRIPT.test(text)) return wordsInPlace(text).length;
  let words = 0;
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, wordEnd(text, at))) words += 1;
  return words;
}
