import type { SentimentLabel } from "../domain/Sentiment";
import type { ParticipantRole, TimedWord, Transcript, Utterance } from "../domain/Transcript";
import { mendUtterances } from "../transcript/mendUtterances";
import { joinSpeech } from "../transcript/textOf";
import { areBackchannelWords, BACKCHANNEL_MAX_MS, BACKCHANNEL_MAX_WORDS } from "./backchannel";
import { feelingOf } from "./feeling";
import { wordCount } from "./wordCount";
import { foldedWordsOf } from "./words";

/** A longer silence between two words makes two utterances of one. */
const LONGEST_GAP_BETWEEN_WORDS_MS = 2000;

/** May stand after the question mark. */
const CLOSING = "\"'”’»)）] ";

/** An utterance, made ready once for every measure. */
export interface SpokenUtterance extends Utterance {
  readonly role: ParticipantRole;
  readonly wordCount: number;
  /** By word lists, approximate; absent where there is no list for the language. */
  readonly feeling?: SentimentLabel;
  /** ISO 639-1 or -3, lower case. */
  readonly language: string;
  /** False for backchannels and for what lies wholly inside another speaker's utterance: counts for talk time and words, never for turns. */
  readonly takesFloor: boolean;
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
  const contained = containedUtterances(utterances);
  const previousText: Record<ParticipantRole, string> = { seller: "", customer: "" };

  const spoken = utterances.map((utterance): SpokenUtterance => {
    const role = roles.get(utterance.participantId) ?? "customer";
    const words = wordCount(utterance.text);
    const marked = utterance.locale === undefined ? transcriptLanguage : languageOf(utterance.locale);
    // Chinese speech in a call marked as English is still Chinese.
    const language = marked === "en" && /[\u4e00-\u9fff]/.test(utterance.text) ? "zh" : marked;
    const heard = previousText[role === "seller" ? "customer" : "seller"];
    previousText[role] = utterance.text;
    const isBackchannel =
      words <= BACKCHANNEL_MAX_WORDS &&
      utterance.endMs - utterance.startMs <= BACKCHANNEL_MAX_MS &&
      areBackchannelWords(foldedWordsOf(utterance.text), language) &&
      !endsInQuestion(heard);
    const takesFloor = !isBackchannel && !contained.has(utterance);
    // Written out: a spread copy of each utterance takes longer than finding its words.
    const { participantId, startMs, endMs, text, sentiment } = utterance;
    const made: { -readonly [K in keyof SpokenUtterance]: SpokenUtterance[K] } = {
      participantId,
      startMs,
      endMs,
      text,
      role,
      wordCount: words,
      language,
      takesFloor,
    };
    const feeling = feelingOf(text, language);
    if (feeling !== undefined) made.feeling = feeling;
    if (utterance.words !== undefined) made.words = utterance.words;
    if (sentiment !== undefined) made.sentiment = sentiment;
    return made;
  });
  return { utterances: spoken, problems: mended.problems };
}

/** `en` of `en-us`. */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? locale;
}

function endsInQuestion(text: string): boolean {
  const last = text[text.length - 1];
  return last === "?" || last === "？" || (last !== undefined && CLOSING.includes(last) && /[?？]["'”’»)）\]\s]*$/.test(text.slice(-10)));
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
  const closing = /[.?!。？！…]+["'”’]?$/.exec(utterance.text)?.[0] ?? "";
  return groups.map((group, index): Utterance => {
    const isFirst = index === 0;
    const isLast = index === groups.length - 1;
    const text = group.reduce((sum, word) => joinSpeech(sum, word.text), "");
    return {
      ...utterance,
      words: group,
      startMs: isFirst ? utterance.startMs : (group[0]?.startMs ?? utterance.startMs),
      endMs: isLast ? utterance.endMs : Math.max(...group.map(({ endMs }) => endMs)),
      // Word lists often leave out punctuation, and with it that this was a question.
      text: isLast && closing !== "" && !text.endsWith(closing) ? text + closing : text,
    };
  });
}

/** Utterances that lie wholly inside one of another speaker; of two equal ones the second. One pass, longest first among equal starts. */
function containedUtterances(utterances: readonly Utterance[]): ReadonlySet<Utterance> {
  const longestFirst = utterances.map((utterance, index) => ({ utterance, index }));
  longestFirst.sort((a, b) => a.utterance.startMs - b.utterance.startMs || b.utterance.endMs - a.utterance.endMs || a.index - b.index);
  const contained = new Set<Utterance>();
  let furthest: Utterance | undefined;
  let furthestOfOthers: Utterance | undefined;
  for (const { utterance } of longestFirst) {
    const around = furthest?.participantId === utterance.participantId ? furthestOfOthers : furthest;
    if (around !== undefined && around.endMs >= utterance.endMs) contained.add(utterance);
    if (furthest === undefined || utterance.endMs > furthest.endMs) {
      if (furthest !== undefined && furthest.participantId !== utterance.participantId) furthestOfOthers = furthest;
      furthest = utterance;
    } else if (
      utterance.participantId !== furthest.participantId &&
      (furthestOfOthers === undefined || utterance.endMs > furthestOfOthers.endMs)
    ) {
      furthestOfOthers = utterance;
    }
  }
  return contained;
}
