import type { GoalOrigin, PossibleOrigin } from "../../domain/coaching/Goal";
import { present } from "../../domain/present";
import { COACHING_TABLES } from "../coachingTables";
import type { Row, RowOf } from "../DataverseClient";
import { columns, condition, filter, instant, link, order, query, type Part } from "../fetchXml";
import { guid, measure, text, time } from "../readRow";
import { ACTIVE, TABLES } from "../tables";

/** More than anybody looks through. */
const MAX_ORIGINS = 20;

const comment = () => columns({ msdyn_conversationcommentid: "comment", createdon: "commented", msdyn_offsetinms: "offset" });
const review = () => columns({ slr_reviewid: "review", slr_submittedon: "submitted", slr_conversationid: "reviewed" });

type OriginColumn = "comment" | "commented" | "offset" | "commentedcall" | "review" | "submitted" | "reviewed";

/** What of a goal's comment or review is read with it; nothing where it is gone, or not for the viewer. */
export const goalOrigin = (): readonly Part<OriginColumn>[] => [
  link(
    TABLES.comment,
    { from: "msdyn_conversationcommentid", to: "slr_commentid", "link-type": "outer", alias: "k" },
    comment(),
    link(
      TABLES.conversation,
      { from: "msdyn_transcript", to: "msdyn_transcript", "link-type": "outer", alias: "kc" },
      columns({ msdyn_sciconversationid: "commentedcall" }),
    ),
  ),
  link(COACHING_TABLES.review, { from: "slr_reviewid", to: "slr_reviewid", "link-type": "outer", alias: "v" }, review()),
];

const originOf = (
  kind: GoalOrigin["kind"],
  id: unknown,
  callId: unknown,
  at: number | undefined,
  atMs?: number,
): GoalOrigin | undefined => {
  const [known, call] = [guid(id), guid(callId)];
  return known && call && at !== undefined ? present<GoalOrigin>({ kind, id: known, callId: call, at, atMs }) : undefined;
};

export function toGoalOrigin(found: Row): GoalOrigin | undefined {
  const row = found as Row<OriginColumn>;
  return (
    originOf("comment", row.comment, row.commentedcall, time(row, "commented"), measure(row, "offset")) ??
    originOf("review", row.review, row.reviewed, time(row, "submitted"))
  );
}

/** The newest comments that somebody wrote on a seller's calls. @param since in milliseconds since 1970 UTC */
export const ownCommentsQuery = (sellerId: string, viewerId: string, since: number) =>
  query(
    TABLES.comment,
    { top: MAX_ORIGINS },
    comment(),
    columns({ msdyn_content: "words" }),
    order("createdon", true),
    filter(condition("statecode", "eq", ACTIVE), condition("createdby", "eq", viewerId), condition("createdon", "ge", instant(since))),
    link(
      TABLES.conversation,
      { from: "msdyn_transcript", to: "msdyn_transcript", alias: "c" },
      columns({ msdyn_sciconversationid: "commentedcall", msdyn_name: "title" }),
      filter(condition("ownerid", "eq", sellerId)),
    ),
  );

/** The newest reviews of a seller's calls that the viewer may read. @param since in milliseconds since 1970 UTC */
export const sellersReviewsQuery = (sellerId: string, since: number) =>
  query(
    COACHING_TABLES.review,
    { top: MAX_ORIGINS },
    review(),
    columns({ slr_score: "score" }),
    order("slr_submittedon", true),
    filter(
      condition("statecode", "eq", ACTIVE),
      condition("slr_sellerid", "eq", sellerId),
      condition("slr_submittedon", "ge", instant(since)),
    ),
    link(TABLES.conversation, { from: "msdyn_sciconversationid", to: "slr_conversationid", alias: "c" }, columns({ msdyn_name: "title" })),
  );

/** What a goal may come from, the newest first. */
export function toPossibleOrigins(rows: readonly (RowOf<typeof ownCommentsQuery> | RowOf<typeof sellersReviewsQuery>)[]): PossibleOrigin[] {
  return rows
    .flatMap((found: Row) => {
      const row = found as Row<"title" | "words" | "score">;
      const origin = toGoalOrigin(row);
      return origin
        ? present<PossibleOrigin>({ ...origin, title: text(row, "title"), words: text(row, "words"), score: measure(row, "score") })
        : [];
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, MAX_ORIGINS);
}
