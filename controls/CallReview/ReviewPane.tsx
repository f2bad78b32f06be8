import * as React from "react";
import { Notice } from "../../shared/ui/Notice";
import { DraftList } from "./reading/DraftList";
import { ReviewList } from "./reading/ReviewList";
import type { ReviewPart } from "./ReviewPart";
import { ChooseScorecard } from "./writing/ChooseScorecard";
import { ReviewForm } from "./writing/ReviewForm";

/** The reviews of a call, or the one that is written. */
export function ReviewPane(part: ReviewPart): React.ReactElement {
  const { environment, desk } = part;
  const { t } = environment;
  const { reviews, writing, choosing } = desk;
  const pane = React.useRef<HTMLDivElement>(null);
  const view = writing ? "form" : choosing ? "choose" : "list";
  const before = React.useRef(view);
  // What was clicked is gone: the focus goes to what came in its place.
  React.useEffect(() => {
    if (before.current !== view) pane.current?.focus();
    before.current = view;
  }, [view]);
  const failure = reviews.error && {
    sentence: t("callReview.failed", { reason: t(`shared.reason.${reviews.error.reason}`) }),
    retryLabel: t("shared.retry"),
    retry: reviews.retry,
  };
  return (
    <div ref={pane} className="sd-review-pane" tabIndex={-1} role="group" aria-label={t("callReview.title")}>
      <p className="sd-review-said" role="status">
        {desk.said}{" "}
        {desk.undo && (
          <button type="button" className="sd-link" onClick={desk.undo}>
            {t("shared.writing.undo")}
          </button>
        )}
      </p>
      {failure && <Notice {...failure} />}
      {writing && <ReviewForm key={writing.state().draft.id} {...part} writing={writing} />}
      {!writing && choosing && <ChooseScorecard {...part} choosing={choosing} />}
      {view === "list" && <DraftList environment={environment} desk={desk} />}
      {view === "list" && reviews.value && <ReviewList {...part} reviews={reviews.value} />}
    </div>
  );
}
