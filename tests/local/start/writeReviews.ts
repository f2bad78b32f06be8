import { newAnswerColumns } from "../../../shared/dataverse/coaching/answerRows";
import { replyColumns } from "../../../shared/dataverse/coaching/replyRows";
import { newReviewColumns } from "../../../shared/dataverse/coaching/reviewRows";
import { publishedScorecardsQuery, questionsQuery, toScorecards } from "../../../shared/dataverse/coaching/scorecardRows";
import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import type { RowOf } from "../../../shared/dataverse/DataverseClient";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { entitySetOf } from "../../../shared/dataverse/tables";
import { scoreOf } from "../../../shared/domain/coaching/score";
import type { Scorecard } from "../../../shared/domain/coaching/Scorecard";
import { SAMPLE_SCORECARDS, scorecardIdOf } from "../../../solution/admin/deploy/sampleScorecards";
import type { LocalDataverse } from "../dataverse/createDataverse";
import { demoId } from "../demo/identity";
import type { DemoReview } from "../demo";
import type { AdminApi } from "./callDetails";
import { shareRow } from "./shareRow";

const [DISCOVERY] = SAMPLE_SCORECARDS;

async function sampleScorecard(ask: AdminApi): Promise<Scorecard> {
  const rowsOf = async <A extends string>({ table, fetchXml }: Query<A>) => {
    const response = await ask("GET", `${entitySetOf(table)}?fetchXml=${encodeURIComponent(fetchXml)}`);
    return ((await response.json()) as { readonly value: readonly RowOf<Query<A>>[] }).value;
  };
  const scorecards = toScorecards(await rowsOf(publishedScorecardsQuery()), await rowsOf(questionsQuery()));
  const found = scorecards.find(({ id }) => DISCOVERY && id === scorecardIdOf(DISCOVERY));
  if (!found) throw new Error("The demo's reviews need the sample scorecard for discovery, which is not there.");
  return found;
}

/** Writes reviews with their answers and replies as people submitted them at the time, each readable to the other side. */
export async function writeReviews(dataverse: LocalDataverse, ask: AdminApi, reviews: readonly DemoReview[]): Promise<void> {
  const scorecard = await sampleScorecard(ask);
  for (const review of reviews) {
    const { id, sellerId, reviewerId, submittedAt, reply } = review;
    const writtenBy = (userId: string, at: number) => {
      const instant = new Date(at).toISOString();
      return { ownerid: userId, createdby: userId, modifiedby: userId, overriddencreatedon: instant, modifiedon: instant };
    };
    const answers = scorecard.questions.map((question, index) => ({ question, ...review.answers[index] }));
    const { score, answered, asked } = scoreOf(answers);
    const { id: scorecardId, name: scorecardName, version: scorecardVersion } = scorecard;
    const columns = newReviewColumns({ ...review, scorecardId, scorecardName, scorecardVersion, kind: "manager", score, answered, asked });
    dataverse.insertSeed(COACHING_TABLES.review, [{ slr_reviewid: id, ...columns, ...writtenBy(reviewerId, submittedAt) }]);
    dataverse.insertSeed(
      COACHING_TABLES.answer,
      answers.map(({ question, ...answer }) => ({
        slr_answerid: demoId(`review answer:${id}:${question.order}`),
        ...newAnswerColumns(id, question, answer, true),
        ...writtenBy(reviewerId, submittedAt),
      })),
    );
    await shareRow(ask, COACHING_TABLES.review, id, sellerId, "ReadAccess, AppendToAccess");
    if (!reply) continue;
    dataverse.insertSeed(COACHING_TABLES.reviewReply, [
      {
        slr_reviewreplyid: reply.id,
        slr_reviewid: id,
        ...replyColumns({ text: reply.text, acknowledgedAt: reply.at }),
        ...writtenBy(sellerId, reply.at),
      },
    ]);
    await shareRow(ask, COACHING_TABLES.reviewReply, reply.id, reviewerId, "ReadAccess");
  }
}
