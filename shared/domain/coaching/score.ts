import type { AskedQuestion } from "./Scorecard";
import type { GivenAnswer } from "./Review";

/** What counts of an answer. */
export interface WeighedAnswer extends Pick<GivenAnswer, "value" | "isNotApplicable"> {
  readonly question: Pick<AskedQuestion, "weight">;
}

/** "4.2, answered 7 of 9". */
export interface Score {
  /** 1…5; absent where nothing that counts was answered. */
  readonly score?: number;
  readonly answered: number;
  /** Questions that apply: what does not apply to the call is neither answered nor missing. */
  readonly asked: number;
}

/** Σ weight × value ÷ Σ weight over what was answered. @param answers one for each question, answered or not */
export function scoreOf(answers: readonly WeighedAnswer[]): Score {
  let [weights, weighed, answered, asked] = [0, 0, 0, 0];
  for (const { question, value, isNotApplicable } of answers) {
    if (isNotApplicable) continue;
    asked += 1;
    if (value === undefined) continue;
    answered += 1;
    weights += question.weight;
    weighed += question.weight * value;
  }
  return { ...(weights > 0 && { score: weighed / weights }), answered, asked };
}
