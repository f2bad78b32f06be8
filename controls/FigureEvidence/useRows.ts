import { actionItemsQuery, MAX_ACTION_ITEMS, toActionItems } from "../../shared/dataverse/actionItemsQuery";
import { dealsQuery, toDeals } from "../../shared/dataverse/dealQuery";
import type { Deal } from "../../shared/domain/Deal";
import type { Environment } from "../../shared/host/environment";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { PageChannel } from "../../shared/page/pageChannel";
import { asking } from "../../shared/page/pageQuestions";
import type { SellerPage } from "../../shared/page/sellerPage";
import type { Items } from "./itemsViewModel";

/** The deals that the seller's calls belong to, by call: asked for when something is behind a figure. Who may not read deals gets none. */
export function useDeals(page: SellerPage, { client, answers }: PageChannel, { viewer }: Environment): Answer<ReadonlyMap<string, Deal>> {
  const query = page.seller && page.range && dealsQuery(page.seller.id, page.range);
  return useAnswer(query && `${page.now} ${query.fetchXml}`, async () =>
    toDeals(query && client ? (await asking(client, answers, viewer.id)(query)).rows : []),
  );
}

/** The action items of the seller's calls, asked for when they are to be listed. */
export function useItems(
  isAsked: boolean,
  { seller, range, now }: SellerPage,
  { client, answers }: PageChannel,
  { viewer, calendar }: Environment,
): Answer<Items> {
  const query = isAsked && seller && range ? actionItemsQuery(seller.id, range) : undefined;
  return useAnswer(query && `${now} ${query.fetchXml}`, async () => {
    const rows = query && client ? (await asking(client, answers, viewer.id)(query)).rows : [];
    const items = toActionItems(rows.slice(0, MAX_ACTION_ITEMS), seller?.id ?? "", calendar.zone);
    return { items, isCut: rows.length > MAX_ACTION_ITEMS };
  });
}
