import type { Targets } from "../targets";
import { SECOND_MS } from "../time";
import { measuredAnswer } from "./measuredAnswer";
import type { GivenAnswer } from "./Review";
import type { ScorecardQuestion } from "./Scorecard";

/** A review has no more questions than this. */
export const MAX_QUESTIONS = 200;

/**
 * Why a review cannot be submitted as it is.
 * - `nothingAnswered`: nobody has answered a question; what was measured alone is nobody's judgement, as long as others are open
 * - `tooManyQuestions`: more than `MAX_QUESTIONS`
 * - `noteMissing`: the question wants a note to its answer
 * - `reasonMissing`: the value is another than what was measured says, and nobody says why
 * - `outsideCall`: the moment lies outside of the call
 */
export type Hindrance =
  | { readonly reason: "nothingAnswered" | "tooManyQuestions" }
  | { readonly reason: "noteMissing" | "reasonMissing" | "outsideCall"; readonly questionId: string };

export interface HinderingCall {
  /** The call's length; absent where it is not known. */
  readonly durationMs?: number | undefined;
  /** What is wanted of measures; absent: nothing counts as changed. */
  readonly targets?: Targets | undefined;
}

/** Whether something is said to a question: a value, or that it does not apply. */
export const isAnswered = ({ value, isNotApplicable }: GivenAnswer): boolean => value !== undefined || isNotApplicable === true;

/** Whether somebody said something to a question; what is only measured was said by nobody. */
export const isSaid = (answer: GivenAnswer): boolean =>
  answer.note !== undefined || answer.changeReason !== undefined || (isAnswered(answer) && answer.measured === undefined);

const isBlank = (text = ""): boolean => text.trim() === "";

function hindrancesOfAnswer(question: ScorecardQuestion, answer: GivenAnswer, { durationMs = Infinity, targets = {} }: HinderingCall) {
  const { value, note, measured, changeReason, atMs = 0, isAbsent } = answer;
  const measuredValue = measuredAnswer(question, measured, targets);
  const isChanged = isAnswered(answer) && measuredValue !== undefined && value !== measuredValue;
  // Lengths come in whole seconds.
  const isOutside = !isAbsent && (atMs < 0 || atMs >= durationMs + SECOND_MS);
  return [
    ...(question.needsNote && value !== undefined && isBlank(note) ? (["noteMissing"] as const) : []),
    ...(isChanged && isBlank(changeReason) ? (["reasonMissing"] as const) : []),
    ...(isOutside ? (["outsideCall"] as const) : []),
  ];
}

/**
 * What keeps a review from being submitted, in the order of its questions. Questions may stay unanswered, all but one: the score says
 * how many were answered.
 */
export function hindrancesOf(
  questions: readonly ScorecardQuestion[],
  answers: ReadonlyMap<string, GivenAnswer>,
  call: HinderingCall,
): readonly Hindrance[] {
  const hindrances = questions.flatMap((question): Hindrance[] =>
    hindrancesOfAnswer(question, answers.get(question.id) ?? {}, call).map((reason) => ({ reason, questionId: question.id })),
  );
  if (questions.length > MAX_QUESTIONS) hindrances.unshift({ reason: "tooManyQuestions" });
  const given = questions.flatMap(({ id }) => answers.get(id) ?? []).filter(({ value }) => value !== undefined);
  const isJudged = given.some(isSaid) || hindrances.some(({ reason }) => reason === "reasonMissing");
  const isNothing = given.length === 0 || (given.length < questions.length && !isJudged);
  return isNothing ? [{ reason: "nothingAnswered" }, ...hindrances] : hindrances;
}
