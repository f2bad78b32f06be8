import { dealsQuery, toDeals } from "../../shared/dataverse/dealQuery";
import type { Deal } from "../../shared/domain/Deal";
import type { Environment } from "../../shared/host/environment";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { PageChannel } from "../../shared/page/pageChannel";
import { asking } from "../../shared/page/pageQuestions";
import type { SellerPage } from "../../shared/page/sellerPage";

/** The deals that the seller's calls belong to, by call: asked for when something is behind a figure. Who may not read deals gets none. */
export function useDeals(page: SellerPage, { client, answers }: PageChannel, { viewer }: Environment): Answer<ReadonlyMap<string, Deal>> {
  const query = page.seller && page.range && dealsQuery(page.seller.id, page.range);
  return useAnswer(query && `${page.now} ${query.fetchXml}`, async () =>
    toDeals(query && client ? (await asking(client, answers, viewer.id)(query)).rows : []),
  );
}
