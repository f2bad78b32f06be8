import { decodeDraft, encodeDraft } from "../../domain/coaching/draftText";
import type { ReviewDraft } from "../../domain/coaching/Review";
import { present } from "../../domain/present";
import { COACHING_TABLES, REVIEW_KINDS } from "../coachingTables";
import type { Row, WrittenColumns } from "../DataverseClient";
import { condition, filter, order, ownColumns, query } from "../fetchXml";
import { optionIn, optionOf } from "../ownChoice";
import { guid, text, version } from "../readRow";
import { storableText } from "../storableText";
import { ACTIVE, TABLES } from "../tables";
import { ROW_NAME_LENGTH } from "./reviewRows";

/** What is read of a draft, by the names that it has in a row read by its id. */
const COLUMNS = {
  slr_reviewdraftid: "slr_reviewdraftid",
  slr_conversationid: "_slr_conversationid_value",
  slr_scorecardid: "_slr_scorecardid_value",
  slr_kind: "slr_kind",
  slr_answers: "slr_answers",
} as const;

export const DRAFT_COLUMNS = Object.values(COLUMNS);

type DraftRow = Row<(typeof DRAFT_COLUMNS)[number]>;

/** The viewer's own drafts on a call, the oldest first; those of reports that hierarchy security opens are not the viewer's. */
export function draftsQuery(conversationId: string, viewerId: string) {
  return query(
    COACHING_TABLES.reviewDraft,
    {},
    ownColumns(COLUMNS),
    order("createdon"),
    filter(
      condition("slr_conversationid", "eq", conversationId),
      condition("ownerid", "eq", viewerId),
      condition("statecode", "eq", ACTIVE),
    ),
  );
}

/** A row of `draftsQuery`, or of a draft read by its id; undefined where its call is gone. */
export function toDraft(found: Row): ReviewDraft | undefined {
  const row = found as DraftRow;
  const [id, conversationId] = [guid(row.slr_reviewdraftid), guid(row._slr_conversationid_value)];
  const kind = optionIn(REVIEW_KINDS, row.slr_kind);
  if (id === undefined || conversationId === undefined || kind === undefined) return undefined;
  return present<ReviewDraft>({
    id,
    conversationId,
    scorecardId: guid(row._slr_scorecardid_value),
    kind,
    answers: decodeDraft(text(row, "slr_answers")),
    etag: version(row),
  });
}

export const answersColumns = ({ answers }: ReviewDraft) => ({ slr_answers: encodeDraft(answers) });

/** @param name what the draft goes by in lists */
export function newDraftColumns(draft: ReviewDraft, name: string): WrittenColumns {
  const { conversationId, scorecardId, kind } = draft;
  return {
    slr_name: storableText(name, ROW_NAME_LENGTH) || null,
    slr_conversationid: { table: TABLES.conversation, id: conversationId },
    ...(scorecardId !== undefined && { slr_scorecardid: { table: COACHING_TABLES.scorecard, id: scorecardId } }),
    slr_kind: optionOf(REVIEW_KINDS, kind),
    ...answersColumns(draft),
  };
}
