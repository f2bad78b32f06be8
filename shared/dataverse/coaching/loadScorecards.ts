import { draftReadersOf, type DraftReaders } from "../../domain/coaching/draftReaders";
import type { Scorecard } from "../../domain/coaching/Scorecard";
import type { RowPort } from "../DataverseClient";
import { draftReadersQuery, exclusionsQuery, toDraftSecurity } from "./draftReadersQuery";
import { publishedScorecardsQuery, questionsQuery, toScorecards } from "./scorecardRows";

export interface LoadedScorecards {
  readonly scorecards: readonly Scorecard[];
  /** How many ask nothing, and are left out. */
  readonly withoutQuestions: number;
  readonly draftReaders: DraftReaders;
}

/**
 * What a review may begin with, in one request.
 * @param alsoId the scorecard of a draft, which may be retired by now
 * @throws DataverseError with reason `missing` where the solution was taken off
 */
export async function loadScorecards(rows: RowPort, viewerId: string, alsoId?: string): Promise<LoadedScorecards> {
  const [cards, questions, viewer, exclusions] = await rows.fetchTogether([
    publishedScorecardsQuery(alsoId),
    questionsQuery(alsoId),
    draftReadersQuery(viewerId),
    exclusionsQuery(),
  ]);
  if (cards.error) throw cards.error;
  if (questions.error) throw questions.error;
  const scorecards = toScorecards(cards.rows, questions.rows);
  return {
    scorecards,
    withoutQuestions: cards.rows.length - scorecards.length,
    draftReaders: draftReadersOf(toDraftSecurity(viewer.rows, exclusions.rows)),
  };
}
