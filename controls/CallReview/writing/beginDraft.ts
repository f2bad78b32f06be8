import { encodeDraft, decodeDraft } from "../../../shared/domain/coaching/draftText";
import { measuredAnswer } from "../../../shared/domain/coaching/measuredAnswer";
import type { GivenAnswer, ReviewDraft, ReviewKind } from "../../../shared/domain/coaching/Review";
import type { Scorecard } from "../../../shared/domain/coaching/Scorecard";
import type { SlottedCall } from "../../../shared/host/callSlot";
import { present } from "../../../shared/domain/present";
import { keepUnsent, unsentOf } from "../../../shared/host/unsent";

/** Answers that figures of the call give by themselves, by the question's id. */
export function measuredAnswers(scorecard: Scorecard, { measures, targets }: SlottedCall): ReadonlyMap<string, GivenAnswer> {
  return new Map(
    scorecard.questions.flatMap((question) => {
      const measured = question.kpi && measures.get(question.kpi);
      const value = measuredAnswer(question, measured, targets);
      return value === undefined || measured === undefined ? [] : [[question.id, { value, measured }] as const];
    }),
  );
}

/** A review that is begun; nothing of it is stored before something is answered. */
export function beginDraft(scorecard: Scorecard, call: SlottedCall, conversationId: string, kind: ReviewKind): ReviewDraft {
  return { id: crypto.randomUUID(), conversationId, scorecardId: scorecard.id, kind, answers: measuredAnswers(scorecard, call) };
}

/** The same answers under an id of their own: the draft that they were is gone. */
export function asNew({ conversationId, scorecardId, kind, answers }: ReviewDraft): ReviewDraft {
  return present<ReviewDraft>({ id: crypto.randomUUID(), conversationId, scorecardId, kind, answers });
}

const subjectOf = (conversationId: string): string => `review ${conversationId}`;

/** Keeps a draft in this browser until it is stored in Dataverse. */
export function keepDraft(viewerId: string, { id, conversationId, scorecardId = "", kind, answers }: ReviewDraft, isStored: boolean): void {
  const value = isStored ? undefined : { text: encodeDraft(answers) };
  keepUnsent(viewerId, subjectOf(conversationId), [id, scorecardId, kind].join(" "), value);
}

/** Drafts as they were typed last: what this browser could not store stands in for what is stored. */
export function draftsAsTyped(viewerId: string, conversationId: string, stored: readonly ReviewDraft[]): readonly ReviewDraft[] {
  const drafts = new Map(stored.map((draft) => [draft.id, draft]));
  for (const { name, value } of unsentOf(viewerId, subjectOf(conversationId))) {
    const [id = "", scorecardId = "", kind] = name.split(" ");
    const draft = drafts.get(id) ?? { id, conversationId, scorecardId, kind: kind === "self" ? "self" : "manager" };
    drafts.set(id, { ...draft, answers: decodeDraft(value.text) });
  }
  return [...drafts.values()];
}
