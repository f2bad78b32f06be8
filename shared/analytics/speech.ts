import type { SentimentLabel } from "../domain/Sentiment";
import type { ParticipantRole, Transcript, Utterance } from "../domain/Transcript";
import { mendUtterances } from "../transcript/mendUtterances";
import { cutAtSilence } from "./cutAtSilence";
import { feelingOf } from "./feeling";
import { floorOf, type FloorUtterance } from "./floor";
import { languageOf, spokenLanguage } from "./language";
import { wordCount } from "./wordCount";

/** An utterance as its speaker made it, silences and all. */
export interface UncutUtterance extends FloorUtterance {
  /** ISO 639-1 or -3, lower case. */
  readonly language: string;
}

/** An utterance, made ready once for every measure. */
export interface SpokenUtterance extends UncutUtterance {
  readonly wordCount: number;
  /** By word lists, approximate; absent where there is no list for the language. */
  readonly feeling?: SentimentLabel;
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
    const utterances = uncutUtterances(transcript, mended).map(spokenUtterance);
    return { utterances, uncut: utterances, problems };
  }
  const utterances = uncutUtterances(transcript, mendUtterances(cut).utterances).map(spokenUtterance);
  return { utterances, uncut: uncutUtterances(transcript, mended), problems };
}

/** @param utterances mended ones, all of the call */
function uncutUtterances(transcript: Transcript, utterances: readonly Utterance[]): readonly UncutUtterance[] {
  const roles = new Map(transcript.participants.map(({ id, role }) => [id, role]));
  const transcriptLanguage = languageOf(transcript.locale);
  const takesFloor = floorOf(utterances);
  return utterances.map((utterance): UncutUtterance => {
    const role: ParticipantRole = roles.get(utterance.participantId) ?? "customer";
    const language = spokenLanguage(utterance.text, utterance.locale === undefined ? transcriptLanguage : languageOf(utterance.locale));
    return { ...utterance, role, language, takesFloor: takesFloor(utterance, role, language) };
  });
}

function spokenUtterance(utterance: UncutUtterance): SpokenUtterance {
  const { text, language } = utterance;
  const feeling = feelingOf(text, language);
  return { ...utterance, wordCount: wordCount(text), ...(feeling !== undefined && { feeling }) };
}
