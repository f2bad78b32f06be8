import { actionItemsQuery, MAX_ACTION_ITEMS, toActionItems } from "../../shared/dataverse/actionItemsQuery";
import type { Row } from "../../shared/dataverse/DataverseClient";
import type { Query } from "../../shared/dataverse/fetchXml";
import { dealsOfCallsQuery, dealsQuery, toDeals } from "../../shared/dataverse/dealQuery";
import type { Deal } from "../../shared/domain/Deal";
import type { Environment } from "../../shared/host/environment";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { Evidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import { asking } from "../../shared/page/asking";
import type { EvidenceSource } from "./evidenceSource";
import type { Items } from "./itemsViewModel";

/** The rows of a query; none where there is nothing to ask, or nobody to be asked. */
export async function rowsOf<A extends string>(
  query: Query<A> | undefined,
  { client, answers }: PageChannel,
  { viewer }: Environment,
): Promise<readonly Row<A>[]> {
  return query && client ? (await asking(client, answers, viewer.id)(query)).rows : [];
}

/** Of so many calls the deals are asked for where they are named one by one. */
const IN_AN_ADDRESS = 60;

/** The deals that the seller's calls belong to, by call: asked for when something is behind a figure. Who may not read deals gets none. */
export function useDeals(
  { callIds }: Evidence,
  { seller, range, whose, now }: EvidenceSource,
  channel: PageChannel,
  environment: Environment,
): Answer<ReadonlyMap<string, Deal>> {
  const ofTeam = whose && callIds.length > 0 ? dealsOfCallsQuery(callIds.slice(0, IN_AN_ADDRESS)) : undefined;
  const query = seller && range ? dealsQuery(seller.id, range) : ofTeam;
  return useAnswer(query && `${now} ${query.fetchXml}`, async () => toDeals(await rowsOf(query, channel, environment)));
}

/** The action items of the seller's calls, asked for when they are to be listed. */
export function useItems(
  isAsked: boolean,
  { seller, range, now }: EvidenceSource,
  channel: PageChannel,
  environment: Environment,
): Answer<Items> {
  const query = isAsked && seller && range ? actionItemsQuery(seller.id, range) : undefined;
  return useAnswer(query && `${now} ${query.fetchXml}`, async () => {
    const rows = await rowsOf(query, channel, environment);
    const items = toActionItems(rows.slice(0, MAX_ACTION_ITEMS), seller?.id ?? "", environment.calendar.zone);
    return { items, isCut: rows.length > MAX_ACTION_ITEMS };
  });
}
