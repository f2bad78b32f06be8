import { UNSPACED_SCRIPT } from "../transcript/textOf";
import { eachSegmentedWord, nextWord, wordEnd } from "./words";

/** Short texts in scripts without spaces are segmented together, up to so long a text: each by itself takes a fifth longer. */
const TOGETHER = 150;

/** Number of words in a text of any language, as talking speed and sentiment count them. */
export function wordCount(text: string): number {
  return wordCounts([text])[0] ?? 0;
}

/** The same of many texts, in their order. */
export function wordCounts(texts: readonly string[]): readonly number[] {
  const counts = texts.map((text) => (UNSPACED_SCRIPT.test(text) ? 0 : spacedWords(text)));
  let together = "";
  // Of the texts that are joined: which they are, and where each ends.
  let joined: { readonly place: number; readonly end: number }[] = [];
  const count = () => {
    let at = 0;
    eachSegmentedWord(together, (index) => {
      while (index >= (joined[at]?.end ?? Infinity)) at += 1;
      const place = joined[at]?.place ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    });
    together = "";
    joined = [];
  };
  texts.forEach((text, place) => {
    if (!UNSPACED_SCRIPT.test(text)) return;
    if (together !== "" && together.length + text.length > TOGETHER) count();
    // No word goes on beyond the end of a line.
    together += `${text}\n`;
    joined.push({ place, end: together.length });
  });
  count();
  return counts;
}

/** Of a text in a script with spaces. */
function spacedWords(text: string): number {
  let words = 0;
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, wordEnd(text, at))) words += 1;
  return words;
}
