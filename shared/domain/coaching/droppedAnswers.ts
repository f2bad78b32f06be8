import { isSaid } from "./hindrances";
import type { GivenAnswer } from "./Review";

/**
 * Answers of a draft to questions that its scorecard does not ask any more: they cannot be submitted. What was only measured is left
 * out.
 * @param questions those that the scorecard asks
 */
export function droppedAnswers(
  answers: ReadonlyMap<string, GivenAnswer>,
  questions: readonly { readonly id: string }[],
): readonly GivenAnswer[] {
  const asked = new Set(questions.map(({ id }) => id));
  return [...answers].flatMap(([id, answer]) => (isSaid(answer) && !asked.has(id) ? [answer] : []));
}
