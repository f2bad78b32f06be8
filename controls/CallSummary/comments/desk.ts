import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { Draft } from "./drafts";
import type { Reader } from "./readers";

/** Why something was not done. */
export interface Problem {
  /** Key of the draft, or id of the comment. */
  readonly about: string;
  readonly sentence: string;
  /** What the comment says now, where somebody else has changed it. */
  readonly present?: TranscriptComment;
}

/** What brings back what was taken away: its text is opened again, or sent again. */
export interface Undo {
  readonly sentence: string;
  readonly by: "open" | "send";
  readonly draft: Draft;
}

/** Where the viewer is with their writing on one transcript. */
export interface DeskState {
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
  readonly undo?: Undo | undefined;
  /** Comments, by id, that are stored without their readers' being able to read them. */
  readonly unseen: ReadonlyMap<string, readonly Reader[]>;
}

/** A comment that was to be sent, and who was to read it and cannot: nobody where it is not stored, or stored for all. */
interface Sending {
  readonly commentId: string;
  readonly unreached: readonly Reader[];
}

/** What happens to the viewer's writing. */
export type DeskEvent =
  | { readonly kind: "began"; readonly about: string }
  | { readonly kind: "ended" }
  /** A draft is before the viewer, perhaps with what went wrong. */
  | { readonly kind: "opened"; readonly draft: Draft; readonly problem?: Problem; readonly sending?: Sending }
  | { readonly kind: "failed"; readonly problem: Problem; readonly sending?: Sending }
  /** Another version takes the open draft's place. */
  | { readonly kind: "rewritten"; readonly draft: Draft }
  /** The viewer is done with a draft, and with what was said before. */
  | { readonly kind: "closed"; readonly draft: Draft; readonly said: string; readonly undo?: Undo }
  | { readonly kind: "stored"; readonly draft: Draft; readonly said: string; readonly sending?: Sending }
  /** With the draft in which the comment was being changed, if there was one. */
  | { readonly kind: "deleted"; readonly draft: Draft | undefined; readonly said: string; readonly undo: Undo | undefined };

export const emptyDesk = (transcriptId: string | undefined): DeskState => ({ transcriptId, opened: 0, said: "", unseen: new Map() });

const NOTHING_LEFT = { problem: undefined, said: "", undo: undefined } as const;

function unseenAfter({ unseen }: DeskState, sending: Sending | undefined): DeskState["unseen"] {
  if (!sending) return unseen;
  const after = new Map(unseen);
  if (sending.unreached.length > 0) after.set(sending.commentId, sending.unreached);
  else after.delete(sending.commentId);
  return after;
}

/** A draft that is not the open one is left without closing the other. */
const openAfter = ({ draft }: DeskState, left: Draft | undefined): Draft | undefined => (draft === left ? undefined : draft);

/** The desk after an event. */
export function deskAfter(before: DeskState, event: DeskEvent): DeskState {
  switch (event.kind) {
    case "began":
      return { ...before, ...NOTHING_LEFT, busy: event.about };
    case "ended":
      return { ...before, busy: undefined };
    case "opened": {
      const { draft, problem, sending } = event;
      return { ...before, ...NOTHING_LEFT, draft, problem, opened: before.opened + 1, unseen: unseenAfter(before, sending) };
    }
    case "failed":
      return { ...before, problem: event.problem, unseen: unseenAfter(before, event.sending) };
    case "rewritten":
      return { ...before, draft: event.draft };
    case "closed":
      return { ...before, ...NOTHING_LEFT, draft: openAfter(before, event.draft), said: event.said, undo: event.undo };
    case "stored":
      return { ...before, draft: openAfter(before, event.draft), said: event.said, unseen: unseenAfter(before, event.sending) };
    case "deleted":
      return { ...before, draft: openAfter(before, event.draft), said: event.said, undo: event.undo };
  }
}
