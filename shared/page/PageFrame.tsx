import * as React from "react";
import { ControlFrame } from "../ui/ControlFrame";
import type { Environment } from "../host/environment";
import type { PageChannel } from "./pageChannel";
import type { SellerPage } from "./sellerPage";
import { useWaited } from "./usePageChannel";

export interface PageFrameProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly title: string;
  readonly actions?: React.ReactNode;
  /** What is said while there is no answer yet. */
  readonly note?: string | undefined;
  readonly skeleton: React.ReactNode;
  readonly className: string;
  /** Draws the content of an answer. */
  readonly children: (page: SellerPage) => React.ReactNode;
}

/** A page tells its data soon; where no control does, none will. */
const ALONE_AFTER_MS = 4_000;

/** The frame of a control of the page: what is awaited, what failed, or what `children` draws of the last good answer. */
export function PageFrame({
  environment,
  channel,
  title,
  actions,
  note,
  skeleton,
  className,
  children,
}: PageFrameProps): React.ReactElement {
  const { t, format } = environment;
  const { answer } = channel;
  const isAlone = useWaited(answer === undefined, ALONE_AFTER_MS);
  const page = answer?.page;
  const reason = answer?.failure && t(`shared.reason.${answer.failure}`);
  const sentence = reason && (page ? t("shared.failedShowing", { reason, time: format.time(page.now) }) : t("shared.failed", { reason }));
  return (
    <ControlFrame
      {...environment}
      className={className}
      title={title}
      actions={actions}
      note={note}
      loading={!isAlone && answer?.loading !== false}
      skeleton={skeleton}
      failure={sentence ? { sentence, retryLabel: t("shared.retry"), retry: () => channel.retry() } : undefined}
    >
      {isAlone ? <p className="sd-empty">{t("shared.noSource")}</p> : page && children(page)}
    </ControlFrame>
  );
}

/** Why a page has no figures, as a sentence; undefined where it has some. Each reason has its own. */
export function emptySentence(
  { calls, listedCalls, seller, isManager, seesCalls, latestCallAt }: SellerPage,
  { t, format }: Environment,
): string | undefined {
  if (calls.length > 0) return undefined;
  if (!seller) return t("shared.nobody");
  if (listedCalls.length > 0) return t.plural("shared.noneCounted", listedCalls.length);
  if (latestCallAt !== undefined) return t("shared.noCallsInPeriod", { date: format.date(latestCallAt) });
  // A seller's own rights show a switched-off feature and a seller without calls alike; a manager with a team's calls sees the difference.
  if (!isManager) return t("shared.noCallsYetOwn");
  return seesCalls ? t("shared.noCallsYet", { seller: seller.name }) : t("shared.featureOff");
}
