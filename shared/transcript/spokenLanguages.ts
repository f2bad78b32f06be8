import type { Utterance } from "../domain/Transcript";
import { HeardLanguages } from "./HeardLanguages";
import type { LanguageDetector } from "./LanguageDetector";
import { languageEvidence, type LanguageEvidence } from "./languageEvidence";
import { languageOf } from "./languageOf";
import { languageProblems } from "./languageProblems";
import { mostSpoken } from "./mostSpoken";

/** Before what is stated of a sentence is doubted, so much of the call must be in another language, and the sentence much liker to it. */
const FEWEST_LETTERS_AGAINST = 40;
const MARGIN_AGAINST = 0.1;
/** Overwhelming: so much of all sure evidence is for one other language. */
const OVERWHELMING_PART = 0.8;
const FEWEST_OVERWHELMING_LETTERS = 80;

export interface SpokenLanguages {
  /** BCP 47 in lower case, of most of the call; undefined where nobody can tell. */
  readonly locale?: string | undefined;
  /** Of each utterance; undefined where nobody can tell. */
  readonly locales: readonly (string | undefined)[];
  readonly problems: readonly string[];
}

/**
 * Which language each utterance is in. What is stated, of the utterance or else of the call, is kept unless the text plainly contradicts
 * it. Where nothing is stated, an utterance that tells enough by itself is believed; others are in what their speaker speaks, or else
 * the call.
 * @param stated of the call: BCP 47
 */
export function spokenLanguages(
  utterances: readonly Utterance[],
  stated: string | undefined,
  detector: LanguageDetector | undefined,
): SpokenLanguages {
  const evidence = utterances.map((utterance) => languageEvidence(utterance.text, detector));
  const heard = new HeardLanguages(utterances, evidence, detector);
  const wrong = new Set([...heard.byMark(stated)].filter(([mark, tally]) => isOverwhelmed(mark, tally, detector)).map(([mark]) => mark));
  const marks = utterances.map(({ locale = stated }) => (locale === undefined || wrong.has(locale) ? undefined : locale));
  const locales = utterances.map((utterance, index) => {
    const [mark, own] = [marks[index], evidence[index]];
    if (own === undefined) return mark;
    if (mark === undefined) return heard.languageOf(utterance, own);
    return contradicts(own, languageOf(mark), heard, detector) ? own.language : mark;
  });
  const spoken = new Map<string, number>();
  locales.forEach((locale, index) => {
    if (locale !== undefined) spoken.set(locale, (spoken.get(locale) ?? 0) + (evidence[index]?.letters ?? 0));
  });
  const locale = stated !== undefined && !wrong.has(stated) ? stated : mostSpoken(spoken);
  return { locale, locales, problems: languageProblems({ marks, locales, spoken, wrong: [...wrong] }) };
}

function contradicts(own: LanguageEvidence, marked: string, heard: HeardLanguages, detector: LanguageDetector | undefined): boolean {
  const { language, isSure } = own;
  if (language === undefined || !isSure || heard.lettersIn(language) < FEWEST_LETTERS_AGAINST) return false;
  return isComparable(language, marked, detector) && own.isLikerThan(marked, MARGIN_AGAINST);
}

/** Whether the text of what is marked so is so clearly in another language that the mark must be wrong. */
function isOverwhelmed(mark: string, tally: ReadonlyMap<string, number>, detector: LanguageDetector | undefined): boolean {
  const marked = languageOf(mark);
  const most = mostSpoken(tally);
  const letters = tally.get(most ?? "") ?? 0;
  if (most === undefined || most === (detector?.codeOf(marked) ?? marked) || letters < FEWEST_OVERWHELMING_LETTERS) return false;
  const total = [...tally.values()].reduce((sum, each) => sum + each, 0);
  return isComparable(most, marked, detector) && letters >= total * OVERWHELMING_PART;
}

/** What the detector has not learnt looks like something else to it. Script needs no learning, but Cantonese and others share theirs. */
function isComparable(language: string, marked: string, detector: LanguageDetector | undefined): boolean {
  return language === "ja" || language === "ko" || detector?.codeOf(marked) !== undefined;
}
