import type { SentimentLabel } from "../domain/Sentiment";
import type { Transcript, Utterance } from "../domain/Transcript";
import { languageOf } from "../transcript/languageOf";
import { mendUtterances } from "../transcript/mendUtterances";
import { cutAtSilence } from "./cutAtSilence";
import { feelingOf } from "./sentiment/feeling";
import { floorOf, type FloorUtterance } from "./floor";
import { spokenLanguage } from "./language";
import { wordCounts } from "./wordCount";

/** BCP 47 for a language that nobody can tell. */
const UNKNOWN_LANGUAGE = "und";

/** An utterance as its speaker made it, silences and all. */
export interface UncutUtterance extends FloorUtterance {
  /** ISO 639-1 or -3, lower case; `und` where nobody can tell. */
  readonly language: string;
}

/** An utterance, made ready once for every measure. */
export interface SpokenUtterance extends UncutUtterance {
  readonly wordCount: number;
  /** By the language's model, approximate; undefined where there is none. */
  readonly feeling?: SentimentLabel | undefined;
}

export interface Speech {
  /** Cut where the words of one lie more than 2 s apart. */
  readonly utterances: readonly SpokenUtterance[];
  /** The same before the cut, which divides neither a question nor an interruption; the same list where nothing was cut. */
  readonly uncut: readonly UncutUtterance[];
  readonly problems: readonly string[];
}

/** Orders, mends and cuts a transcript's utterances and finds out which of them take the floor (KPI definitions §1). */
export function speechOf(transcript: Transcript): Speech {
  const { utterances: mended, problems } = mendUtterances(transcript.utterances);
  const cut = mended.flatMap(cutAtSilence);
  if (cut.length === mended.length) {
    const utterances = spokenUtterances(transcript, mended);
    return { utterances, uncut: utterances, problems };
  }
  const parts = mendUtterances(cut).utterances;
  const hear = heardIn(transcript, mended);
  return { utterances: spokenUtterances(transcript, parts), uncut: mended.map((one) => ({ ...one, ...hear(one) })), problems };
}

/** @param utterances mended ones, all of the call; to be asked once of each, in their order */
function heardIn(
  { participants, locale }: Transcript,
  utterances: readonly Utterance[],
): (utterance: Utterance) => Pick<UncutUtterance, "role" | "language" | "takesFloor"> {
  const roles = new Map(participants.map(({ id, role }) => [id, role]));
  const callLanguage = languageOf(locale ?? UNKNOWN_LANGUAGE);
  const takesFloor = floorOf(utterances);
  return (utterance) => {
    const role = roles.get(utterance.participantId) ?? "customer";
    const language = spokenLanguage(utterance.text, utterance.locale === undefined ? callLanguage : languageOf(utterance.locale));
    return { role, language, takesFloor: takesFloor(utterance, role, language) };
  };
}

/** @param utterances mended ones, all of the call */
function spokenUtterances(transcript: Transcript, utterances: readonly Utterance[]): readonly SpokenUtterance[] {
  const hear = heardIn(transcript, utterances);
  const counts = wordCounts(utterances.map(({ text }) => text));
  return utterances.map((utterance, place) => {
    // Written out: a spread copy of each utterance takes longer than finding its words.
    const { participantId, startMs, endMs, text, words, sentiment } = utterance;
    const { role, language, takesFloor } = hear(utterance);
    const made: { -readonly [K in keyof SpokenUtterance]: SpokenUtterance[K] } = {
      participantId,
      startMs,
      endMs,
      text,
      role,
      wordCount: counts[place] ?? 0,
      language,
      takesFloor,
      feeling: feelingOf(text, language),
    };
    if (words !== undefined) made.words = words;
    if (sentiment !== undefined) made.sentiment = sentiment;
    return made;
  });
}
