import * as React from "react";
import { dealsOfCallsQuery, toDeals } from "../../shared/dataverse/dealQuery";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { whileAwaited } from "../../shared/host/whileAwaited";
import { NO_DEALS, type Deals } from "./hearingViewModel";

/**
 * Deals of some calls, asked for once the page is there; undefined until the answer. Who may not read opportunities gets none, and misses
 * nothing else.
 */
export function useDeals(client: DataverseClient, callIds: readonly string[]): Deals | undefined {
  const [deals, setDeals] = React.useState<Deals>();
  const asked = callIds.join();
  React.useEffect(() => {
    if (asked === "") return undefined;
    return whileAwaited(
      client.fetch(dealsOfCallsQuery(asked.split(",")), { maxRows: Infinity }),
      ({ rows }) => setDeals(toDeals(rows)),
      () => setDeals((before) => before ?? NO_DEALS),
    );
  }, [client, asked]);
  return deals;
}
