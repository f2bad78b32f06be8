import { hindrancesOf, type Hindrance } from "../../../shared/domain/coaching/hindrances";
import type { GivenAnswer, Review, ReviewDraft } from "../../../shared/domain/coaching/Review";
import type { Scorecard } from "../../../shared/domain/coaching/Scorecard";
import type { Targets } from "../../../shared/domain/targets";
import { submitReview, type ReviewedCall } from "../../../shared/dataverse/coaching/writeReview";
import { removeDraft, saveDraft } from "../../../shared/dataverse/coaching/writeDraft";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import type { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { InVersion } from "../../../shared/dataverse/inVersion";
import { isUnsure } from "../../../shared/host/writtenOnce";
import { asNew } from "./beginDraft";

/** So long nothing is typed before what was typed is saved. */
const PAUSE_MS = 800;

export interface WritingState {
  readonly draft: ReviewDraft;
  /** Something is not saved yet. */
  readonly isTyped: boolean;
  readonly isSaving: boolean;
  /** When it was saved last, in milliseconds since 1970 UTC; absent where it was not since it was opened. */
  readonly savedAt?: number | undefined;
  /** Why it was not saved, or not submitted. */
  readonly error?: DataverseError | undefined;
  /** What another tab has saved meanwhile: one of the two is to stay. */
  readonly present?: ReviewDraft | undefined;
  /** It was submitted or discarded elsewhere. */
  readonly isGone: boolean;
  readonly isSubmitting: boolean;
  /** What kept it from being submitted when that was tried, and still does. */
  readonly hindrances: readonly Hindrance[];
}

export interface WritingTools {
  readonly rows: RowPort;
  readonly scorecard: Scorecard;
  readonly call: ReviewedCall;
  readonly targets: Targets;
  readonly viewerId: string;
  /** Keeps what was typed in the browser until it is stored; without answers it is let go of. */
  readonly keep: (draft: ReviewDraft, isStored: boolean) => void;
  /** Told when it is a review; `notShared` where the seller cannot read it yet. */
  readonly onSubmitted: (review: Review, notShared: DataverseError | undefined) => void;
}

/** A review while it is written: saved shortly after it was typed, one version after the other. */
export interface Writing {
  readonly scorecard: Scorecard;
  readonly state: () => WritingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes an answer; what is undefined in it goes. */
  readonly answer: (questionId: string, change: { readonly [Key in keyof GivenAnswer]?: GivenAnswer[Key] | undefined }) => void;
  /** Saves what is not saved yet. @returns whether everything is */
  readonly flush: () => Promise<boolean>;
  /** Of two versions, the one typed here stays; where the draft is gone, as a new one. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly submit: () => Promise<void>;
  /** Nothing is saved any more once it is discarded; where that failed, writing goes on. */
  readonly discard: () => Promise<InVersion<void, ReviewDraft>>;
}

function changed(answer: GivenAnswer, change: Readonly<Record<string, unknown>>): GivenAnswer {
  return Object.fromEntries(Object.entries({ ...answer, ...change }).filter(([, value]) => value !== undefined));
}

/** @param isTyped whether the draft holds something that is not stored */
export function createWriting(draft: ReviewDraft, isTyped: boolean, tools: WritingTools): Writing {
  const { rows, scorecard, call, targets, viewerId, keep, onSubmitted } = tools;
  const listeners = new Set<() => void>();
  let state: WritingState = { draft, isTyped, isSaving: false, isGone: false, isSubmitting: false, hindrances: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isDiscarded = false;

  const change = (next: Partial<WritingState>) => {
    state = { ...state, ...next };
    [...listeners].forEach((listener) => listener());
  };
  const hindrances = ({ answers }: ReviewDraft) => hindrancesOf(scorecard.questions, answers, { durationMs: call.durationMs, targets });

  async function save(): Promise<void> {
    const written = state.draft;
    change({ isSaving: true, error: undefined });
    const saved = await saveDraft(rows, written, `${scorecard.name}: ${call.title}`);
    if (saved.kind === "saved") {
      const isTyped = state.draft.answers !== written.answers;
      if (!isTyped) keep(written, true);
      const { etag } = saved.draft;
      change({ isSaving: false, isTyped, savedAt: Date.now(), draft: { ...state.draft, ...(etag !== undefined && { etag }) } });
    } else {
      change({
        isSaving: false,
        ...(saved.kind === "failed" && { error: saved.error }),
        ...(saved.kind === "changed" && { present: saved.present }),
        ...(saved.kind === "gone" && { isGone: true }),
      });
    }
  }
  const canSave = () => state.isTyped && !state.present && !state.isGone && !isDiscarded;
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    while (running || canSave()) {
      running ??= save().finally(() => (running = undefined));
      await running;
      if (state.error) return false;
    }
    return !state.isTyped;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE_MS);
  };
  if (isTyped) later();

  return {
    scorecard,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    answer(questionId, given) {
      const answers = new Map(state.draft.answers);
      answers.set(questionId, changed(answers.get(questionId) ?? {}, given));
      const next = { ...state.draft, answers };
      keep(next, false);
      change({ draft: next, isTyped: true, ...(state.hindrances.length > 0 && { hindrances: hindrances(next) }) });
      later();
    },
    flush,
    keepMine() {
      const { present, draft: mine } = state;
      const again = present?.etag === undefined ? asNew(mine) : { ...mine, etag: present.etag };
      keep(mine, true);
      change({ draft: again, present: undefined, isGone: false, isTyped: true });
      void flush();
    },
    takeTheirs() {
      if (!state.present) return;
      keep(state.draft, true);
      change({ draft: state.present, present: undefined, isTyped: false });
    },
    async submit() {
      if (state.isSubmitting || isDiscarded) return;
      const found = hindrances(state.draft);
      change({ hindrances: found });
      if (found.length > 0) return;
      change({ isSubmitting: true });
      if (!(await flush())) return change({ isSubmitting: false });
      const submitted = await submitReview(rows, { draft: state.draft, scorecard, call, targets, viewerId });
      change({ isSubmitting: false });
      if (submitted.kind === "incomplete") return change({ hindrances: submitted.hindrances });
      if (submitted.kind !== "notSubmitted") {
        keep(state.draft, true);
        return onSubmitted(submitted.review, submitted.kind === "notShared" ? submitted.error : undefined);
      }
      const { reason } = submitted.error;
      // The draft that was to go with it is another one by now, or gone; the call may be, too.
      change({ error: submitted.error, ...(reason === "changed" && { isTyped: true }) });
      if (reason === "changed") await flush();
    },
    async discard() {
      isDiscarded = true;
      await running;
      const { draft: last, error } = state;
      // One whose answer was lost may be there all the same, in a version that nobody knows.
      const mayBeStored = last.etag === undefined && error && isUnsure(error);
      const removed = await removeDraft(rows, mayBeStored ? { ...last, etag: "*" } : last);
      isDiscarded = removed.kind === "done" || removed.kind === "gone";
      if (isDiscarded) keep(state.draft, true);
      else if (state.isTyped) later();
      if (removed.kind === "changed") change({ present: removed.present });
      return removed;
    },
  };
}
