import type { AnswerValue, Review } from "../../shared/domain/coaching/Review";
import type { Score } from "../../shared/domain/coaching/score";
import type { AnswerScale, AskedQuestion, Scorecard } from "../../shared/domain/coaching/Scorecard";
import type { ReplySaved } from "../../shared/dataverse/coaching/writeReply";
import type { DataverseError } from "../../shared/dataverse/DataverseError";
import { quotedText } from "../../shared/format/quotedText";
import type { Texts } from "../../shared/format/Texts";
import { refusal, refusalText } from "../../shared/host/refusal";
import type { Translate } from "../../shared/strings/translate";

/** `Discovery · version 2` */
export function scorecardText(
  card: Pick<Scorecard, "name" | "version"> | Pick<Review, "scorecardName" | "scorecardVersion">,
  t: Translate,
) {
  const [name, version] = "name" in card ? [card.name, card.version] : [card.scorecardName, card.scorecardVersion];
  return t("callReview.scorecard", { name, version });
}

/** `3.8 of 5 · answered 7 of 9` */
export function scoreText({ score, answered, asked }: Score, { t, format }: Texts): string {
  const counted = t("callReview.answeredOf", { answered: format.number(answered), asked: format.number(asked) });
  const parts = [score === undefined ? t("callReview.noScore") : t("callReview.score", { score: format.number(score, 1) }), counted];
  return parts.join(" · ");
}

/** How much a question counts, where not all count alike; undefined where they do. */
export function weightText({ weight }: AskedQuestion, weights: ReadonlySet<number>, { t, format }: Texts): string | undefined {
  if (weight === 0) return t("callReview.noWeight");
  return weights.size > 1 ? t("callReview.weight", { weight: format.number(weight) }) : undefined;
}

/** The weights of what counts. */
export const weightsOf = (questions: readonly AskedQuestion[]): ReadonlySet<number> =>
  new Set(questions.flatMap(({ weight }) => (weight > 0 ? [weight] : [])));

/** What an answer is called on its scale. */
export function valueText(value: AnswerValue, scale: AnswerScale, { t, format }: Texts): string {
  return scale === "yesNo" ? t(value === 5 ? "callReview.yes" : "callReview.no") : format.number(value);
}

export const deletingFailure = (error: DataverseError, t: Translate): string => refusalText("callReview.notDeleted", error, t);

export const notSharedText = (name: string, error: DataverseError, t: Translate): string =>
  t("callReview.notShared", { name: quotedText(name), reason: refusal(error, t) });

export function replyFailure(saved: Exclude<ReplySaved, { readonly kind: "saved" }>, { reviewerName }: Review, t: Translate): string {
  if (saved.kind === "failed") return refusalText("callReview.notReplied", saved.error, t);
  if (saved.kind === "notShared") return notSharedText(reviewerName ?? t("shared.somebody"), saved.error, t);
  return t(saved.kind === "gone" ? "callReview.replyGone" : "callReview.replyChanged");
}
