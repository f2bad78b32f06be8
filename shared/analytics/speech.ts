import type { SentimentLabel } from "../domain/Sentiment";
import type { TimedWord, Transcript, Utterance } from "../domain/Transcript";
import { mendUtterances } from "../transcript/mendUtterances";
import { joinSpeech } from "../transcript/textOf";
import { feelingOf } from "./feeling";
import { floorOf, type FloorUtterance } from "./floor";
import { languageOf, spokenLanguage } from "./language";
import { wordCount } from "./wordCount";

/** A longer silence between two words makes two utterances of one. */
const LONGEST_GAP_BETWEEN_WORDS_MS = 2000;

/** More marks than this end no sentence. */
const LONGEST_CLOSING = 8;

/** An utterance, made ready once for every measure. */
export interface SpokenUtterance extends FloorUtterance {
  readonly wordCount: number;
  /** By word lists, approximate; absent where there is no list for the language. */
  readonly feeling?: SentimentLabel;
  /** ISO 639-1 or -3, lower case. */
  readonly language: string;
}

export interface Speech {
  readonly utterances: readonly SpokenUtterance[];
  readonly problems: readonly string[];
}

/** Orders, mends and splits a transcript's utterances and finds out which of them take the floor (KPI definitions §1). */
export function speechOf(transcript: Transcript): Speech {
  const mended = mendUtterances(transcript.utterances);
  const split = mended.utterances.some(({ words }) => words !== undefined) ? mended.utterances.flatMap(splitAtSilence) : mended.utterances;
  const { utterances } = split === mended.utterances ? mended : mendUtterances(split);
  const roles = new Map(transcript.participants.map(({ id, role }) => [id, role]));
  const transcriptLanguage = languageOf(transcript.locale);
  const takesFloor = floorOf(utterances);

  const spoken = utterances.map((utterance): SpokenUtterance => {
    const role = roles.get(utterance.participantId) ?? "customer";
    const language = spokenLanguage(utterance.text, utterance.locale === undefined ? transcriptLanguage : languageOf(utterance.locale));
    // Written out: a spread copy of each utterance takes longer than finding its words.
    const { participantId, startMs, endMs, text, sentiment } = utterance;
    const made: { -readonly [K in keyof SpokenUtterance]: SpokenUtterance[K] } = {
      participantId,
      startMs,
      endMs,
      text,
      role,
      wordCount: wordCount(text),
      language,
      takesFloor: takesFloor(utterance, role, language),
    };
    const feeling = feelingOf(text, language);
    if (feeling !== undefined) made.feeling = feeling;
    if (utterance.words !== undefined) made.words = utterance.words;
    if (sentiment !== undefined) made.sentiment = sentiment;
    return made;
  });
  return { utterances: spoken, problems: mended.problems };
}

function splitAtSilence(utterance: Utterance): readonly Utterance[] {
  const { words } = utterance;
  if (words === undefined || words.length < 2) return [utterance];
  const groups: TimedWord[][] = [];
  let end = -Infinity;
  for (const word of words) {
    const group = groups[groups.length - 1];
    if (group === undefined || word.startMs - end > LONGEST_GAP_BETWEEN_WORDS_MS) groups.push([word]);
    else group.push(word);
    end = Math.max(end, word.endMs);
  }
  if (groups.length === 1) return [utterance];
  const closing = /[.?!。？！…]+["'”’]?$/.exec(utterance.text.slice(-LONGEST_CLOSING))?.[0] ?? "";
  return groups.map((group, index): Utterance => {
    const isFirst = index === 0;
    const isLast = index === groups.length - 1;
    const text = joinSpeech(group.map((word) => word.text));
    return {
      ...utterance,
      words: group,
      startMs: isFirst ? utterance.startMs : (group[0]?.startMs ?? utterance.startMs),
      endMs: isLast ? utterance.endMs : group.reduce((latest, { endMs }) => Math.max(latest, endMs), -Infinity),
      // Word lists often leave out punctuation, and with it that this was a question.
      text: isLast && closing !== "" && !text.endsWith(closing) ? text + closing : text,
    };
  });
}
