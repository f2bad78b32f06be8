import * as React from "react";
import type { DataverseClient } from "../dataverse/DataverseClient";
import type { FailureReason } from "../dataverse/DataverseError";
import { coachingFlags } from "../insights/coaching";
import type { Environment } from "../host/environment";
import { whileAwaited } from "../host/whileAwaited";
import { onDemand } from "./onDemand";
import type { PageChannel } from "./pageChannel";
import type { Selection } from "../host/selection";
import { loadSellerPage, type LoadedPage, type SellerPage } from "./sellerPage";
import { useSettled } from "./usePageChannel";

/** A loaded page with what all controls make of it. */
export function withCoaching(page: LoadedPage): SellerPage {
  return { ...page, coaching: coachingFlags(page.team, page.targets) };
}

/**
 * Makes a control the page's source: asks when the selection or the page's "now" changes and tells the channel. An answer that comes
 * late never replaces a newer one; while another is awaited or has failed, the last good one stays.
 * @param bound what the bound columns say, undefined while not known
 */
export function usePageSource(environment: Environment, client: DataverseClient, channel: PageChannel, bound: Selection | undefined): void {
  const { now, attempt } = channel;
  const selection = useSettled(bound, now);
  // Compared by value: hosts hand over unchanged columns again and again.
  const question = selection && JSON.stringify(selection);
  React.useEffect(() => {
    const last = (failure?: FailureReason) => ({ page: channel.answer?.page, loading: !failure, failure });
    const asked = question === undefined ? undefined : (JSON.parse(question) as Selection);
    channel.publish({
      client,
      onDemand: onDemand({ client, channel, viewer: environment.viewer }),
      ...(asked && { selection: asked }),
      answer: last(),
    });
    if (!asked) return undefined;
    return whileAwaited(
      loadSellerPage({ ...environment, client, channel }, asked),
      (page) => channel.publish({ answer: { page: withCoaching(page), loading: false, failure: undefined } }),
      ({ reason }) => channel.publish({ answer: last(reason) }),
    );
  }, [question, now, attempt, channel, client, environment]);
  // Without a source the others must know that nobody asks for them any more.
  React.useEffect(() => () => channel.publish({ answer: undefined }), [channel]);
}
