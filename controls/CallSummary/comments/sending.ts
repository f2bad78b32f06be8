import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import { isUnsure } from "../../../shared/host/writtenOnce";
import { deletingFailure, savingFailure, sendingFailure } from "./commentTexts";
import { draftKey, type Draft } from "./drafts";
import type { Reader } from "./readers";
import type { Place } from "./Thread";
import { deleteComment, saveComment, sendComment } from "./writeComment";
import type { Writing, WritingTools } from "./writing";

/** What comments are stored through. */
export interface SendingTools extends WritingTools {
  readonly rows: RowPort;
  readonly transcriptId: string | undefined;
  readonly writing: Writing;
  readonly readersOf: (place: Place) => readonly Reader[];
  /** Whether it is known who has written in the threads: what is sent is shared with them. */
  readonly areThreadsKnown: () => boolean;
  /** Told what a comment has become; undefined: it is gone. */
  readonly settle: (id: string, comment: TranscriptComment | undefined) => void;
  /** Does one thing after the other: what comes meanwhile is not done. */
  readonly alone: (about: string, act: () => Promise<void>) => void;
}

/** Comments being stored, changed and deleted, and what is said of it. */
export interface Sending {
  readonly send: (draft: Draft) => void;
  /** Writes over what somebody else has written. */
  readonly saveAnyway: (draft: Draft, present: TranscriptComment) => void;
  readonly takeTheirs: (draft: Draft, present: TranscriptComment) => void;
  readonly remove: (comment: TranscriptComment) => void;
}

async function post(draft: Draft, transcriptId: string, tools: SendingTools): Promise<void> {
  const { texts, rows, writing, readersOf, happen, settle } = tools;
  const { place, newId: id, text } = draft;
  const sent = await sendComment(rows, { ...place, id, transcriptId, text }, readersOf(place));
  const sending = { commentId: id, unreached: sent.kind === "half" && !isUnsure(sent.error) ? sent.unreached : [] };
  if (sent.kind !== "sent") {
    if (sent.kind === "half") settle(id, sent.comment);
    return writing.keep(draft, sendingFailure(sent, texts), sending);
  }
  // Before the comment is in the list: where it stood the composer would be drawn anew, and take the focus with it.
  writing.drop(draft);
  writing.beforeLeaving(draft);
  happen({ kind: "stored", draft, said: texts.t("callSummary.comments.sent"), sending });
  settle(id, sent.comment);
}

async function save(draft: Draft, { id, etag }: NonNullable<Draft["editing"]>, tools: SendingTools): Promise<void> {
  const { texts, rows, writing, happen, settle } = tools;
  const { t } = texts;
  const saved = await saveComment(rows, id, draft.text, etag);
  if (saved.kind === "failed") return writing.keep(draft, savingFailure(saved.error, texts));
  if (saved.kind === "changed") {
    const problem = { about: draftKey(draft), sentence: t("callSummary.comments.changed"), present: saved.present };
    return happen({ kind: "failed", problem });
  }
  writing.drop(draft);
  settle(id, saved.kind === "done" ? saved.value : undefined);
  if (saved.kind === "gone")
    return writing.keep({ place: draft.place, newId: draft.newId, text: draft.text }, t("callSummary.comments.gone"));
  writing.beforeLeaving(draft);
  happen({ kind: "stored", draft, said: t("callSummary.comments.saved") });
}

async function remove(comment: TranscriptComment, { texts, rows, drafts, writing, happen, settle }: SendingTools): Promise<void> {
  const { id, text, atMs, durationMs } = comment;
  const place: Place = { ...(atMs !== undefined && { atMs }), ...(durationMs !== undefined && { durationMs }) };
  const failed = (sentence: string) => happen({ kind: "failed", problem: { about: id, sentence } });
  const deleted = await deleteComment(rows, comment);
  if (deleted.kind === "failed") return failed(deletingFailure(deleted.error, texts));
  if (deleted.kind === "changed") {
    settle(id, deleted.present);
    return failed(texts.t("shared.writing.changedFirst"));
  }
  const draft = drafts.get(draftKey({ place, editing: { id, etag: "", text } }));
  if (draft) writing.drop(draft);
  settle(id, undefined);
  writing.beforeLeaving(draft);
  const said = texts.t("callSummary.comments.deleted");
  const again: Draft = { place, newId: crypto.randomUUID(), text };
  happen({ kind: "deleted", draft, said, undo: deleted.kind === "done" ? { sentence: said, by: "send", draft: again } : undefined });
}

export function createSending(tools: SendingTools): Sending {
  const { transcriptId, drafts, writing, areThreadsKnown, happen, settle, alone } = tools;
  const send: Sending["send"] = (draft) => {
    if (draft.text.trim() === "" || transcriptId === undefined || !areThreadsKnown()) return;
    alone(draftKey(draft), () => (draft.editing ? save(draft, draft.editing, tools) : post(draft, transcriptId, tools)));
  };
  return {
    send,
    saveAnyway(draft, { id, etag, text }) {
      const next: Draft = { ...draft, editing: { id, etag, text } };
      drafts.put(next);
      happen({ kind: "rewritten", draft: next });
      send(next);
    },
    takeTheirs(draft, present) {
      writing.drop(draft);
      settle(present.id, present);
      writing.beforeLeaving(draft);
      happen({ kind: "closed", draft, said: "" });
    },
    remove: (comment) => alone(comment.id, () => remove(comment, tools)),
  };
}
