import { OPENERS } from "../../domain/openQuestions";
import { openedBy, type QuestionList } from "./wording";

/**
 * Languages in which a question that yes or no answers is told from a statement by its melody alone: without punctuation none are looked
 * for, but which of the marked ones are open their first words tell.
 */
export const OPENED: Readonly<Record<string, QuestionList>> = {
  fr: openedBy(OPENERS.fr),
  es: openedBy(OPENERS.es),
  pt: openedBy(OPENERS.pt),
  it: openedBy(OPENERS.it),
};
