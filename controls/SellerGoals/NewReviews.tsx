import * as React from "react";
import type { ListedReview } from "../../shared/dataverse/coaching/teamReviews";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import type { GoalHost } from "./useGoals";

/** Who has more finds the others when these are read. */
const SHOWN = 3;

export interface NewReviewsProps {
  readonly environment: Environment;
  /** The newest first. */
  readonly reviews: readonly ListedReview[];
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly onOpen: GoalHost["openCall"];
}

/** How many reviews wait for the seller who looks, and the way to them; nothing where none does. */
export function NewReviews({ environment: { t, format }, reviews, now, onOpen }: NewReviewsProps): React.ReactElement | null {
  const [isRefused, setRefused] = React.useState(false);
  if (reviews.length === 0) return null;
  const open = (callId: string) => {
    setRefused(false);
    onOpen(callId, "review").catch(() => setRefused(true));
  };
  return (
    <div className="sd-goals-reviews">
      <span className="sd-caption">{t.plural("sellerGoals.newReviews", reviews.length)}</span>
      {reviews.slice(0, SHOWN).map(({ id, callId, scorecard, score, at }) => {
        const said = score === undefined ? [] : [t("sellerGoals.score", { score: format.number(score, 1) })];
        return (
          <button key={id} type="button" className="sd-link" onClick={() => callId !== undefined && open(callId)}>
            {[quotedText(scorecard), ...said, format.day(at, now)].join(" · ")}
          </button>
        );
      })}
      <p className={isRefused ? undefined : "sd-hidden"} role="status">
        {isRefused ? t("sellerGoals.notOpened") : ""}
      </p>
    </div>
  );
}
