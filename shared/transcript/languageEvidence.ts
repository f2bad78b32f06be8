import type { LanguageDetector } from "./LanguageDetector";
import { scriptOf } from "./scriptLanguage";

/** What one text alone tells of its language. */
export interface LanguageEvidence {
  /** ISO 639-1; undefined where it tells nothing. */
  readonly language?: string | undefined;
  /** Letters, as many as an alphabet would take. */
  readonly letters: number;
  /** Whether it tells so much that it is believed without its neighbours. */
  readonly isSure: boolean;
  /** Whether Chinese characters leave it open between Chinese and Japanese. */
  readonly isHan: boolean;
  /** Whether it is liker to its language than to another, by a margin of 0…1. */
  readonly isLikerThan: (language: string, margin: number) => boolean;
}

/** Fewer letters may be of several languages. */
const FEWEST_SURE_LETTERS = 15;
/** Speech is liker than this to its language; lists of names are not. */
const SURE_LIKENESS = 0.7;

/**
 * By script where that tells, else by what the detector has learnt; without one alphabets tell nothing.
 * @param fewestLetters shorter texts in an alphabet are not looked at: most of what is said is short, and tells nothing by itself
 */
export function languageEvidence(
  text: string,
  detector: LanguageDetector | undefined,
  fewestLetters = FEWEST_SURE_LETTERS,
): LanguageEvidence {
  const { language: script, letters } = scriptOf(text);
  if (letters > 0 && script !== undefined && script !== "han") {
    return { language: script, letters, isSure: true, isHan: false, isLikerThan: (other) => other !== script };
  }
  const detected = letters < fewestLetters || script === "han" ? undefined : detector?.detect(text);
  const { language } = detected ?? {};
  if (detected === undefined || language === undefined) return { letters, isSure: false, isHan: script === "han", isLikerThan: never };
  const { isReliable, likeness } = detected;
  return {
    language,
    letters,
    isSure: letters >= FEWEST_SURE_LETTERS && isReliable && likeness(language) >= SURE_LIKENESS,
    isHan: false,
    isLikerThan: (other, margin) => likeness(language) - likeness(other) >= margin,
  };
}

const never = () => false;
