import * as React from "react";
import type { DraftReaders } from "../../shared/domain/coaching/draftReaders";
import type { Review, ReviewDraft, ReviewReply } from "../../shared/domain/coaching/Review";
import type { Scorecard } from "../../shared/domain/coaching/Scorecard";
import { loadCallReviews, type CallReviews } from "../../shared/dataverse/coaching/loadCallReviews";
import { loadScorecards, type LoadedScorecards } from "../../shared/dataverse/coaching/loadScorecards";
import { removeDraft } from "../../shared/dataverse/coaching/writeDraft";
import { saveReply } from "../../shared/dataverse/coaching/writeReply";
import { deleteReview, shareReview } from "../../shared/dataverse/coaching/writeReview";
import type { RowPort } from "../../shared/dataverse/DataverseClient";
import type { SlottedCall } from "../../shared/host/callSlot";
import type { Environment } from "../../shared/host/environment";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import { deletingFailure, notSharedText, replyFailure, scorecardText } from "./reviewTexts";
import { asNew, beginDraft, draftsAsTyped, keepDraft } from "./writing/beginDraft";
import { createWriting, type Writing } from "./writing/createWriting";

export interface ReviewDeskSource {
  readonly environment: Environment;
  readonly rows: RowPort;
  readonly callId: string;
  /** Undefined while the call is not loaded. */
  readonly call: SlottedCall | undefined;
}

/** Something that was not done, about a review by its id. */
export interface Problem {
  readonly about: string;
  readonly sentence: string;
}

/** The reviews of a call and what the viewer does with them. */
export interface ReviewDesk {
  readonly reviews: Answer<CallReviews | undefined>;
  /** Whether there is anything to show: the solution is there and the viewer's role knows it. */
  readonly isThere: boolean;
  /** The viewer's own, as they were typed last. */
  readonly drafts: readonly ReviewDraft[];
  /** What is written now. */
  readonly writing: Writing | undefined;
  readonly draftReaders: DraftReaders;
  /** What a review may begin with, while that is to be chosen. */
  readonly choosing: Answer<LoadedScorecards | undefined> | undefined;
  /** The draft that is to be gone on with, until its scorecard is there. */
  readonly resuming: ReviewDraft | undefined;
  /** For everybody, as a sentence; empty where there is nothing to say. */
  readonly said: string;
  readonly undo: (() => void) | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly start: () => void;
  readonly choose: (scorecard: Scorecard) => void;
  readonly resume: (draft: ReviewDraft) => void;
  /** Back to the list; what is written is saved. */
  readonly close: () => void;
  readonly discard: (draft: ReviewDraft) => void;
  readonly share: (review: Review) => void;
  readonly remove: (review: Review) => void;
  /**
   * What the viewer says to a review; without text that it was seen.
   * @param before the viewer's reply so far, or the id of a new one
   */
  readonly reply: (review: Review, before: ReviewReply | string, text: string | undefined) => Promise<boolean>;
}

