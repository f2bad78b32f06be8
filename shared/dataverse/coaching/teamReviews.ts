import { present } from "../../domain/present";
import type { InstantRange } from "../../domain/Period";
import { COACHING_TABLES } from "../coachingTables";
import type { RowOf } from "../DataverseClient";
import { columns, condition, filter, link, order, query, within } from "../fetchXml";
import { formatted, guid, measure, text, time } from "../readRow";
import { ACTIVE } from "../tables";
import { byManager } from "./goalAnswersQuery";

/** Some of them may be of sellers whom the page leaves out. */
const MAX_NEWEST = 50;
/** A review has one of its seller, and maybe some of others. */
const MAX_REPLIES = 200;

const GROUP = { groupby: true } as const;

/** What is read of a review that is listed. */
export const LISTED_COLUMNS = {
  slr_reviewid: "review",
  slr_sellerid: "seller",
  ownerid: "reviewer",
  slr_conversationid: "call",
  slr_scorecardname: "scorecard",
  slr_submittedon: "submitted",
  slr_score: "score",
  slr_answered: "answered",
  slr_asked: "asked",
} as const;

/** The newest reviews of a period by managers. */
export function newestReviewsQuery(range: InstantRange) {
  return query(
    COACHING_TABLES.review,
    { top: MAX_NEWEST },
    columns(LISTED_COLUMNS),
    order("slr_submittedon", true),
    filter(byManager(), within("slr_submittedon", range)),
  );
}

/** What was said to reviews of a period by managers, the newest first. */
export function repliesQuery(range: InstantRange) {
  return query(
    COACHING_TABLES.reviewReply,
    { top: MAX_REPLIES },
    // Its text's beginning is its name.
    columns({ slr_reviewid: "review", createdby: "author", slr_name: "text", slr_acknowledgedon: "read", modifiedon: "changed" }),
    order("modifiedon", true),
    filter(condition("statecode", "eq", ACTIVE)),
    link(
      COACHING_TABLES.review,
      { from: "slr_reviewid", to: "slr_reviewid", alias: "r" },
      columns({ slr_sellerid: "seller" }),
      filter(byManager(), within("slr_submittedon", range)),
    ),
  );
}

/** How many reviews of a period each manager gave to each seller. */
export function givenReviewsQuery(range: InstantRange) {
  return query(
    COACHING_TABLES.review,
    { aggregate: true },
    columns({ ownerid: "reviewer", slr_sellerid: "seller" }, GROUP),
    columns({ slr_reviewid: "n" }, { aggregate: "count" }),
    filter(byManager(), within("slr_submittedon", range)),
  );
}

/** When somebody last reviewed a call of each seller. */
export function lastReviewedQuery(reviewerId: string) {
  return query(
    COACHING_TABLES.review,
    { aggregate: true },
    columns({ slr_sellerid: "seller" }, GROUP),
    columns({ slr_submittedon: "submitted" }, { aggregate: "max" }),
    filter(byManager(), condition("ownerid", "eq", reviewerId)),
  );
}

/** A review as it is listed. */
export interface ListedReview {
  readonly id: string;
  readonly sellerId: string;
  readonly reviewerName: string;
  /** Absent where the call is gone. */
  readonly callId?: string;
  readonly scorecard: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** 1…5; absent where nothing that counts was answered. */
  readonly score?: number;
  readonly answered: number;
  readonly asked: number;
}

export function toListedReviews(rows: readonly RowOf<typeof newestReviewsQuery>[]): ListedReview[] {
  return rows.flatMap((row) => {
    const [id, sellerId, at] = [guid(row.review), guid(row.seller), time(row, "submitted")];
    if (id === undefined || sellerId === undefined || at === undefined) return [];
    return present<ListedReview>({
      id,
      sellerId,
      reviewerName: formatted(row, "reviewer") ?? "",
      callId: guid(row.call),
      scorecard: text(row, "scorecard") ?? "",
      at,
      score: measure(row, "score"),
      answered: measure(row, "answered") ?? 0,
      asked: measure(row, "asked") ?? 0,
    });
  });
}

/** What became of a review with its seller. */
export interface SellersReply {
  readonly kind: "read" | "replied";
  /** When it was read, or the reply was written last; milliseconds since 1970 UTC. */
  readonly at: number;
}

/** By the review's id; what others say to a review is not among it. */
export function toSellersReplies(rows: readonly RowOf<typeof repliesQuery>[]): ReadonlyMap<string, SellersReply> {
  const replies = new Map<string, SellersReply>();
  for (const row of rows) {
    const [reviewId, authorId] = [guid(row.review), guid(row.author)];
    const kind = text(row, "text") === undefined ? "read" : "replied";
    const at = (kind === "read" ? time(row, "read") : undefined) ?? time(row, "changed");
    if (reviewId === undefined || at === undefined || authorId !== guid(row.seller)) continue;
    if (replies.get(reviewId)?.kind !== "replied") replies.set(reviewId, { kind, at });
  }
  return replies;
}

/** How many reviews somebody gave. */
export interface GivenReviews {
  readonly reviewerId: string;
  readonly reviewerName: string;
  readonly n: number;
}

/** By who gave them, most first. @param isTold which sellers count */
export function toGivenReviews(
  rows: readonly RowOf<typeof givenReviewsQuery>[],
  isTold: (sellerId: string) => boolean,
): readonly GivenReviews[] {
  const given = new Map<string, GivenReviews>();
  for (const row of rows) {
    const [reviewerId, sellerId, n = 0] = [guid(row.reviewer), guid(row.seller), measure(row, "n")];
    if (reviewerId === undefined || sellerId === undefined || !isTold(sellerId)) continue;
    const before = given.get(reviewerId);
    given.set(reviewerId, { reviewerId, reviewerName: formatted(row, "reviewer") ?? "", n: (before?.n ?? 0) + n });
  }
  return [...given.values()].sort((a, b) => b.n - a.n);
}

/** In milliseconds since 1970 UTC, by seller id. */
export function toLastReviewed(rows: readonly RowOf<typeof lastReviewedQuery>[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [sellerId, at] = [guid(row.seller), time(row, "submitted")];
      return sellerId === undefined || at === undefined ? [] : [[sellerId, at] as const];
    }),
  );
}
