import type { DataverseClient, Row } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import type { Query } from "../dataverse/fetchXml";

const PAGE_SIZE = 5_000;

type WebApi = ComponentFramework.WebApi;

/** The cookie that model-driven hosts hand back beside the rows; the types leave it out. */
function pagingCookieOf(result: unknown): string | undefined {
  const { fetchXmlPagingCookie } = result as { fetchXmlPagingCookie?: unknown };
  return typeof fetchXmlPagingCookie === "string" && fetchXmlPagingCookie !== "" ? fetchXmlPagingCookie : undefined;
}

function page(fetchXml: string, number: number, count: number): string {
  return fetchXml.replace("<fetch ", `<fetch page="${number}" count="${count}" `);
}

/**
 * Dataverse as a control reaches it, with the rights of the signed-in user.
 *
 * Queries are handed over as they are: encoding them is the host's part, and one that does would encode them twice. The product's
 * queries hold names, ids and times only, nothing that would end an address early.
 */
export function createWebApiClient(webApi: WebApi | undefined): DataverseClient {
  return {
    async fetch<A extends string>({ table, fetchXml }: Query<A>, { maxRows }: { readonly maxRows?: number } = {}) {
      // Some hosts, such as test harnesses, have none.
      if (!webApi?.retrieveMultipleRecords)
        throw new DataverseError("The host has no Web API.", undefined, undefined, { reason: "unsupported" });
      // Aggregates and first rows come as they are: neither knows pages.
      if (/^<fetch [^>]*\b(aggregate|top)=/.test(fetchXml)) {
        const { entities } = await asking(() => webApi.retrieveMultipleRecords(table, `?fetchXml=${fetchXml}`));
        return { rows: entities as Row<A>[], truncated: false };
      }
      const rows: Row<A>[] = [];
      // Pages are asked for by number: the order lies on a linked table, which a paging cookie cannot carry. A full
      // page may be followed by another; the host does not say.
      for (let number = 1; ; number++) {
        const query = `?fetchXml=${page(fetchXml, number, PAGE_SIZE)}`;
        const result = await asking(() => webApi.retrieveMultipleRecords(table, query));
        rows.push(...(result.entities as Row<A>[]));
        const more = pagingCookieOf(result) !== undefined || result.entities.length === PAGE_SIZE;
        if (!more || result.entities.length === 0) return { rows, truncated: false };
        if (maxRows !== undefined && rows.length >= maxRows) return { rows: rows.slice(0, maxRows), truncated: true };
      }
    },
  };
}

async function asking<T>(request: () => PromiseLike<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw DataverseError.from(error);
  }
}
