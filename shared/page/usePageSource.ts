import * as React from "react";
import type { DataverseClient } from "../dataverse/DataverseClient";
import { coachingFlags } from "../insights/coaching";
import type { Environment } from "../host/environment";
import type { Selection } from "../host/selection";
import { onDemand } from "./onDemand";
import type { PageChannel } from "./pageChannel";
import { loadSellerPage, type LoadedPage, type SellerPage } from "./sellerPage";
import { usePublishedPage } from "./usePublishedPage";

/** A loaded page with what all controls make of it. */
export function withCoaching(page: LoadedPage): SellerPage {
  return { ...page, coaching: coachingFlags(page.team, page.targets) };
}

/**
 * Makes a control the source of a seller's page.
 * @param bound what the bound columns say, undefined while not known
 */
export function usePageSource(environment: Environment, client: DataverseClient, channel: PageChannel, bound: Selection | undefined): void {
  React.useEffect(
    () => channel.publish({ client, onDemand: onDemand({ client, channel, viewer: environment.viewer }) }),
    [channel, client, environment],
  );
  const load = React.useCallback(
    async (asked: Selection) => withCoaching(await loadSellerPage({ ...environment, client, channel }, asked)),
    [channel, client, environment],
  );
  usePublishedPage(channel, "answer", bound, load);
}
