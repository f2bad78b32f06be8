import * as React from "react";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import type { CallFacts } from "../../../shared/dataverse/summaryRows";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { Environment } from "../../../shared/host/environment";
import { useIsThere } from "../../../shared/ui/useIsThere";
import { deletingFailure, savingFailure, sendingFailure } from "./commentTexts";
import { draftKey, draftsOf, isWorthKeeping, type Draft } from "./drafts";
import { readersOf, type Reader } from "./readers";
import { placeKey, type Place, type Thread } from "./Thread";
import { useFocusBack } from "./useFocusBack";
import { deleteComment, saveComment, sendComment } from "./writeComment";

export interface DeskSource {
  readonly environment: Environment;
  readonly rows: RowPort;
  readonly call: CallFacts | undefined;
  readonly transcriptId: string | undefined;
  readonly threads: readonly Thread[] | undefined;
  /** Told what a comment has become; undefined: it is gone. */
  readonly settle: (id: string, comment: TranscriptComment | undefined) => void;
}

/** Why something was not done. */
export interface Problem {
  /** Key of the draft, or id of the comment. */
  readonly about: string;
  readonly sentence: string;
  /** What the comment says now, where somebody else has changed it. */
  readonly present?: TranscriptComment;
}

interface DeskState {
  readonly transcriptId: string | undefined;
  /** What is written now. */
  readonly draft?: Draft | undefined;
  /** How often something was begun to be written. */
  readonly opened: number;
  /** Key of the draft that is being sent, or id of the comment that is being deleted: one after the other. */
  readonly busy?: string | undefined;
  readonly problem?: Problem | undefined;
  /** For screen readers. */
  readonly said: string;
  readonly undo?: { readonly sentence: string; readonly run: () => void } | undefined;
  /** Comments, by id, that are stored without their readers' being able to read them. */
  readonly unseen: ReadonlyMap<string, readonly Reader[]>;
}

/** What the viewer does with the comments on a call: writing, changing, deleting. */
export interface CommentDesk extends DeskState {
  /** Other drafts that were not sent. */
  readonly unsent: readonly Draft[];
  readonly readersOf: (place: Place) => readonly Reader[];
  /** Begins a text, or goes on with its draft. */
  readonly open: (wanted: Pick<Draft, "place" | "editing">) => void;
  /** Whether the field is to have the focus: once each time that it is begun. */
  readonly takeFocus: () => boolean;
  /** Keeps the draft, if there is anything in it. */
  readonly close: (draft: Draft) => void;
  readonly discard: (draft: Draft) => void;
  readonly send: (draft: Draft) => void;
  /** Writes over what somebody else has written. */
  readonly saveAnyway: (draft: Draft, present: TranscriptComment) => void;
  readonly takeTheirs: (draft: Draft, present: TranscriptComment) => void;
  readonly remove: (comment: TranscriptComment) => void;
}

const fresh = (transcriptId: string | undefined): DeskState => ({ transcriptId, opened: 0, said: "", unseen: new Map() });
const NOTHING_LEFT = { problem: undefined, said: "", undo: undefined } as const;

