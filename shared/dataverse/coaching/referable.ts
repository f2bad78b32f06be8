import type { Scorecard } from "../../domain/coaching/Scorecard";
import type { RowPort } from "../DataverseClient";
import { guid } from "../readRow";
import { publishedScorecardsQuery, questionsQuery } from "./scorecardRows";

/** What of a scorecard a review may refer to. */
export interface Referable {
  readonly scorecardId?: string | undefined;
  readonly questionIds: ReadonlySet<string>;
}

/** All of it, as it was read. */
export const allOf = ({ id, questions }: Scorecard): Referable => ({
  scorecardId: id,
  questionIds: new Set(questions.map((question) => question.id)),
});

/** What is left of it. @throws DataverseError */
export async function leftOf(rows: RowPort, { id }: Scorecard): Promise<Referable> {
  const [cards, questions] = await rows.fetchTogether([publishedScorecardsQuery(id), questionsQuery(id)]);
  if (cards.error) throw cards.error;
  if (questions.error) throw questions.error;
  return {
    scorecardId: cards.rows.map((row) => guid(row.scorecard)).find((found) => found === id),
    questionIds: new Set(questions.rows.flatMap((row) => guid(row.question) ?? [])),
  };
}

/** Whether something of it is gone. */
export const isLess = (left: Referable, { id, questions }: Scorecard): boolean =>
  left.scorecardId !== id || !questions.every((question) => left.questionIds.has(question.id));
