import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { Row, RowPort } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
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

/**
 * - `changed`: somebody changed it since it was read; `present` is what it says now
 * - `gone`: somebody deleted it
 */
export type Changed<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "changed"; readonly present: TranscriptComment }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: DataverseError };

/** Acts on a comment in the version that was read. Never rejects. */
async function inVersion<T>(rows: RowPort, id: string, act: () => Promise<T>): Promise<Changed<T>> {
  const outcome = (cause: unknown) => {
    const error = DataverseError.from(cause);
    return error.reason === "missing" ? ({ kind: "gone" } as const) : ({ kind: "failed", error } as const);
  };
  try {
    return { kind: "done", value: await act() };
  } catch (cause) {
    if (DataverseError.from(cause).reason !== "changed") return outcome(cause);
  }
  try {
    const present = toTranscriptComment(await rows.read(TABLE, id, COMMENT_COLUMNS));
    return present ? { kind: "changed", present } : { kind: "gone" };
  } catch (cause) {
    return outcome(cause);
  }
}

/** Changes the text of a comment. Never rejects. */
export function saveComment(rows: RowPort, id: string, written: string, etag: string): Promise<Changed<TranscriptComment | undefined>> {
  return inVersion(rows, id, async () => toTranscriptComment(await rows.update(TABLE, id, commentText(written), etag)));
}

/** Deletes a comment. Never rejects. */
export function deleteComment(rows: RowPort, { id, etag }: TranscriptComment): Promise<Changed<void>> {
  return inVersion(rows, id, () => rows.remove(TABLE, id, etag));
}
