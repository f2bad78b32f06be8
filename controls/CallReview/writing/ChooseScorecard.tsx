import * as React from "react";
import type { LoadedScorecards } from "../../../shared/dataverse/coaching/loadScorecards";
import type { Answer } from "../../../shared/host/useAnswer";
import { Notice } from "../../../shared/ui/Notice";
import type { ReviewPart } from "../ReviewPart";
import { scorecardText } from "../reviewTexts";

export interface ChooseScorecardProps extends ReviewPart {
  readonly choosing: Answer<LoadedScorecards | undefined>;
}

/** What a review begins with. */
export function ChooseScorecard({ environment, desk, choosing }: ChooseScorecardProps): React.ReactElement {
  const { t } = environment;
  const { value, error, retry } = choosing;
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
      {value && desk.resuming && <p className="sd-empty">{t("callReview.scorecardGone")}</p>}
      {value && !desk.resuming && <Scorecards environment={environment} desk={desk} loaded={value} />}
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
