import { MAX_COMMENT_LENGTH, type TranscriptComment } from "../domain/TranscriptComment";
import { NAME_LENGTH, storableText } from "./storableText";
import type { Row, WrittenColumns } from "./DataverseClient";
import { condition, filter, order, ownColumns, query } from "./fetchXml";
import { OWN_CHANGE, OWN_CHANGE_COLUMNS, lastChange } from "./lastChange";
import { formatted, guid, measure, text, time, version } from "./readRow";
import { present } from "../domain/present";
import { ACTIVE, TABLES } from "./tables";

/** What is read of a comment, by the names that it has in a row read by its id. */
const COLUMNS = {
  msdyn_conversationcommentid: "msdyn_conversationcommentid",
  msdyn_content: "msdyn_content",
  msdyn_offsetinms: "msdyn_offsetinms",
  msdyn_durationinms: "msdyn_durationinms",
  ...OWN_CHANGE_COLUMNS,
} as const;

export const COMMENT_COLUMNS = Object.values(COLUMNS);

type CommentRow = Row<(typeof COMMENT_COLUMNS)[number]>;

/** The comments on a transcript that the viewer may read, by the time when they were written. */
export function transcriptCommentsQuery(transcriptId: string) {
  return query(
    TABLES.comment,
    {},
    ownColumns(COLUMNS),
    order("createdon"),
    filter(condition("msdyn_transcript", "eq", transcriptId), condition("statecode", "eq", ACTIVE)),
  );
}

/** A row of `transcriptCommentsQuery`, or of a comment as the server returns it after writing; undefined without text or author. */
export function toTranscriptComment(found: Row): TranscriptComment | undefined {
  const row = found as CommentRow;
  const [id, authorId, createdAt] = [guid(row.msdyn_conversationcommentid), guid(row._createdby_value), time(row, "createdon")];
  const content = text(row, "msdyn_content");
  if (id === undefined || authorId === undefined || createdAt === undefined || content === undefined) return undefined;
  return present<TranscriptComment>({
    id,
    text: content,
    authorId,
    authorName: formatted(row, "_createdby_value"),
    createdAt,
    change: lastChange(row, OWN_CHANGE),
    atMs: measure(row, "msdyn_offsetinms"),
    durationMs: measure(row, "msdyn_durationinms"),
    etag: version(row),
  });
}

/** A comment that is to be written. */
export interface NewComment {
  /** Chosen by who writes: sent twice, it is stored once. */
  readonly id: string;
  readonly transcriptId: string;
  readonly text: string;
  /** In milliseconds from the start of the call; absent where it is on the call as a whole. */
  readonly atMs?: number;
  readonly durationMs?: number;
}

/** Text as it can be stored; its beginning is the row's name in lists. */
export function commentText(text: string): WrittenColumns {
  return { msdyn_content: storableText(text, MAX_COMMENT_LENGTH), msdyn_name: storableText(text.replace(/\s+/g, " "), NAME_LENGTH) };
}

export function newCommentColumns({ transcriptId, text, atMs, durationMs }: NewComment): WrittenColumns {
  return {
    ...commentText(text),
    msdyn_transcript: { table: TABLES.transcript, id: transcriptId },
    // The columns hold whole milliseconds.
    ...(atMs !== undefined && { msdyn_offsetinms: Math.round(atMs) }),
    ...(durationMs !== undefined && { msdyn_durationinms: Math.round(durationMs) }),
  };
}
