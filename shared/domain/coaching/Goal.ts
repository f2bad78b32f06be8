import type { KpiId } from "../kpis";
import type { LocalDate } from "../Period";

export type GoalState = "open" | "reached" | "givenUp";

/** What is to change. */
export type GoalAbout =
  | { readonly kind: "kpi"; readonly kpi: KpiId }
  /** The answers to a question of a scorecard, 1…5 in manager's reviews; `text` is what is asked, absent where the question is gone. */
  | { readonly kind: "question"; readonly questionId: string; readonly text?: string };

/** How it was before, as it was found when the goal was set: nothing that happens later changes it. */
export interface GoalBaseline {
  /** In the unit of what is to change; absent where nothing was measured. */
  readonly mean?: number;
  /** Of how many calls, or reviews. */
  readonly n: number;
  /** Both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The comment on a call, or the review of one, that led to a goal. */
export interface GoalOrigin {
  readonly kind: "comment" | "review";
  readonly id: string;
  readonly callId: string;
  /** When it was written or submitted; milliseconds since 1970 UTC. */
  readonly at: number;
  /** What a comment is about, in milliseconds from the start of the call; absent where that is the whole call. */
  readonly atMs?: number;
}

/** One that may be chosen, with what it is known by. */
export interface PossibleOrigin extends GoalOrigin {
  /** Of the call. */
  readonly title?: string;
  /** Of a comment. */
  readonly words?: string;
  /** Of a review, 1…5; absent where nothing that counts was answered. */
  readonly score?: number;
}

/** What a goal wants, before it has a row. */
export interface WantedGoal {
  readonly sellerId: string;
  readonly about: GoalAbout;
  readonly baseline: GoalBaseline;
  /** The mean to be reached, in the unit of what is to change. */
  readonly target: number;
  /** The last day on which it may be reached. */
  readonly dueOn: LocalDate;
  /** Absent where nothing is told, or it is gone, or not for the viewer. */
  readonly origin?: GoalOrigin;
}

/** What a manager and a seller agreed on. */
export interface Goal extends Omit<WantedGoal, "about" | "baseline"> {
  readonly id: string;
  readonly sellerName?: string;
  /** Who set it. */
  readonly ownerId: string;
  readonly ownerName?: string;
  /** Absent where this version knows no such measure. */
  readonly about?: GoalAbout;
  /** Absent where its days are not known. */
  readonly baseline?: GoalBaseline;
  readonly state: GoalState;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** When it was changed last: of one that is not open mostly when it was closed. */
  readonly changedAt: number;
  readonly etag: string;
}

/** An answer that somebody gave in a review of a seller's call. */
export interface GoalAnswer {
  readonly questionId?: string;
  /** What was asked. */
  readonly text?: string;
  /** 1…5 */
  readonly value: number;
  /** When the review was submitted; milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Whether a goal is about the same as another one. */
export function isAboutSame(one: GoalAbout | undefined, other: GoalAbout): boolean {
  return one?.kind === "kpi" ? other.kind === "kpi" && one.kpi === other.kpi : one !== undefined && sameQuestion(one, other);
}

const sameQuestion = (one: GoalAbout, other: GoalAbout) =>
  one.kind === "question" && other.kind === "question" && one.questionId === other.questionId;
