import type { Review } from "../../domain/coaching/Review";
import { present } from "../../domain/present";
import { COACHING_TABLES, REVIEW_KINDS } from "../coachingTables";
import type { Row, WrittenColumns } from "../DataverseClient";
import { condition, filter, order, ownColumns, query } from "../fetchXml";
import { OWN_CHANGE, OWN_CHANGE_COLUMNS, lastChange } from "../lastChange";
import { optionIn, optionOf } from "../ownChoice";
import { formatted, guid, measure, text, time, version } from "../readRow";
import { storableText } from "../storableText";
import { ACTIVE, TABLES } from "../tables";

/** Length of the name of a row of ours. */
export const ROW_NAME_LENGTH = 200;

/** What is read of a review, by the names that it has in a row read by its id. */
const COLUMNS = {
  slr_reviewid: "slr_reviewid",
  slr_conversationid: "_slr_conversationid_value",
  slr_sellerid: "_slr_sellerid_value",
  slr_scorecardname: "slr_scorecardname",
  slr_scorecardversion: "slr_scorecardversion",
  slr_kind: "slr_kind",
  slr_submittedon: "slr_submittedon",
  slr_score: "slr_score",
  slr_answered: "slr_answered",
  slr_asked: "slr_asked",
  ...OWN_CHANGE_COLUMNS,
} as const;

export const REVIEW_COLUMNS = Object.values(COLUMNS);

type ReviewRow = Row<(typeof REVIEW_COLUMNS)[number]>;

/** The reviews of a call that the viewer may read, the newest first. */
export function reviewsQuery(conversationId: string) {
  return query(
    COACHING_TABLES.review,
    {},
    ownColumns(COLUMNS),
    order("slr_submittedon", true),
    filter(condition("slr_conversationid", "eq", conversationId), condition("statecode", "eq", ACTIVE)),
  );
}

/** A row of `reviewsQuery`, or of a review as the server returns it after writing; undefined where it does not say whose it is. */
export function toReview(found: Row): Review | undefined {
  const row = found as ReviewRow;
  const [id, sellerId, reviewerId] = [row.slr_reviewid, row._slr_sellerid_value, row._createdby_value].map(guid);
  const [kind, submittedAt] = [optionIn(REVIEW_KINDS, row.slr_kind), time(row, "slr_submittedon")];
  if (id === undefined || sellerId === undefined || reviewerId === undefined || kind === undefined || submittedAt === undefined)
    return undefined;
  return present<Review>({
    id,
    conversationId: guid(row._slr_conversationid_value),
    sellerId,
    sellerName: formatted(row, "_slr_sellerid_value"),
    reviewerId,
    reviewerName: formatted(row, "_createdby_value"),
    scorecardName: text(row, "slr_scorecardname") ?? "",
    scorecardVersion: measure(row, "slr_scorecardversion") ?? 1,
    // Sellers may write reviews of their own calls: those stay theirs, whatever the column says.
    kind: reviewerId === sellerId ? "self" : kind,
    submittedAt,
    score: measure(row, "slr_score"),
    answered: measure(row, "slr_answered") ?? 0,
    asked: measure(row, "slr_asked") ?? 0,
    change: lastChange(row, OWN_CHANGE),
    etag: version(row),
  });
}

export interface NewReview extends Pick<Review, "sellerId" | "scorecardName" | "scorecardVersion" | "kind" | "submittedAt"> {
  readonly conversationId: string;
  readonly title: string;
  /** Absent where its row is gone. */
  readonly scorecardId: string | undefined;
  readonly score: number | undefined;
  readonly answered: number;
  readonly asked: number;
}

export function newReviewColumns(review: NewReview): WrittenColumns {
  const { score, scorecardId } = review;
  return {
    slr_name: storableText(`${review.scorecardName}: ${review.title}`, ROW_NAME_LENGTH),
    slr_conversationid: { table: TABLES.conversation, id: review.conversationId },
    slr_sellerid: { table: TABLES.user, id: review.sellerId },
    ...(scorecardId !== undefined && { slr_scorecardid: { table: COACHING_TABLES.scorecard, id: scorecardId } }),
    slr_scorecardname: storableText(review.scorecardName, ROW_NAME_LENGTH),
    slr_scorecardversion: review.scorecardVersion,
    slr_kind: optionOf(REVIEW_KINDS, review.kind),
    slr_submittedon: new Date(review.submittedAt).toISOString(),
    // The column holds hundredths.
    ...(score !== undefined && { slr_score: Math.round(score * 100) / 100 }),
    slr_answered: review.answered,
    slr_asked: review.asked,
  };
}
