import { de } from "./de";
import { en } from "./en";
import { ja } from "./ja";
import { nl } from "./nl";
import { OPENED } from "./openers";
import type { QuestionList } from "./wording";
import { zh } from "./zh";

const LISTS: ReadonlyMap<string, QuestionList> = new Map(Object.entries({ ...OPENED, de, en, ja, nl, zh }));

/** In which questions are found without punctuation; ISO 639-1. */
export const LANGUAGES_OF_QUESTIONS: readonly string[] = [...LISTS].flatMap(([language, { askingIn }]) => (askingIn ? [language] : []));

/** How a language asks; absent where that is not known. */
export function questionListOf(language: string): QuestionList | undefined {
  return LISTS.get(language);
}
