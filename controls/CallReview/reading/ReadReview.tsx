import * as React from "react";
import type { ReviewAnswer } from "../../../shared/domain/coaching/Review";
import type { ReviewOfCall } from "../../../shared/dataverse/coaching/loadCallReviews";
import { KPIS } from "../../../shared/domain/kpis";
import { kpiText } from "../../../shared/format/kpiFormat";
import { Place } from "../Place";
import type { ReviewPart } from "../ReviewPart";
import { scorecardText, scoreText, valueText, weightsOf, weightText } from "../reviewTexts";
import { OwnReview } from "./OwnReview";
import { Replies } from "./Replies";

export interface ReadReviewProps extends ReviewPart {
  readonly one: ReviewOfCall;
  readonly isOpenAtFirst: boolean;
}

/** A review as it was submitted: what was asked, what was said to it, and the moments that show it. */
export function ReadReview(props: ReadReviewProps): React.ReactElement {
  const { environment, desk, one, isOpenAtFirst } = props;
  const { t, format, viewer } = environment;
  const { review, answers } = one;
  const weights = weightsOf(answers.map(({ question }) => question));
  const { change, kind, submittedAt, reviewerName = t("shared.somebody") } = review;
  const byline = [
    kind === "self" ? t("callReview.selfReview") : undefined,
    reviewerName,
    format.dateTime(submittedAt),
    change && t("callReview.changed", { name: change.otherName ?? reviewerName, time: format.dateTime(change.at) }),
  ];
  return (
    <details className="sd-review-one" open={isOpenAtFirst}>
      <summary>
        <h3 className="sd-review-head">
          <bdi>{scorecardText(review, t)}</bdi> <strong>{scoreText(review, environment)}</strong>
        </h3>
        <p className="sd-caption" dir="auto">
          {byline.filter(Boolean).join(" · ")}
        </p>
      </summary>
      {desk.problem?.about === review.id && (
        <p role="alert" className="sd-review-problem">
          {desk.problem.sentence}
        </p>
      )}
      <ol className="sd-review-list">
        {answers.map((answer) => (
          <Answer key={answer.question.order} {...props} weights={weights} answer={answer} />
        ))}
      </ol>
      <Replies {...props} />
      {review.reviewerId === viewer.id && <OwnReview {...props} review={review} />}
    </details>
  );
}

interface AnswerProps extends ReadReviewProps {
  /** Those of all questions that count. */
  readonly weights: ReadonlySet<number>;
  readonly answer: ReviewAnswer;
}

/** What was said to one question. */
function Answer({ environment, call, weights, answer }: AnswerProps): React.ReactElement {
  const { t, format } = environment;
  const { question, value, isNotApplicable, note, atMs, durationMs = 0, isAbsent, measured, changeReason } = answer;
  const said = isNotApplicable
    ? t("callReview.notApplicable")
    : value === undefined
      ? t("callReview.unanswered")
      : valueText(value, question.scale, environment);
  const weight = weightText(question, weights, environment);
  const kpi = question.kpi && KPIS[question.kpi];
  return (
    <li className="sd-review-answer">
      <p className="sd-review-asked">
        <span className="sd-review-order">{format.number(question.order)}</span>
        <span dir="auto">
          {question.text}
          {weight !== undefined && <span className="sd-review-weight">{weight}</span>}
        </span>
        <strong>{said}</strong>
      </p>
      {(atMs !== undefined || isAbsent || measured !== undefined) && (
        <p className="sd-review-line sd-caption">
          {atMs !== undefined && <Place environment={environment} call={call} atMs={atMs} durationMs={durationMs} />}
          {isAbsent && <span>{t("callReview.absent")}</span>}
          {kpi && measured !== undefined && (
            <span>{t("callReview.wasMeasured", { name: t(`shared.kpiName.${kpi.id}`), value: kpiText(measured, kpi, environment) })}</span>
          )}
          {changeReason !== undefined && <span dir="auto">{t("callReview.changedBecause", { reason: changeReason })}</span>}
        </p>
      )}
      {note !== undefined && (
        <p className="sd-review-note" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}