export function useReviewDesk({ environment, rows, callId, call }: ReviewDeskSource): ReviewDesk {
  const { t, viewer } = environment;
  const reviews = useAnswer(call && callId, async () => loadCallReviews(rows, callId, viewer.id));
  const [wanted, setWanted] = React.useState<{ readonly draft?: ReviewDraft }>();
  const choosing = useAnswer(wanted && (wanted.draft?.id ?? "new"), async () =>
    loadScorecards(rows, viewer.id, wanted?.draft?.scorecardId),
  );
  const [writing, setWriting] = React.useState<Writing>();
  // It may still be on its way to the server after it was closed.
  const last = React.useRef<Writing>();
  const draftReaders = React.useRef<DraftReaders>("unknown");
  const [{ said, undo }, say] = React.useState<{ readonly said: string; readonly undo?: () => void }>({ said: "" });
  const [problem, setProblem] = React.useState<Problem>();
  const [isBusy, setBusy] = React.useState(false);

  const { value, error, retry } = reviews;
  const drafts = React.useMemo(() => {
    // Where reviews cannot be loaded, what this browser keeps is there all the same.
    if (writing || !(value ?? error)) return [];
    const submitted = new Set(value?.reviews.map(({ review }) => review.id));
    return draftsAsTyped(viewer.id, callId, value?.drafts ?? []).filter(({ id }) => !submitted.has(id));
  }, [value, error, writing, viewer.id, callId]);

  const open = (draft: ReviewDraft, scorecard: Scorecard, isTyped: boolean) => {
    if (!call || call.sellerId === undefined) return;
    const { sellerId, sellerName, title, durationMs, targets } = call;
    setWanted(undefined);
    setWriting(
      (last.current = createWriting(draft, isTyped, {
        rows,
        scorecard,
        call: { id: callId, title, sellerId, ...(durationMs > 0 && { durationMs }) },
        targets,
        viewerId: viewer.id,
        keep: (kept, isStored) => keepDraft(viewer.id, kept, isStored),
        onSubmitted(review, error) {
          setWriting(undefined);
          const name = sellerName ?? t("shared.seller");
          if (error) setProblem({ about: review.id, sentence: notSharedText(name, error, t) });
          say({ said: error || review.kind === "self" ? t("callReview.submitted") : t("callReview.submittedShared", { name }) });
          retry();
        },
      })),
    );
  };
  const choose = (scorecard: Scorecard) => {
    if (!call) return;
    const kind = call.sellerId === viewer.id ? "self" : "manager";
    open(beginDraft(scorecard, call, callId, kind), scorecard, false);
  };
  // Where there is nothing to choose, writing begins.
  React.useEffect(() => {
    const loaded = choosing.value;
    if (!wanted || !loaded) return;
    draftReaders.current = loaded.draftReaders;
    const [first, second] = loaded.scorecards;
    const { draft } = wanted;
    if (!draft) {
      if (first && !second) choose(first);
      return;
    }
    const scorecard = loaded.scorecards.find(({ id }) => id === draft.scorecardId);
    const stored = value?.drafts.some(({ id, answers }) => id === draft.id && answers === draft.answers) ?? false;
    if (scorecard) open(draft, scorecard, !stored);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [choosing.value]);
  React.useEffect(() => () => void last.current?.flush(), []);

  /** One thing after the other; what went wrong before is forgotten. */
  const alone = async (about: string, act: () => Promise<string | undefined>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setProblem(undefined);
    say({ said: "" });
    const sentence = await act();
    setBusy(false);
    if (sentence !== undefined) setProblem({ about, sentence });
    return sentence === undefined;
  };
  const close = () => {
    setWanted(undefined);
    setWriting(undefined);
    // The list names the draft as it is stored then.
    void writing?.flush().then(retry);
  };
  return {
    reviews,
    isThere: value !== undefined || (reviews.error !== undefined && !["forbidden", "missing"].includes(reviews.error.reason)),
    drafts,
    writing,
    draftReaders: draftReaders.current,
    choosing: wanted && choosing,
    resuming: wanted?.draft,
    said,
    undo,
    problem,
    isBusy,
    start() {
      say({ said: "" });
      setWanted({});
    },
    choose,
    resume(draft) {
      say({ said: "" });
      setWanted({ draft });
    },
    close,
    discard(draft) {
      if (writing?.state().isSubmitting) return;
      void alone(draft.id, async () => {
        const typed = last.current?.state().draft.id === draft.id ? last.current : undefined;
        const removed = await (typed ? typed.discard() : removeDraft(rows, draft));
        if (removed.kind === "failed") return deletingFailure(removed.error, t);
        if (removed.kind === "changed") {
          // What is written shows by itself what there is now.
          if (writing) return undefined;
          last.current = undefined;
          setWanted(undefined);
          retry();
          return t("shared.writing.changedFirst");
        }
        keepDraft(viewer.id, draft, true);
        setWriting(undefined);
        setWanted(undefined);
        const again = asNew(typed?.state().draft ?? draft);
        say({
          said: t("callReview.discarded"),
          undo() {
            keepDraft(viewer.id, again, false);
            say({ said: "" });
            setWanted({ draft: again });
          },
        });
        retry();
        return undefined;
      });
    },
    share: (review) =>
      void alone(review.id, async () => {
        const shared = await shareReview(rows, review);
        const name = review.sellerName ?? t("shared.seller");
        if (shared.kind === "notShared") return notSharedText(name, shared.error, t);
        say({ said: t("callReview.submittedShared", { name }) });
        return undefined;
      }),
    remove: (review) =>
      void alone(review.id, async () => {
        const removed = await deleteReview(rows, review);
        if (removed.kind === "failed") return deletingFailure(removed.error, t);
        if (removed.kind === "changed") return t("shared.writing.changedFirst");
        say({ said: t("callReview.deleted", { scorecard: scorecardText(review, t) }) });
        retry();
        return undefined;
      }),
    reply: (review, before, text) =>
      alone(review.id, async () => {
        const [existing, id] = typeof before === "string" ? [undefined, before] : [before, before.id];
        const said = text ?? existing?.text;
        const saved = await saveReply(rows, {
          reviewId: review.id,
          reviewerId: review.reviewerId,
          ...(said !== undefined && { text: said }),
          acknowledgedAt: existing?.acknowledgedAt ?? Date.now(),
          existing,
          id,
        });
        if (saved.kind !== "saved") return replyFailure(saved, review, t);
        retry();
        return undefined;
      }),
  };
}
