import { coachingFlags } from "../../../shared/insights/coaching";
import { actionItemsQuery, toActionItems } from "../../../shared/dataverse/actionItemsQuery";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import type { WrittenItem } from "../../../shared/domain/WrittenItem";
import type { Environment } from "../../../shared/host/environment";
import type { SheetPage } from "../../../shared/host/sheetLink";
import { loadSellerPage, type LoadedPage, type SellerPage } from "../../../shared/page/sellerPage";
import { sheetSource } from "../sheet/sheetSource";

/** Extras must not take the sheet away. */
async function itemsOf(client: DataverseClient, { seller, range }: LoadedPage, { calendar }: Environment) {
  if (!seller || !range) return [];
  try {
    return toActionItems((await client.fetch(actionItemsQuery(seller.id, range))).rows, seller.id, calendar.zone);
  } catch {
    return undefined;
  }
}

/** What a sheet is made of. */
export interface LoadedSheet {
  readonly page: SellerPage;
  readonly starred: readonly string[];
  /** What was promised in the period's calls, and suggestions; undefined where they could not be had. */
  readonly items: readonly WrittenItem[] | undefined;
  /** With the viewer's id. */
  readonly environment: Environment;
}

/**
 * Loads a sheet as the page loads, by the signed-in user's own rights.
 * @throws DataverseError
 */
export async function loadSheet({ selection, now }: SheetPage, unsigned: Environment): Promise<LoadedSheet> {
  const { environment, client, source, starred: starsAsked } = await sheetSource(now, unsigned);
  const [page, starred] = await Promise.all([loadSellerPage(source, selection), starsAsked]);
  const items = await itemsOf(client, page, environment);
  return { page: { ...page, coaching: coachingFlags(page.team, page.targets) }, starred, items, environment };
}
