import type { Texts } from "../../../shared/format/Texts";
import type { DeskEvent, DeskState } from "./desk";
import { draftKey, isWorthKeeping, type Draft, type Drafts } from "./drafts";
import type { FocusBack } from "./useFocusBack";

/** What the drafts on a transcript are written through. */
export interface WritingTools {
  readonly texts: Texts;
  readonly drafts: Drafts;
  /** The desk as it is by now. */
  readonly state: () => DeskState;
  /** Nothing happens at a desk that is no longer shown. */
  readonly isShown: () => boolean;
  readonly happen: (event: DeskEvent) => void;
  readonly focus: FocusBack;
}

/** Drafts being opened, kept and let go of; a draft is lost only where it was sent or discarded. */
export interface Writing {
  /** Begins a text, or goes on with its draft. */
  readonly open: (wanted: Pick<Draft, "place" | "editing">) => void;
  /** Keeps the draft, if there is anything in it. */
  readonly close: (draft: Draft) => void;
  readonly type: (draft: Draft, text: string) => void;
  readonly discard: (draft: Draft) => void;
  readonly reopen: (draft: Draft) => void;
  readonly drop: (draft: Draft) => void;
  /** Shows a draft with what went wrong; one that was not there joins what is written at its place already. */
  readonly keep: (draft: Draft, sentence: string, sending?: Extract<DeskEvent, { readonly kind: "failed" }>["sending"]) => void;
  /** Before what is written goes away: the focus returns to where it came from. */
  readonly beforeLeaving: (draft: Draft | undefined) => void;
}

export function createWriting({ texts: { t }, drafts, state, isShown, happen, focus }: WritingTools): Writing {
  const { drop } = drafts;
  const beforeLeaving: Writing["beforeLeaving"] = (draft) => draft && state().draft === draft && isShown() && focus.giveBack();
  const show = (event: Extract<DeskEvent, { readonly kind: "opened" }>) => {
    focus.askForFocus();
    happen(event);
  };
  return {
    open({ place, editing }) {
      const { draft: before } = state();
      if (before && !isWorthKeeping(before)) drop(before);
      const key = draftKey({ place, ...(editing && { editing }) });
      const draft = drafts.get(key) ?? { place, ...(editing && { editing }), newId: crypto.randomUUID(), text: editing?.text ?? "" };
      drafts.put(draft);
      show({ kind: "opened", draft });
    },
    type(draft, text) {
      Object.assign(draft, { text, at: Date.now() });
      drafts.put(draft);
    },
    close(draft) {
      const isKept = isWorthKeeping(draft);
      if (!isKept) drop(draft);
      beforeLeaving(draft);
      happen({ kind: "closed", draft, said: isKept ? t("callSummary.comments.kept") : "" });
    },
    discard(draft) {
      drop(draft);
      beforeLeaving(draft);
      if (!isWorthKeeping(draft)) return happen({ kind: "closed", draft, said: "" });
      const sentence = t("callSummary.comments.discarded");
      happen({ kind: "closed", draft, said: sentence, undo: { sentence, by: "open", draft } });
    },
    reopen(draft) {
      drafts.put(draft);
      show({ kind: "opened", draft });
    },
    drop,
    keep(draft, sentence, sending) {
      const key = draftKey(draft);
      const there = drafts.get(key);
      const said = { problem: { about: key, sentence }, ...(sending && { sending }) };
      if (there === draft) return happen({ kind: "failed", ...said });
      const kept = there && isWorthKeeping(there) ? { ...draft, text: `${there.text}\n\n${draft.text}` } : draft;
      drafts.put(kept);
      show({ kind: "opened", draft: kept, ...said });
    },
    beforeLeaving,
  };
}
