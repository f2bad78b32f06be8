import { COACHING_TABLES } from "../coachingTables";
import { columns, condition, filter, instant, link, linked, order, query } from "../fetchXml";
import { ACTIVE } from "../tables";
import { byManager } from "./goalAnswersQuery";
import { LISTED_COLUMNS } from "./teamReviews";

/** More than anybody gets in a month. */
const MAX_NEW = 50;

/**
 * Managers' reviews of a seller's calls that the seller neither replied to nor said to have read, the newest first: rows for
 * `toListedReviews`.
 * @param since in milliseconds since 1970 UTC
 */
export function newReviewsQuery(sellerId: string, since: number) {
  return query(
    COACHING_TABLES.review,
    { top: MAX_NEW },
    columns(LISTED_COLUMNS),
    order("slr_submittedon", true),
    filter(
      condition("slr_sellerid", "eq", sellerId),
      byManager(),
      condition("slr_conversationid", "not-null"),
      condition("slr_submittedon", "ge", instant(since)),
      condition("statecode", "eq", ACTIVE),
      linked("p", "slr_reviewreplyid", "null"),
    ),
    link(
      COACHING_TABLES.reviewReply,
      { from: "slr_reviewid", to: "slr_reviewid", "link-type": "outer", alias: "p" },
      filter(condition("createdby", "eq", sellerId), condition("statecode", "eq", ACTIVE)),
    ),
  );
}
