import * as React from "react";
import type { FailureReason } from "../dataverse/DataverseError";
import type { Texts } from "../format/Texts";
import { Notice } from "../ui/Notice";
import type { PageChannel } from "./pageChannel";

export interface FailureNoticeProps {
  readonly texts: Texts;
  readonly channel: PageChannel;
  readonly failure: FailureReason;
}

/** Says for the whole page why it could not be loaded and what is shown instead, with the way to ask again, or to load it another way. */
export function FailureNotice({ texts: { t, format }, channel, failure }: FailureNoticeProps): React.ReactElement {
  const page = channel.answer?.page ?? channel.team?.page;
  const { refused } = channel;
  const reason = refused?.reason ?? t(`shared.reason.${failure}`);
  const sentence = page ? t("shared.failedShowing", { reason, time: format.time(page.now) }) : t("shared.failed", { reason });
  return (
    <Notice
      sentence={sentence}
      retryLabel={refused?.wayOut ?? t("shared.retry")}
      retry={() => (refused ? refused.goOn() : channel.retry())}
    />
  );
}
