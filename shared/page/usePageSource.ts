import * as React from "react";
import type { DataverseClient } from "../dataverse/DataverseClient";
import { coachingFlags } from "../insights/coaching";
import type { Environment } from "../host/environment";
import type { Selection } from "../host/selection";
import { whileAwaited } from "../host/whileAwaited";
import { teamTargets } from "../insights/teamTargets";
import { onDemand } from "./onDemand";
import type { PageChannel } from "./pageChannel";
import { asking } from "./asking";
import { askBenchmark } from "./pageQuestions";
import { loadSellerPage, type LoadedPage, type SellerPage } from "./sellerPage";
import { usePublishedPage } from "./usePublishedPage";

/** A loaded page with what all controls make of it. */
export function withCoaching(page: LoadedPage): SellerPage {
  return { ...page, coaching: coachingFlags(page.team, page.targets) };
}

/** Asks for what the manager has published once the page of somebody who sees no other sellers is there, and tells the page's controls. */
function useBenchmark({ viewer }: Environment, client: DataverseClient, channel: PageChannel): void {
  const page = channel.answer?.page;
  React.useEffect(() => {
    if (!page || page.isManager || page.benchmark) return undefined;
    return whileAwaited(askBenchmark(asking(client, channel.answers, viewer.id), viewer.id), (benchmark) => {
      const { answer } = channel;
      const targets = teamTargets(page.targets, page.team, benchmark);
      if (answer?.page === page) channel.publish({ answer: { ...answer, page: { ...page, benchmark, targets } } });
    });
  }, [page, client, channel, viewer.id]);
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
  useBenchmark(environment, client, channel);
}
