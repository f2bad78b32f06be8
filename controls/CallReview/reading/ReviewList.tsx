import * as React from "react";
import type { CallReviews } from "../../../shared/dataverse/coaching/loadCallReviews";
import type { ReviewPart } from "../ReviewPart";
import { isUnread } from "./isUnread";
import { keptReply } from "./keptReply";
import { ReadReview } from "./ReadReview";

export interface ReviewListProps extends ReviewPart {
  readonly reviews: CallReviews;
}

/** All reviews of a call that the viewer may read, the newest open, and what the viewer may begin. */
export function ReviewList(props: ReviewListProps): React.ReactElement {
  const { environment, call, desk, reviews } = props;
  const { t, viewer } = environment;
  const isOwn = call.sellerId === viewer.id;
  const waiting = reviews.reviews.find((one) => isUnread(one, viewer.id)) ?? reviews.reviews[0];
  // What was opened stays open, also where it waits no longer.
  const [opened] = React.useState(
    () => new Set(reviews.reviews.flatMap(({ review: { id } }) => (keptReply(viewer.id, id) === undefined ? [] : [id]))),
  );
  if (waiting) opened.add(waiting.review.id);
  return (
    <>
      {call.sellerId === undefined ? (
        <p className="sd-caption">{t("callReview.noSeller")}</p>
      ) : (
        <p className="sd-review-line">
          <button type="button" className="sd-link" onClick={desk.start}>
            {t(isOwn ? "callReview.startSelf" : "callReview.start")}
          </button>
        </p>
      )}
      {[...reviews.failed].map(([part, { reason }]) => (
        <p key={part} className="sd-caption">
          {t(`callReview.partFailed.${part}`, { reason: t(`shared.reason.${reason}`) })}
        </p>
      ))}
      {reviews.reviews.length === 0 && !desk.reviews.error && <p className="sd-empty">{t("callReview.none")}</p>}
      {reviews.reviews.length > 1 && <p className="sd-caption">{t.plural("callReview.count", reviews.reviews.length)}</p>}
      {reviews.reviews.map((one) => (
        <ReadReview key={one.review.id} {...props} one={one} isOpenAtFirst={opened.has(one.review.id)} />
      ))}
    </>
  );
}
