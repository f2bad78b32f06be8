import * as React from "react";
import { ControlFrame } from "../ui/ControlFrame";
import type { Environment } from "./environment";
import { FAILURE_REASONS } from "./failureReason";
import type { SellerPage } from "./sellerPage";
import type { PageState } from "./useSellerPage";

export interface PageFrameProps {
  readonly environment: Environment;
  readonly state: PageState;
  readonly title: string;
  readonly actions?: React.ReactNode;
  readonly skeleton: React.ReactNode;
  readonly className: string;
  /** Draws the content of an answer. */
  readonly children: (page: SellerPage) => React.ReactNode;
}

/** The frame of a control of the page: what is awaited, what failed, or what `children` draws of the last good answer. */
export function PageFrame({ environment, state, title, actions, skeleton, className, children }: PageFrameProps): React.ReactElement {
  const { t, format, locale, isRtl, isDark } = environment;
  const { page, loading, error, retry } = state;
  const reason = error && t(FAILURE_REASONS[error.reason]);
  const sentence = reason && (page ? t("shared.failedShowing", { reason, time: format.time(page.now) }) : t("shared.failed", { reason }));
  return (
    <ControlFrame
      className={className}
      title={title}
      actions={actions}
      isRtl={isRtl}
      isDark={isDark}
      locale={locale}
      loading={loading}
      skeleton={skeleton}
      failure={sentence === undefined ? undefined : { sentence, retryLabel: t("shared.retry"), retry }}
    >
      {page && children(page)}
    </ControlFrame>
  );
}

/** Why a page has no figures, as a sentence; undefined where it has some. */
export function emptySentence({ calls, range, seller }: SellerPage, { t }: Environment): string | undefined {
  if (!range) return t("shared.impossiblePeriod");
  if (calls.length > 0) return undefined;
  return seller ? t("shared.noCallsEver", { seller: seller.name }) : t("shared.noCallsInPeriod");
}
