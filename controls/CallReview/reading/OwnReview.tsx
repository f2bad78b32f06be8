import * as React from "react";
import type { Review } from "../../../shared/domain/coaching/Review";
import type { ReviewPart } from "../ReviewPart";
import { useAsking } from "../../../shared/ui/useAsking";

export interface OwnReviewProps extends ReviewPart {
  readonly review: Review;
}

/** What only the reviewer may do: share once more where that had failed and, asked once more, take the review back. */
export function OwnReview({ environment: { t }, desk, review }: OwnReviewProps): React.ReactElement {
  const { isAsking, setAsking, answer } = useAsking();
  return (
    <p className="sd-review-line sd-caption">
      {isAsking ? (
        <>
          <span>{t("callReview.deleteAsk")}</span>
          <button ref={answer} type="button" className="sd-link" disabled={desk.isBusy} onClick={() => desk.remove(review)}>
            {t("shared.writing.yes")}
          </button>
          <button type="button" className="sd-link" onClick={() => setAsking(false)}>
            {t("shared.writing.no")}
          </button>
        </>
      ) : (
        <>
          {review.kind === "manager" && (
            <button type="button" className="sd-link" disabled={desk.isBusy} onClick={() => desk.share(review)}>
              {t("callReview.share", { name: review.sellerName ?? t("shared.seller") })}
            </button>
          )}
          <button ref={answer} type="button" className="sd-link" onClick={() => setAsking(true)}>
            {t("callReview.delete")}
          </button>
        </>
      )}
    </p>
  );
}
