import { firstPlace } from "../domain/firstPlace";
import type { TimedWord, Utterance } from "../domain/Transcript";
import { foldedInPlace } from "./words";

export interface SpokenInterval {
  readonly offsetMs: number;
  readonly durationMs: number;
}

/**
 * When a stretch of an utterance's text was said, whole ms. By the words' own times where they spell out the text;
 * otherwise as if the text were spoken at an even pace. To be made once for all stretches of an utterance.
 */
export function spokenAt(utterance: Utterance): (index: number, length: number) => SpokenInterval {
  const { startMs, endMs, text, words } = utterance;
  const at = (position: number) => Math.round(startMs + ((endMs - startMs) * Math.min(position, text.length)) / Math.max(1, text.length));
  let placed: PlacedWords | undefined;
  return (index, length) => {
    const timed = words && byWords((placed ??= placedWords(words, text)), index, index + length);
    if (timed === undefined) return { offsetMs: at(index), durationMs: at(index + length) - at(index) };
    // Recognisers let words stick out of their utterance, and begin before the one in front ends.
    const inside = (ms: number) => Math.round(Math.min(endMs, Math.max(startMs, ms)));
    const offsetMs = inside(timed.first.startMs);
    return { offsetMs, durationMs: Math.max(0, inside(timed.last.endMs) - offsetMs) };
  };
}

interface PlacedWords {
  /** Where each begins and ends in the text, up to the first that the text does not hold. */
  readonly words: readonly { readonly word: TimedWord; readonly from: number; readonly to: number }[];
  readonly isWhole: boolean;
}

function placedWords(words: readonly TimedWord[], text: string): PlacedWords {
  const placed: { word: TimedWord; from: number; to: number }[] = [];
  // Recognisers list words as heard, in lower case, beside a text as written.
  const folded = foldedInPlace(text);
  let to = 0;
  for (const word of words) {
    const from = folded.indexOf(foldedInPlace(word.text), to);
    if (from < 0) return { words: placed, isWhole: false };
    to = from + word.text.length;
    placed.push({ word, from, to });
  }
  return { words: placed, isWhole: true };
}

/** The first and the last word of a stretch; undefined where the words are not the text's. */
function byWords(
  { words, isWhole }: PlacedWords,
  from: number,
  to: number,
): { readonly first: TimedWord; readonly last: TimedWord } | undefined {
  const after = firstPlace(words.length, (place) => (words[place]?.from ?? 0) >= to);
  // A word that is not in the text says that the others need not be these.
  if (after === words.length && !isWhole) return undefined;
  const first = words[firstPlace(words.length, (place) => (words[place]?.to ?? 0) > from)];
  const last = words[after - 1];
  if (first === undefined || last === undefined || first.from >= to || last.to <= from) return undefined;
  return { first: first.word, last: last.word };
}
