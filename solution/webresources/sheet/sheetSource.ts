import type { DataverseClient, RowPort } from "../../../shared/dataverse/DataverseClient";
import { ENTITY_SETS, TABLES } from "../../../shared/dataverse/tables";
import { createAnswers } from "../../../shared/host/answers";
import type { Environment } from "../../../shared/host/environment";
import { arrived, createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import { togetherBy } from "../../../shared/host/fetchTogether";
import { starredIds } from "../../../shared/host/starred";
import { createWebApiClient } from "../../../shared/host/webApiClient";
import type { PageSource } from "../../../shared/page/sellerPage";

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

/** Who asks, and by which way. */
export interface SheetSource {
  /** With the viewer's id. */
  readonly environment: Environment;
  readonly client: DataverseClient;
  /** Several questions in one request. */
  readonly together: RowPort["fetchTogether"];
  /** What pages are loaded with. */
  readonly source: PageSource;
  /** Ids of the sellers whom the viewer starred. */
  readonly starred: Promise<readonly string[]>;
}

/**
 * Signs in as whoever has opened the sheet.
 * @param now of the sheet @throws DataverseError
 */
export async function sheetSource(now: number, unsigned: Environment): Promise<SheetSource> {
  const ask = createFetchPort(unsigned.clientUrl);
  const id = await whoAmI(ask);
  const environment = { ...unsigned, viewer: { id, name: "" } };
  const channel = { now, answers: createAnswers(() => now, ANSWERS_KEPT) };
  const client = createWebApiClient(NO_HOST, ask);
  return { environment, client, together: togetherBy(ask), source: { ...environment, client, channel }, starred: starredOf(ask, id) };
}
