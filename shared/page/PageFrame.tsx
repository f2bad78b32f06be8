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
  /** Whether this part says for the whole page that it could not be loaded. @default false */
  readonly speaks?: boolean;
  /** Of which pages there is something to draw. @default those with calls that count: why there are none the speaking part says */
  readonly draws?: (page: SellerPage) => boolean;
  readonly skeleton: React.ReactNode;
  readonly className: string;
  /** Draws the content of an answer. */
  readonly children: (page: SellerPage) => React.ReactNode;
}

/** A page tells its data soon; where no control does, none will. */
const ALONE_AFTER_MS = 4_000;

const hasFigures = ({ calls }: SellerPage): boolean => calls.length > 0;

/** For parts that have something to draw of a page without figures, too. */
export const anyPage = (): boolean => true;

/**
 * The frame of a control of the page: what is awaited, or what `children` draws of the last good answer, dimmed where a newer one is
 * awaited or has failed. One part of a page speaks of failures; the others are silent.
 */
export function PageFrame({
  environment,
  channel,
  title,
  actions,
  note,
  speaks = false,
  draws = hasFigures,
  skeleton,
  className,
  children,
}: PageFrameProps): React.ReactElement {
  const { t, format } = environment;
  const { answer } = channel;
  const isAlone = useWaited(answer === undefined, ALONE_AFTER_MS);
  const page = answer?.page;
  const failure = answer?.failure;
  const isBare = page ? !draws(page) : failure !== undefined;
  const sentence = () => {
    const reason = failure && t(`shared.reason.${failure}`);
    return reason && (page ? t("shared.failedShowing", { reason, time: format.time(page.now) }) : t("shared.failed", { reason }));
  };
  const said = speaks ? sentence() : undefined;
  return (
    <ControlFrame
      {...environment}
      className={className}
      title={title}
      actions={page || !isBare ? actions : undefined}
      note={note}
      loading={!isAlone && answer?.loading !== false}
      isOld={failure !== undefined}
      skeleton={skeleton}
      failure={said ? { sentence: said, retryLabel: t("shared.retry"), retry: () => channel.retry() } : undefined}
    >
      {isAlone ? <p className="sd-empty">{t("shared.noSource")}</p> : isBare ? "" : page && children(page)}
    </ControlFrame>
  );
}
