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
    return timed ?? { offsetMs: at(index), durationMs: at(index + length) - at(index) };
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

function byWords({ words, isWhole }: PlacedWords, from: number, to: number): SpokenInterval | undefined {
  const after = firstPlace(words.length, (place) => (words[place]?.from ?? 0) >= to);
  // A word that is not in the text says that the others need not be these.
  if (after === words.length && !isWhole) return undefined;
  const first = words[firstPlace(words.length, (place) => (words[place]?.to ?? 0) > from)];
  const last = words[after - 1];
  if (first === undefined || last === undefined || first.from >= to || last.to <= from) return undefined;
  const offsetMs = Math.round(first.word.startMs);
  return { offsetMs, durationMs: Math.round(last.word.endMs) - offsetMs };
}
