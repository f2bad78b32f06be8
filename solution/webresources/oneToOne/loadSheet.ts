import { starredIds } from "../../../shared/host/starred";
import { coachingFlags } from "../../../shared/insights/coaching";
import { actionItemsQuery, toActionItems } from "../../../shared/dataverse/actionItemsQuery";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { ENTITY_SETS, TABLES } from "../../../shared/dataverse/tables";
import type { WrittenItem } from "../../../shared/domain/WrittenItem";
import { createAnswers } from "../../../shared/host/answers";
import type { Environment } from "../../../shared/host/environment";
import { arrived, createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import type { SheetPage } from "../../../shared/host/sheetLink";
import { createWebApiClient } from "../../../shared/host/webApiClient";
import { loadSellerPage, type LoadedPage, type SellerPage } from "../../../shared/page/sellerPage";

/** A sheet asks each question once. */
const ANSWERS_KEPT = 20;

/** There is no host that could ask instead. */
const NO_HOST = { retrieveMultipleRecords: () => Promise.reject(new Error("This page has no host.")) };

async function whoAmI(ask: FetchPort): Promise<string> {
  const { UserId } = (await arrived((await ask("WhoAmI")).json())) as { readonly UserId: string };
  return UserId.toLowerCase();
}

/** Ids of the sellers whom the viewer starred; of who never opened the page, or may not, none. */
async function starredOf(ask: FetchPort, viewerId: string): Promise<readonly string[]> {
  const oldest = `$select=slr_starred&$filter=_ownerid_value eq ${viewerId}&$orderby=createdon asc,slr_sellerviewid asc&$top=1`;
  try {
    const { value } = (await (await ask(`${ENTITY_SETS[TABLES.sellerView]}?${oldest}`)).json()) as {
      readonly value: readonly { readonly slr_starred?: string | null }[];
    };
    return starredIds(value[0]?.slr_starred ?? "");
  } catch {
    return [];
  }
}

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
  const ask = createFetchPort(unsigned.clientUrl);
  const id = await whoAmI(ask);
  const environment = { ...unsigned, viewer: { id, name: "" } };
  const channel = { now, answers: createAnswers(() => now, ANSWERS_KEPT) };
  const client = createWebApiClient(NO_HOST, ask);
  const [page, starred] = await Promise.all([loadSellerPage({ ...environment, client, channel }, selection), starredOf(ask, id)]);
  const items = await itemsOf(client, page, environment);
  return { page: { ...page, coaching: coachingFlags(page.team, page.targets) }, starred, items, environment };
}
