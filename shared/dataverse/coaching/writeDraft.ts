import { MAX_DRAFT_LENGTH } from "../../domain/coaching/draftText";
import type { ReviewDraft } from "../../domain/coaching/Review";
import { COACHING_TABLES } from "../coachingTables";
import type { Row, RowPort } from "../DataverseClient";
import { DataverseError } from "../DataverseError";
import { inVersion, type InVersion } from "../inVersion";
import { version } from "../readRow";
import { answersColumns, DRAFT_COLUMNS, newDraftColumns, toDraft } from "./draftRows";

const TABLE = COACHING_TABLES.reviewDraft;

/**
 * - `changed`: another tab saved it since it was read; `present` is what it says now
 * - `gone`: it was submitted or discarded elsewhere
 */
export type DraftSaved =
  | { readonly kind: "saved"; readonly draft: ReviewDraft }
  | { readonly kind: "changed"; readonly present: ReviewDraft }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: DataverseError };

const present = (rows: RowPort, id: string) => async () => toDraft(await rows.read(TABLE, id, DRAFT_COLUMNS));

/** A draft that is there already was sent before, perhaps with other answers, and the answer was lost. */
async function create(rows: RowPort, draft: ReviewDraft, name: string): Promise<Row> {
  const answers = answersColumns(draft);
  const row = await rows.create(TABLE, draft.id, newDraftColumns(draft, name));
  return row["slr_answers"] === answers.slr_answers ? row : rows.update(TABLE, draft.id, answers, version(row));
}

/** Keeps a draft under its own id, in the version that was read. Never rejects. @param name what it goes by in lists */
export async function saveDraft(rows: RowPort, draft: ReviewDraft, name = ""): Promise<DraftSaved> {
  const { id, etag } = draft;
  const answers = answersColumns(draft);
  if (answers.slr_answers.length > MAX_DRAFT_LENGTH) {
    const error = new DataverseError("The answers are too long to be kept.", undefined, undefined, { reason: "unsupported" });
    return { kind: "failed", error };
  }
  const saved = await inVersion(
    () => (etag === undefined ? create(rows, draft, name) : rows.update(TABLE, id, answers, etag)),
    present(rows, id),
  );
  return saved.kind === "done" ? { kind: "saved", draft: { ...draft, etag: version(saved.value) } } : saved;
}

/** Discards a draft in the version that was read. Never rejects. */
export async function removeDraft(rows: RowPort, { id, etag }: ReviewDraft): Promise<InVersion<void, ReviewDraft>> {
  if (etag === undefined) return { kind: "done", value: undefined };
  return inVersion(() => rows.remove(TABLE, id, etag), present(rows, id));
}
