import { en } from "./en";
import type { QuestionList } from "./wording";
import { zh } from "./zh";

const LISTS: ReadonlyMap<string, QuestionList> = new Map(Object.entries({ en, zh }));

/** ISO 639-1. */
export const LANGUAGES_OF_QUESTIONS: readonly string[] = [...LISTS.keys()];

/** How a language asks; absent where that is not known. */
export function questionListOf(language: string): QuestionList | undefined {
  return LISTS.get(language);
}
