import { openGoalsQuery, toGoals } from "../../shared/dataverse/coaching/goalRows";
import {
  givenReviewsQuery,
  lastReviewedQuery,
  newestReviewsQuery,
  repliesQuery,
  toGivenReviews,
  toLastReviewed,
  toListedReviews,
  toSellersReplies,
  type GivenReviews,
  type ListedReview,
  type SellersReply,
} from "../../shared/dataverse/coaching/teamReviews";
import type { RowPort } from "../../shared/dataverse/DataverseClient";
import type { FailureReason } from "../../shared/dataverse/DataverseError";
import type { Goal } from "../../shared/domain/coaching/Goal";
import type { InstantRange } from "../../shared/domain/Period";
import type { TeamPage } from "../../shared/page/teamPage";

/** What coaching says of a team. */
export interface TeamCoachingFacts {
  /** Open ones of the page's sellers, the first to be due first. */
  readonly goals: readonly Goal[];
  /** Of the page's period and sellers, the newest first. */
  readonly reviews: readonly ListedReview[];
  /** What their sellers did with them, by the review's id. */
  readonly replies: ReadonlyMap<string, SellersReply>;
  readonly given: readonly GivenReviews[];
  /** When the viewer last reviewed a call of each seller, by the seller's id. */
  readonly reviewedAt: Readonly<Record<string, number>>;
  /** Why goals or reviews are missing from it. */
  readonly left?: FailureReason | undefined;
}

/** Goals and reviews of a page's sellers, in one request. Who may read but one of both gets that; rejects where nobody may. */
export async function askTeamCoaching(together: RowPort["fetchTogether"], page: TeamPage, viewerId: string): Promise<TeamCoachingFacts> {
  const range: InstantRange = page.range ?? { from: page.now, to: page.now };
  const [goals, newest, given, last, replies] = await together([
    openGoalsQuery(),
    newestReviewsQuery(range),
    givenReviewsQuery(range),
    lastReviewedQuery(viewerId),
    repliesQuery(range),
  ]);
  if (goals.error && newest.error) throw goals.error;
  const ids = new Set(page.sellers.map(({ seller }) => seller.id));
  const isTold = (sellerId: string) => ids.has(sellerId);
  return {
    goals: toGoals(goals.rows ?? []).filter(({ sellerId }) => isTold(sellerId)),
    reviews: toListedReviews(newest.rows ?? []).filter(({ sellerId }) => isTold(sellerId)),
    replies: toSellersReplies(replies.rows ?? []),
    given: toGivenReviews(given.rows ?? [], isTold),
    reviewedAt: toLastReviewed(last.rows ?? []),
    left: (goals.error ?? newest.error)?.reason,
  };
}
