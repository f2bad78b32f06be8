import * as React from "react";
import { Layer } from "@fluentui/react";
import { TABLES } from "../../shared/dataverse/tables";
import type { Environment } from "../../shared/host/environment";
import { useIsPaused } from "../../shared/host/pauses";
import { useCallSlot } from "../../shared/host/useCallSlot";
import { FluentTheme } from "../../shared/ui/FluentTheme";
import { hostColours } from "../../shared/ui/hostTheme";
import type { ReviewHost } from "./ReviewHost";
import { ReviewPane } from "./ReviewPane";
import { isUnread } from "./reading/isUnread";
import { scorecardText, scoreText } from "./reviewTexts";
import { useReviewDesk } from "./useReviewDesk";

export interface CallReviewProps {
  readonly environment: Environment;
  readonly host: ReviewHost;
}

/** Reviews of the call that the form shows, as a pane of its summary, and in a line where it stands itself. */
export function CallReviewControl({ environment, host }: CallReviewProps): React.ReactElement | null {
  const { record } = environment;
  return record?.table === TABLES.conversation ? (
    <AddedReviews key={record.id} environment={environment} host={host} callId={record.id} />
  ) : null;
}

interface AddedReviewsProps extends CallReviewProps {
  readonly callId: string;
}

function AddedReviews({ environment, host, callId }: AddedReviewsProps): React.ReactElement | null {
  const { t, format, isDark, isRtl, theme, locale, viewer } = environment;
  const slot = useCallSlot(callId);
  const { call } = slot;
  const desk = useReviewDesk({ environment, rows: host.rows, callId, call });
  const isPaused = useIsPaused(host.pauses);
  const { reviews } = desk;
  const unread = reviews.value?.reviews.filter((one) => isUnread(one, viewer.id)).length ?? 0;
  const count = unread > 0 ? t.plural("callReview.new", unread) : reviews.value && format.number(reviews.value.reviews.length);
  const title = desk.isThere ? t("callReview.title") : undefined;
  const isNew = unread > 0;
  React.useEffect(() => slot.publish({ pane: title === undefined ? undefined : { title, count, isNew } }), [slot, title, count, isNew]);
  React.useEffect(() => () => slot.publish({ pane: undefined }), [slot]);
  if (!call || !desk.isThere) return null;
  const frame = {
    style: hostColours(theme),
    dir: isRtl ? "rtl" : "ltr",
    lang: locale,
    className: `sd-control sd-review${isDark ? " sd-dark" : ""}`,
  };
  const newest = reviews.value?.reviews[0]?.review;
  return (
    <FluentTheme isDark={isDark} isRtl={isRtl} theme={theme}>
      {/* Below the call, where the form places it: what there is, and the way to it. */}
      <div {...frame}>
        <p className="sd-review-line sd-caption">
          <bdi>
            {newest
              ? `${scorecardText(newest, t)} · ${scoreText(newest, environment)}`
              : reviews.value
                ? t("callReview.none")
                : t("callReview.title")}
          </bdi>
          {call.elementId === undefined && (
            <button type="button" className="sd-link" onClick={call.show}>
              {t("callReview.show")}
            </button>
          )}
        </p>
      </div>
      {/* Hosts give controls no portals of their own; Fluent has them. */}
      {call.elementId !== undefined && (
        <Layer hostId={call.elementId}>
          <div {...frame} aria-busy={reviews.loading}>
            {isPaused && (
              <p className="sd-caption" role="status">
                {t("shared.waiting")}
              </p>
            )}
            <ReviewPane environment={environment} call={call} desk={desk} />
          </div>
        </Layer>
      )}
    </FluentTheme>
  );
}
