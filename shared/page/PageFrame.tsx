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
  /** What the one part says that speaks for the whole page, where it could not be loaded. @default nothing: the part is silent */
  readonly failure?: React.ReactNode;
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
 * The frame of a control of the page: what is awaited, or what `children` draws of the last good answer, dimmed while a newer one is
 * awaited and without colours where that has failed. One part of a page speaks of failures; the others are silent.
 */
export function PageFrame({
  environment,
  channel,
  title,
  actions,
  note,
  failure,
  draws = hasFigures,
  skeleton,
  className,
  children,
}: PageFrameProps): React.ReactElement {
  const { answer } = channel;
  const isAlone = useWaited(answer === undefined, ALONE_AFTER_MS);
  const page = answer?.page;
  const hasFailed = answer?.failure !== undefined;
  const isBare = page ? !draws(page) : hasFailed;
  return (
    <ControlFrame
      {...environment}
      className={className}
      title={title}
      actions={page || !isBare ? actions : undefined}
      note={note}
      loading={!isAlone && answer?.loading !== false}
      isOld={hasFailed}
      skeleton={skeleton}
      failure={failure}
    >
      {isAlone ? <p className="sd-empty">{environment.t("shared.noSource")}</p> : isBare ? "" : page && children(page)}
    </ControlFrame>
  );
}
