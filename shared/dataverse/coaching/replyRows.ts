import type { ReviewReply } from "../../domain/coaching/Review";
import { present } from "../../domain/present";
import { COACHING_TABLES } from "../coachingTables";
import type { Row, WrittenColumns } from "../DataverseClient";
import { condition, filter, link, order, ownColumns, query } from "../fetchXml";
import { formatted, guid, text, time, version } from "../readRow";
import { storableText } from "../storableText";
import { ACTIVE } from "../tables";
import { ROW_NAME_LENGTH } from "./reviewRows";

export const MAX_REPLY_LENGTH = 4_000;

/** What is read of a reply, by the names that it has in a row read by its id. */
const COLUMNS = {
  slr_reviewreplyid: "slr_reviewreplyid",
  slr_reviewid: "_slr_reviewid_value",
  slr_text: "slr_text",
  slr_acknowledgedon: "slr_acknowledgedon",
  createdby: "_createdby_value",
  createdon: "createdon",
} as const;

export const REPLY_COLUMNS = Object.values(COLUMNS);

type ReplyRow = Row<(typeof REPLY_COLUMNS)[number]>;

/** The replies to all reviews of a call that the viewer may read, the oldest first. */
export function repliesOfCallQuery(conversationId: string) {
  return query(
    COACHING_TABLES.reviewReply,
    {},
    ownColumns(COLUMNS),
    order("createdon"),
    filter(condition("statecode", "eq", ACTIVE)),
    link(
      COACHING_TABLES.review,
      { from: "slr_reviewid", to: "slr_reviewid", alias: "r" },
      filter(condition("slr_conversationid", "eq", conversationId)),
    ),
  );
}

/** A row of `repliesOfCallQuery`, or of a reply as the server returns it after writing; undefined where it does not say whose it is. */
export function toReply(found: Row): ReviewReply | undefined {
  const row = found as ReplyRow;
  const [id, reviewId, authorId] = [row.slr_reviewreplyid, row._slr_reviewid_value, row._createdby_value].map(guid);
  const createdAt = time(row, "createdon");
  if (id === undefined || reviewId === undefined || authorId === undefined || createdAt === undefined) return undefined;
  return present<ReviewReply>({
    id,
    reviewId,
    authorId,
    authorName: formatted(row, "_createdby_value"),
    text: text(row, "slr_text"),
    acknowledgedAt: time(row, "slr_acknowledgedon"),
    createdAt,
    etag: version(row),
  });
}

/** What a reply says: its text's beginning is its name in lists. */
export function replyColumns({ text: written = "", acknowledgedAt }: Pick<ReviewReply, "text" | "acknowledgedAt">): WrittenColumns {
  return {
    slr_name: storableText(written.replace(/\s+/g, " "), ROW_NAME_LENGTH) || null,
    slr_text: storableText(written, MAX_REPLY_LENGTH) || null,
    // As the server writes instants: what was sent and what is read must be alike.
    slr_acknowledgedon: acknowledgedAt === undefined ? null : `${new Date(acknowledgedAt).toISOString().slice(0, 19)}Z`,
  };
}
