import type { ReviewReply } from "../../domain/coaching/Review";
import { COACHING_TABLES } from "../coachingTables";
import type { Row, RowPort } from "../DataverseClient";
import { DataverseError } from "../DataverseError";
import { inVersion } from "../inVersion";
import { version } from "../readRow";
import { REPLY_COLUMNS, replyColumns, toReply } from "./replyRows";

const TABLE = COACHING_TABLES.reviewReply;

export interface NewReply extends Pick<ReviewReply, "text" | "acknowledgedAt"> {
  readonly reviewId: string;
  /** Who is to read it. */
  readonly reviewerId: string;
  /** The seller's reply so far, in the version that was read. */
  readonly existing?: ReviewReply | undefined;
  /** Of a new reply: sent again with it, it is stored once. @default a new one */
  readonly id?: string;
}

/**
 * - `notShared`: it is stored, but the reviewer cannot read it
 * - `changed`: another tab changed it since it was read
 * - `gone`: it was deleted, or the review was
 */
export type ReplySaved =
  | { readonly kind: "saved"; readonly reply: ReviewReply }
  | { readonly kind: "notShared"; readonly reply: ReviewReply; readonly error: DataverseError }
  | { readonly kind: "changed"; readonly present: ReviewReply }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: DataverseError };

/** A reply that is there already was sent before, perhaps with other words, and the answer was lost. */
async function create(rows: RowPort, id: string, reply: NewReply): Promise<Row> {
  const columns = replyColumns(reply);
  const row = await rows.create(TABLE, id, { ...columns, slr_reviewid: { table: COACHING_TABLES.review, id: reply.reviewId } });
  const isSame = Object.entries(columns).every(([column, value]) => (row[column] ?? null) === value);
  return isSame ? row : rows.update(TABLE, id, columns, version(row));
}

/** Says something to a review, or that it was seen, in a row of the seller's own that the reviewer may read. Never rejects. */
export async function saveReply(rows: RowPort, reply: NewReply): Promise<ReplySaved> {
  const { existing, reviewerId } = reply;
  const id = existing?.id ?? reply.id ?? crypto.randomUUID();
  const saved = await inVersion(
    async () => {
      const row = await (existing ? rows.update(TABLE, id, replyColumns(reply), existing.etag) : create(rows, id, reply));
      const stored = toReply(row);
      if (!stored) throw new DataverseError("The reply cannot be read.");
      return stored;
    },
    async () => toReply(await rows.read(TABLE, id, REPLY_COLUMNS)),
  );
  if (saved.kind !== "done") return saved;
  try {
    await rows.shareRead(TABLE, id, reviewerId);
    return { kind: "saved", reply: saved.value };
  } catch (cause) {
    return { kind: "notShared", reply: saved.value, error: DataverseError.from(cause) };
  }
}
