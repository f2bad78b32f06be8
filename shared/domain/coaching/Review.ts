import type { LastChange } from "../LastChange";
import type { AskedQuestion } from "./Scorecard";

/** By whoever coaches, or by the seller about an own call: that one stays out of all means. */
export type ReviewKind = "manager" | "self";

/** 1…5; of a question for yes or no, 5 and 1. */
export type AnswerValue = 1 | 2 | 3 | 4 | 5;

/** What is said to a question. Nothing of it: not answered yet. */
export interface GivenAnswer {
  readonly value?: AnswerValue;
  readonly isNotApplicable?: true;
  readonly note?: string;
  /** The moment or stretch that shows it, in milliseconds from the start of the call. */
  readonly atMs?: number;
  readonly durationMs?: number;
  /** What was asked for is nowhere in the call. */
  readonly isAbsent?: true;
  /** The figure that answered it, in the measure's unit; the value is what follows from it unless there is a reason. */
  readonly measured?: number;
  readonly changeReason?: string;
}

/** An answer of a review that was submitted: what was asked stands in it. */
export interface ReviewAnswer extends GivenAnswer {
  readonly question: AskedQuestion;
}

/** A review as it was submitted. */
export interface Review {
  readonly id: string;
  /** Absent where the call is gone, or may not be seen. */
  readonly conversationId?: string;
  readonly sellerId: string;
  readonly sellerName?: string;
  readonly reviewerId: string;
  readonly reviewerName?: string;
  readonly scorecardName: string;
  readonly scorecardVersion: number;
  readonly kind: ReviewKind;
  /** Milliseconds since 1970 UTC. */
  readonly submittedAt: number;
  /** 1…5; absent where nothing that counts was answered. */
  readonly score?: number;
  /** How many of its questions were answered, of those that apply to the call. */
  readonly answered: number;
  readonly asked: number;
  /** Who changed it after it was submitted. */
  readonly change?: LastChange;
  readonly etag: string;
}

/** What a seller says to a review. */
export interface ReviewReply {
  readonly id: string;
  readonly reviewId: string;
  readonly authorId: string;
  readonly authorName?: string;
  readonly text?: string;
  /** When the seller confirmed having seen it; milliseconds since 1970 UTC. */
  readonly acknowledgedAt?: number;
  readonly createdAt: number;
  readonly etag: string;
}

/** A review that is still being written: it becomes the review of the same id. */
export interface ReviewDraft {
  readonly id: string;
  readonly conversationId: string;
  /** Absent where the scorecard was deleted meanwhile. */
  readonly scorecardId?: string;
  readonly kind: ReviewKind;
  /** By the question's id. */
  readonly answers: ReadonlyMap<string, GivenAnswer>;
  /** The version that was read or written last; absent where it is not stored yet. */
  readonly etag?: string;
}
