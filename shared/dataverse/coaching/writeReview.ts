import { hindrancesOf, type Hindrance } from "../../domain/coaching/hindrances";
import type { Review, ReviewDraft } from "../../domain/coaching/Review";
import { scoreOf } from "../../domain/coaching/score";
import type { Scorecard } from "../../domain/coaching/Scorecard";
import type { Targets } from "../../domain/targets";
import { COACHING_TABLES } from "../coachingTables";
import type { NewRow, RemovedRow, Row, RowPort } from "../DataverseClient";
import { DataverseError } from "../DataverseError";
import { inVersion, type InVersion } from "../inVersion";
import { newAnswerColumns } from "./answerRows";
import { allOf, isLess, leftOf, type Referable } from "./referable";
import { newReviewColumns, REVIEW_COLUMNS, toReview } from "./reviewRows";

const TABLE = COACHING_TABLES.review;

/** The call that is reviewed. */
export interface ReviewedCall {
  readonly id: string;
  readonly title: string;
  readonly sellerId: string;
  /** Absent where the call's length is not known. */
  readonly durationMs?: number | undefined;
}

export interface Submission {
  readonly draft: ReviewDraft;
  readonly scorecard: Scorecard;
  readonly call: ReviewedCall;
  readonly viewerId: string;
  /** What is wanted of measures: a measured value is changed with a reason only. */
  readonly targets?: Targets;
  /** Milliseconds since 1970 UTC. @default now */
  readonly now?: number;
}

/** - `notShared`: the seller cannot read it yet; it stays, and sharing can be tried again */
export type Shared = { readonly kind: "shared" } | { readonly kind: "notShared"; readonly error: DataverseError };

/**
 * - `incomplete`: nothing was sent
 * - `notSubmitted`: nothing is stored but the draft
 * - `notShared`: it is submitted, but the seller cannot read it
 */
export type Submitted =
  | { readonly kind: "submitted"; readonly review: Review }
  | { readonly kind: "incomplete"; readonly hindrances: readonly Hindrance[] }
  | { readonly kind: "notSubmitted"; readonly error: DataverseError }
  | { readonly kind: "notShared"; readonly review: Review; readonly error: DataverseError };

/** The review, its answers, and the draft that it was, which goes. */
function rowsOf(
  { draft, scorecard, call, now = Date.now() }: Submission,
  { scorecardId, questionIds }: Referable,
): readonly [NewRow, ...(NewRow | RemovedRow)[]] {
  const { id, kind, etag } = draft;
  const answers = scorecard.questions.map((question) => ({ question, ...draft.answers.get(question.id) }));
  const { score, answered, asked } = scoreOf(answers);
  const columns = newReviewColumns({
    conversationId: call.id,
    title: call.title,
    sellerId: call.sellerId,
    scorecardId,
    scorecardName: scorecard.name,
    scorecardVersion: scorecard.version,
    kind,
    submittedAt: now,
    score,
    answered,
    asked,
  });
  return [
    { table: TABLE, id, columns },
    ...answers.map(({ question, ...answer }) => ({
      table: COACHING_TABLES.answer,
      // Others cannot foresee it, and make the row first. Written twice it is not: the review stands for its answers.
      id: crypto.randomUUID(),
      columns: newAnswerColumns(id, question, answer, questionIds.has(question.id)),
    })),
    ...(etag === undefined ? [] : [{ table: COACHING_TABLES.reviewDraft, id, etag }]),
  ];
}

/** Questions may be deleted while they are answered: what was asked stands in the review all the same. */
async function write(rows: RowPort, submission: Submission): Promise<Row> {
  const { scorecard } = submission;
  try {
    return await rows.writeTogether(rowsOf(submission, allOf(scorecard)));
  } catch (cause) {
    if (DataverseError.from(cause).reason !== "missing") throw cause;
    const left = await leftOf(rows, scorecard);
    if (!isLess(left, scorecard)) throw cause;
    return rows.writeTogether(rowsOf(submission, left));
  }
}

/** Lets the seller read a review with its answers, and reply to it. Never rejects. */
export async function shareReview(rows: RowPort, { id, sellerId }: Pick<Review, "id" | "sellerId">): Promise<Shared> {
  try {
    await rows.shareRead(TABLE, id, sellerId, true);
    return { kind: "shared" };
  } catch (cause) {
    return { kind: "notShared", error: DataverseError.from(cause) };
  }
}

/**
 * Makes a review of a draft, whole or not at all, under the draft's id; then shares it with the seller, unless it is the seller's own.
 * Questions without an answer stand in it, too. Never rejects.
 */
export async function submitReview(rows: RowPort, submission: Submission): Promise<Submitted> {
  const { draft, scorecard, call, targets, viewerId } = submission;
  const hindrances = hindrancesOf(scorecard.questions, draft.answers, { durationMs: call.durationMs, targets });
  if (hindrances.length > 0) return { kind: "incomplete", hindrances };
  let review: Review | undefined;
  try {
    review = toReview(await write(rows, submission));
    if (!review) throw new DataverseError("The review cannot be read.");
  } catch (cause) {
    return { kind: "notSubmitted", error: DataverseError.from(cause) };
  }
  if (draft.kind === "self" || review.sellerId === viewerId) return { kind: "submitted", review };
  const shared = await shareReview(rows, review);
  return shared.kind === "shared" ? { kind: "submitted", review } : { ...shared, review };
}

/** Takes a review back, with its answers. Never rejects. */
export function deleteReview(rows: RowPort, { id, etag }: Pick<Review, "id" | "etag">): Promise<InVersion<void, Review>> {
  return inVersion(
    () => rows.remove(TABLE, id, etag),
    async () => toReview(await rows.read(TABLE, id, REVIEW_COLUMNS)),
  );
}
