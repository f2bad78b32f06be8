import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { FailureReason } from "../../shared/dataverse/DataverseError";
import type { Environment } from "../../shared/host/environment";
import type { Selection } from "../../shared/host/selection";
import { whileAwaited } from "../../shared/host/whileAwaited";
import { loadTeamPage } from "../../shared/page/loadTeamPage";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { TeamScope } from "../../shared/page/teamPage";
import { useSettled } from "../../shared/page/usePageChannel";

/**
 * Makes a control the Team page's source: asks when period, scope or the page's "now" changes and tells the channel. An answer that
 * comes late never replaces a newer one; while another is awaited or has failed, the last good one stays.
 * @param bound what the bound columns say, undefined while not known
 */
export function useTeamSource(
  environment: Environment,
  client: DataverseClient,
  channel: PageChannel,
  bound: Selection | undefined,
  scope: TeamScope,
): void {
  const { now, attempt } = channel;
  const selection = useSettled(bound, now);
  // Compared by value, and without the seller, of whom this page is not.
  const question = selection && JSON.stringify({ ...selection, sellerId: undefined, sellerName: undefined });
  React.useEffect(() => {
    const last = (failure?: FailureReason) => ({ page: channel.team?.page, loading: !failure, failure });
    const asked = question === undefined ? undefined : (JSON.parse(question) as Selection);
    channel.publish({ client, ...(asked && { selection: asked }), team: last() });
    if (!asked) return undefined;
    return whileAwaited(
      loadTeamPage({ ...environment, client, channel }, asked, scope),
      (page) => channel.publish({ team: { page, loading: false, failure: undefined } }),
      ({ reason }) => channel.publish({ team: last(reason) }),
    );
  }, [question, scope, now, attempt, channel, client, environment]);
  React.useEffect(() => () => channel.publish({ team: undefined }), [channel]);
}
