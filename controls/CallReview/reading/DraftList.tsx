import * as React from "react";
import { scoreOf } from "../../../shared/domain/coaching/score";
import type { ReviewPart } from "../ReviewPart";

/** What the viewer may go on with. */
export function DraftList({ environment: { t }, desk }: Pick<ReviewPart, "environment" | "desk">): React.ReactElement {
  const { drafts, problem } = desk;
  return (
    <>
      {drafts.map((draft) => {
        const { answered } = scoreOf([...draft.answers.values()].map((answer) => ({ ...answer, question: { weight: 1 } })));
        return (
          <p key={draft.id} className="sd-review-line">
            <button type="button" className="sd-link" onClick={() => desk.resume(draft)}>
              {t("callReview.draft", { answered: t.plural("callReview.answers", answered) })}
            </button>
            <button type="button" className="sd-link" disabled={desk.isBusy} onClick={() => desk.discard(draft)}>
              {t("shared.writing.discard")}
            </button>
            {problem?.about === draft.id && (
              <span role="alert" className="sd-review-problem">
                {problem.sentence}
              </span>
            )}
          </p>
        );
      })}
    </>
  );
}
