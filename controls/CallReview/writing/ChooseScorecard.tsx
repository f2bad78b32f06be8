import * as React from "react";
import type { ReviewDraft } from "../../../shared/domain/coaching/Review";
import type { LoadedScorecards } from "../../../shared/dataverse/coaching/loadScorecards";
import type { Answer } from "../../../shared/host/useAnswer";
import { Notice } from "../../../shared/ui/Notice";
import type { ReviewPart } from "../ReviewPart";
import { scorecardText } from "../reviewTexts";
import { AnswerNotes } from "./DroppedAnswers";

export interface ChooseScorecardProps extends ReviewPart {
  readonly choosing: Answer<LoadedScorecards | undefined>;
}

/** What a review begins with. */
export function ChooseScorecard({ environment, desk, choosing }: ChooseScorecardProps): React.ReactElement {
  const { t } = environment;
  const { resuming } = desk;
  const { value, error, retry } = choosing;
  const isGone = resuming && !value?.scorecards.some(({ id }) => id === resuming.scorecardId);
  return (
    <>
      <p className="sd-review-line">
        <button type="button" className="sd-link" onClick={desk.close}>
          {t("callReview.back")}
        </button>
      </p>
      {error && (
        <Notice
          sentence={t("callReview.scorecardsFailed", { reason: t(`shared.reason.${error.reason}`) })}
          retryLabel={t("shared.retry")}
          retry={retry}
        />
      )}
      {!value && !error && <div className="sd-skeleton sd-review-skeleton" />}
      {value && isGone && <ScorecardGone environment={environment} desk={desk} draft={resuming} />}
      {value && !resuming && <Scorecards environment={environment} desk={desk} loaded={value} />}
    </>
  );
}

interface ScorecardGoneProps extends Pick<ReviewPart, "environment" | "desk"> {
  readonly draft: ReviewDraft;
}

/** A draft that no scorecard belongs to any more: what was written in it can be read, and it can be discarded. */
function ScorecardGone({ environment: { t }, desk, draft }: ScorecardGoneProps): React.ReactElement {
  return (
    <>
      <p className="sd-empty">{t("callReview.scorecardGone")}</p>
      <AnswerNotes answers={[...draft.answers.values()]} />
      <p className="sd-review-line">
        <button type="button" className="sd-link" disabled={desk.isBusy} onClick={() => desk.discard(draft)}>
          {t("shared.writing.discard")}
        </button>
      </p>
      {desk.problem?.about === draft.id && (
        <p role="alert" className="sd-review-problem">
          {desk.problem.sentence}
        </p>
      )}
    </>
  );
}

interface ScorecardsProps extends Pick<ReviewPart, "environment" | "desk"> {
  readonly loaded: LoadedScorecards;
}

function Scorecards({ environment: { t }, desk, loaded: { scorecards, withoutQuestions } }: ScorecardsProps): React.ReactElement {
  return (
    <>
      <h3 className="sd-title">{t("callReview.choose")}</h3>
      {scorecards.length === 0 && <p className="sd-empty">{t("callReview.noScorecards")}</p>}
      <ul className="sd-review-list">
        {scorecards.map((scorecard) => (
          <li key={scorecard.id} className="sd-review-choice">
            <button type="button" className="sd-link" onClick={() => desk.choose(scorecard)}>
              <bdi>{scorecardText(scorecard, t)}</bdi>
            </button>
            <p className="sd-caption" dir="auto">
              {[t.plural("callReview.questions", scorecard.questions.length), scorecard.calls].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {withoutQuestions > 0 && <p className="sd-caption">{t.plural("callReview.withoutQuestions", withoutQuestions)}</p>}
    </>
  );
}