/** What the viewer writes on a call; a draft is lost only where it was sent or discarded. */
export function useDesk({ environment, rows, call, transcriptId, threads, settle }: DeskSource): CommentDesk {
  const { t, viewer } = environment;
  const [held, setHeld] = React.useState(() => fresh(transcriptId));
  const state = held.transcriptId === transcriptId ? held : fresh(transcriptId);
  const drafts = React.useMemo(() => (transcriptId === undefined ? new Map<string, Draft>() : draftsOf(transcriptId)), [transcriptId]);
  const { takeFocus, askForFocus, giveBack } = useFocusBack();
  const isBusy = React.useRef(false);
  const latest = React.useRef({ state, threads });
  latest.current = { state, threads };
  const isThere = useIsThere();

  /** What comes late, after the form was left or shows another call, changes drafts and rows only. */
  const isCurrent = () => isThere.current && latest.current.state.transcriptId === transcriptId;
  const change = (values: Partial<DeskState>) => {
    if (isCurrent()) setHeld((before) => ({ ...(before.transcriptId === transcriptId ? before : fresh(transcriptId)), ...values }));
  };
  const told = (id: string, comment: TranscriptComment | undefined) => isCurrent() && settle(id, comment);
  const threadAt = (place: Place) => latest.current.threads?.find(({ key }) => key === placeKey(place));
  const readersAt = (place: Place) => (call ? readersOf(threadAt(place), call, viewer.id) : []);

  const drop = (draft: Draft) => drafts.get(draftKey(draft)) === draft && drafts.delete(draftKey(draft));
  /** Ends the writing of a draft, if it is the one that is open. */
  const leave = (draft: Draft, values: Partial<DeskState> = {}) => {
    const isOpen = latest.current.state.draft === draft;
    if (isOpen && isCurrent()) giveBack();
    change({ ...(isOpen && { draft: undefined }), ...values });
  };
  const show = (draft: Draft, values: Partial<DeskState> = {}) => {
    askForFocus();
    change({ ...NOTHING_LEFT, draft, opened: latest.current.state.opened + 1, ...values });
  };
  const open: CommentDesk["open"] = ({ place, editing }) => {
    if (isBusy.current) return;
    const { draft: before } = latest.current.state;
    if (before && !isWorthKeeping(before)) drop(before);
    const key = draftKey({ place, ...(editing && { editing }) });
    const draft = drafts.get(key) ?? { place, ...(editing && { editing }), newId: crypto.randomUUID(), text: editing?.text ?? "" };
    drafts.set(key, draft);
    show(draft);
  };
  /** Shows a draft with what went wrong; one that was not there joins what is written at its place already. */
  const keep = (draft: Draft, sentence: string, values: Partial<DeskState> = {}) => {
    const key = draftKey(draft);
    const there = drafts.get(key);
    const problem = { about: key, sentence };
    if (there === draft) return change({ problem, ...values });
    const kept = there && isWorthKeeping(there) ? { ...draft, text: `${there.text}\n\n${draft.text}` } : draft;
    drafts.set(key, kept);
    show(kept, { problem, ...values });
  };

  /** One thing after the other. */
  const alone = async (about: string, act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    change({ ...NOTHING_LEFT, busy: about });
    try {
      await act();
    } finally {
      isBusy.current = false;
      change({ busy: undefined });
    }
  };
  const post = async (draft: Draft, to: string) => {
    const sent = await sendComment(rows, { ...draft.place, id: draft.newId, transcriptId: to, text: draft.text }, readersAt(draft.place));
    const unseen = new Map(latest.current.state.unseen);
    if (sent.kind === "half") unseen.set(draft.newId, sent.unreached);
    else unseen.delete(draft.newId);
    if (sent.kind !== "sent") {
      if (sent.kind === "half") told(draft.newId, sent.comment);
      return keep(draft, sendingFailure(sent, environment), { unseen });
    }
    // Before the comment is in the list: where it stood the composer would be drawn anew, and take the focus with it.
    drop(draft);
    leave(draft, { said: t("callSummary.comments.sent"), unseen });
    told(draft.newId, sent.comment);
  };
  const save = async (draft: Draft, { id, etag }: NonNullable<Draft["editing"]>) => {
    const saved = await saveComment(rows, id, draft.text, etag);
    if (saved.kind === "failed") return keep(draft, savingFailure(saved.error, environment));
    if (saved.kind === "changed")
      return change({ problem: { about: draftKey(draft), sentence: t("callSummary.comments.changed"), present: saved.present } });
    drop(draft);
    told(id, saved.kind === "done" ? saved.value : undefined);
    if (saved.kind === "gone") return keep({ place: draft.place, newId: draft.newId, text: draft.text }, t("callSummary.comments.gone"));
    leave(draft, { said: t("callSummary.comments.saved") });
  };
  const send: CommentDesk["send"] = (draft) => {
    // Who has written in a thread must be known: it is shared with them.
    if (draft.text.trim() === "" || transcriptId === undefined || !latest.current.threads) return;
    void alone(draftKey(draft), () => (draft.editing ? save(draft, draft.editing) : post(draft, transcriptId)));
  };
  const close: CommentDesk["close"] = (draft) => {
    const said = isWorthKeeping(draft) ? t("callSummary.comments.kept") : "";
    if (said === "") drop(draft);
    leave(draft, { ...NOTHING_LEFT, said });
  };
  const discard: CommentDesk["discard"] = (draft) => {
    drop(draft);
    if (!isWorthKeeping(draft)) return leave(draft, NOTHING_LEFT);
    const sentence = t("callSummary.comments.discarded");
    const run = () => {
      drafts.set(draftKey(draft), draft);
      show(draft);
    };
    leave(draft, { ...NOTHING_LEFT, said: sentence, undo: { sentence, run } });
  };
  const takeTheirs: CommentDesk["takeTheirs"] = (draft, present) => {
    drop(draft);
    told(present.id, present);
    leave(draft, NOTHING_LEFT);
  };
  const saveAnyway: CommentDesk["saveAnyway"] = (draft, { id, etag, text }) => {
    const next: Draft = { ...draft, editing: { id, etag, text } };
    drafts.set(draftKey(next), next);
    change({ draft: next });
    send(next);
  };
  const remove: CommentDesk["remove"] = (comment) => {
    const { id, text, atMs, durationMs } = comment;
    const place: Place = { ...(atMs !== undefined && { atMs }), ...(durationMs !== undefined && { durationMs }) };
    void alone(id, async () => {
      const deleted = await deleteComment(rows, comment);
      if (deleted.kind === "failed") return change({ problem: { about: id, sentence: deletingFailure(deleted.error, environment) } });
      if (deleted.kind === "changed") {
        told(id, deleted.present);
        return change({ problem: { about: id, sentence: t("callSummary.comments.changedFirst") } });
      }
      const own = drafts.get(draftKey({ place, editing: { id, etag: "", text } }));
      if (own) drop(own);
      told(id, undefined);
      const sentence = t("callSummary.comments.deleted");
      const run = () => send({ place, newId: crypto.randomUUID(), text });
      const values = { said: sentence, undo: deleted.kind === "done" ? { sentence, run } : undefined };
      if (own) leave(own, values);
      else change(values);
    });
  };
  const latestOpen = React.useRef(open);
  latestOpen.current = open;
  return {
    ...state,
    unsent: [...drafts.values()].filter((draft) => draft !== state.draft && isWorthKeeping(draft)),
    readersOf: readersAt,
    open: React.useCallback((wanted) => latestOpen.current(wanted), []),
    takeFocus,
    close,
    discard,
    send,
    saveAnyway,
    takeTheirs,
    remove,
  };
}
