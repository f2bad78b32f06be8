import type { Review, ReviewAnswer, ReviewDraft, ReviewReply } from "../../domain/coaching/Review";
import type { LastChange } from "../../domain/LastChange";
import type { RowPort, TogetherAnswer } from "../DataverseClient";
import type { DataverseError } from "../DataverseError";
import { answerChange, answersOfCallQuery, reviewIdOf, toAnswer, type AnswerRow } from "./answerRows";
import { draftsQuery, toDraft } from "./draftRows";
import { repliesOfCallQuery, toReply } from "./replyRows";
import { reviewsQuery, toReview } from "./reviewRows";

/** A review with what belongs to it. */
export interface ReviewOfCall {
  readonly review: Review;
  /** In the order of its questions. */
  readonly answers: readonly ReviewAnswer[];
  /** The oldest first. */
  readonly replies: readonly ReviewReply[];
}

export type ReviewPart = "answers" | "replies" | "drafts";

export interface CallReviews {
  /** The newest first. */
  readonly reviews: readonly ReviewOfCall[];
  /** The viewer's own, the oldest first. */
  readonly drafts: readonly ReviewDraft[];
  /** Why parts are absent. */
  readonly failed: ReadonlyMap<ReviewPart, DataverseError>;
}

/** The later of two changes. */
const later = (one: LastChange | undefined, other: LastChange | undefined): LastChange | undefined =>
  one && (!other || one.at >= other.at) ? one : other;

function withAnswers(review: Review, rows: readonly AnswerRow[], replies: readonly ReviewReply[]): ReviewOfCall {
  const own = rows.filter((row) => reviewIdOf(row) === review.id);
  const change = own.map(answerChange).reduce(later, review.change);
  return {
    // Whoever changes an answer changes the review.
    review: { ...review, ...(change && { change }) },
    answers: own.flatMap((row) => toAnswer(row) ?? []),
    replies: replies.filter(({ reviewId }) => reviewId === review.id),
  };
}

/**
 * The reviews of a call and the viewer's drafts, in one request.
 * @throws DataverseError with reason `missing` where the solution was taken off
 */
export async function loadCallReviews(rows: RowPort, conversationId: string, viewerId: string): Promise<CallReviews> {
  const [reviews, answers, replies, drafts] = await rows.fetchTogether([
    reviewsQuery(conversationId),
    answersOfCallQuery(conversationId),
    repliesOfCallQuery(conversationId),
    draftsQuery(conversationId, viewerId),
  ]);
  if (reviews.error) throw reviews.error;
  const failed = new Map<ReviewPart, DataverseError>();
  const rowsOf = <A extends string>(part: ReviewPart, answer: TogetherAnswer<A>) => {
    if (answer.error) failed.set(part, answer.error);
    return answer.rows ?? [];
  };
  const answerRows = rowsOf("answers", answers);
  const allReplies = rowsOf("replies", replies).flatMap((row) => toReply(row) ?? []);
  return {
    reviews: reviews.rows.flatMap((row) => {
      const review = toReview(row);
      return review ? [withAnswers(review, answerRows, allReplies)] : [];
    }),
    drafts: rowsOf("drafts", drafts).flatMap((row) => toDraft(row) ?? []),
    failed,
  };
}
