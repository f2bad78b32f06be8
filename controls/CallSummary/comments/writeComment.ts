import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { Row, RowPort } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { inVersion, type InVersion } from "../../../shared/dataverse/inVersion";
import { text, version } from "../../../shared/dataverse/readRow";
import { TABLES } from "../../../shared/dataverse/tables";
import {
  COMMENT_COLUMNS,
  commentText,
  newCommentColumns,
  toTranscriptComment,
  type NewComment,
} from "../../../shared/dataverse/transcriptComments";
import { isUnsure } from "../../../shared/host/writtenOnce";
import type { Reader } from "./readers";

const TABLE = TABLES.comment;

/**
 * - `notCreated`: nothing is stored
 * - `notShared`: readers were missing, so it was taken back
 * - `half`: it could not be taken back either; `unreached` cannot see it, as far as `error` is sure
 */
export type Sent =
  | { readonly kind: "sent"; readonly comment: TranscriptComment | undefined }
  | { readonly kind: "notCreated"; readonly error: DataverseError }
  | { readonly kind: "notShared"; readonly error: DataverseError; readonly unreached: readonly Reader[] }
  | {
      readonly kind: "half";
      readonly error: DataverseError;
      readonly unreached: readonly Reader[];
      readonly comment: TranscriptComment | undefined;
    };

/** A comment that is there already was sent before, perhaps with other words, and the answer was lost. */
async function create(rows: RowPort, comment: NewComment): Promise<Row> {
  const columns = newCommentColumns(comment);
  const row = await rows.create(TABLE, comment.id, columns);
  return text(row, "msdyn_content") === columns["msdyn_content"]
    ? row
    : rows.update(TABLE, comment.id, commentText(comment.text), version(row));
}

/** Stores a comment and lets its readers read it: all of it, or nothing. Never rejects. */
export async function sendComment(rows: RowPort, comment: NewComment, readers: readonly Reader[]): Promise<Sent> {
  let row: Row;
  try {
    row = await create(rows, comment);
  } catch (cause) {
    return { kind: "notCreated", error: DataverseError.from(cause) };
  }
  const stored = toTranscriptComment(row);
  for (const [index, reader] of readers.entries()) {
    try {
      await rows.shareRead(TABLE, comment.id, reader.id);
    } catch (cause) {
      const failed = { error: DataverseError.from(cause), unreached: readers.slice(index) };
      try {
        await rows.remove(TABLE, comment.id, version(row));
      } catch (cause) {
        const kept = DataverseError.from(cause);
        return { kind: "half", ...failed, ...(isUnsure(kept) && { error: kept }), comment: stored };
      }
      return { kind: "notShared", ...failed };
    }
  }
  return { kind: "sent", comment: stored };
}

/** What became of a comment that was acted on in the version that was read. */
export type CommentChanged<Value> = InVersion<Value, TranscriptComment>;

/** Acts on a comment in the version that was read. Never rejects. */
const actOn = <Value>(rows: RowPort, id: string, act: () => Promise<Value>): Promise<CommentChanged<Value>> =>
  inVersion(act, async () => toTranscriptComment(await rows.read(TABLE, id, COMMENT_COLUMNS)));

/** Changes the text of a comment. Never rejects. */
export function saveComment(
  rows: RowPort,
  id: string,
  written: string,
  etag: string,
): Promise<CommentChanged<TranscriptComment | undefined>> {
  return actOn(rows, id, async () => toTranscriptComment(await rows.update(TABLE, id, commentText(written), etag)));
}

/** Deletes a comment. Never rejects. */
export function deleteComment(rows: RowPort, { id, etag }: TranscriptComment): Promise<CommentChanged<void>> {
  return actOn(rows, id, () => rows.remove(TABLE, id, etag));
}
