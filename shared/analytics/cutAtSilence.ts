import type { TimedWord, Utterance } from "../domain/Transcript";
import { joinSpeech } from "../transcript/textOf";

/** A longer silence between two words makes two utterances of one. */
const LONGEST_GAP_BETWEEN_WORDS_MS = 2000;

/** More marks than this end no sentence. */
const LONGEST_CLOSING = 8;

/** The utterance itself, or, where its words lie more than 2 s apart, its parts in order, none of them beyond the utterance. */
export function cutAtSilence(utterance: Utterance): readonly Utterance[] {
  const spoken = utterance.words ?? [];
  const places = afterSilences(spoken);
  if (places.length === 0) return [utterance];
  const groups = [0, ...places].map((from, index) => spoken.slice(from, places[index]));
  const closing = /[.?!。？！…]+["'”’]?$/.exec(utterance.text.slice(-LONGEST_CLOSING))?.[0] ?? "";
  return groups.map((words, index): Utterance => {
    const isLast = index === groups.length - 1;
    const text = joinSpeech(words.map((word) => word.text));
    const latest = words.reduce((end, { endMs }) => Math.max(end, endMs), -Infinity);
    return {
      ...utterance,
      words,
      startMs: index === 0 ? utterance.startMs : Math.max(utterance.startMs, words[0]?.startMs ?? utterance.startMs),
      endMs: isLast ? utterance.endMs : Math.min(utterance.endMs, latest),
      // Word lists often leave out punctuation, and with it that this was a question.
      text: isLast && closing !== "" && !text.endsWith(closing) ? text + closing : text,
    };
  });
}

/** Places of the words before which nothing is said for too long. */
function afterSilences(words: readonly TimedWord[]): readonly number[] {
  const places: number[] = [];
  let end = Infinity;
  words.forEach(({ startMs, endMs }, place) => {
    if (startMs - end > LONGEST_GAP_BETWEEN_WORDS_MS) places.push(place);
    end = place === 0 ? endMs : Math.max(end, endMs);
  });
  return places;
}
