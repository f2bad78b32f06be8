import type { DataverseClient, Row } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";

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

/** Dataverse as a control reaches it, with the rights of the signed-in user. */
export function createWebApiClient(webApi: WebApi): DataverseClient {
  return {
    async fetch(table, fetchXml, { maxRows } = {}) {
      // Aggregates and first rows come as they are: neither knows pages.
      if (/^<fetch [^>]*\b(aggregate|top)=/.test(fetchXml)) {
        const { entities } = await asking(() => webApi.retrieveMultipleRecords(table, `?fetchXml=${encodeURIComponent(fetchXml)}`));
        return { rows: entities, truncated: false };
      }
      const rows: Row[] = [];
      // Pages are asked for by number: the order lies on a linked table, which a paging cookie cannot carry. One more than a full
      // page tells whether there is another, because the host does not say.
      for (let number = 1; ; number++) {
        const query = `?fetchXml=${encodeURIComponent(page(fetchXml, number, PAGE_SIZE))}`;
        const result = await asking(() => webApi.retrieveMultipleRecords(table, query));
        rows.push(...(result.entities as Row[]));
        const more = pagingCookieOf(result) !== undefined || result.entities.length === PAGE_SIZE;
        if (!more || result.entities.length === 0) return { rows, truncated: false };
        if (maxRows !== undefined && rows.length >= maxRows) return { rows: rows.slice(0, maxRows), truncated: true };
      }
    },
    async retrieve(table, id, columns) {
      try {
        return (await asking(() => webApi.retrieveRecord(table, id, `?$select=${columns.join(",")}`)));
      } catch (error) {
        if (error instanceof DataverseError && error.reason === "missing") return undefined;
        throw error;
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
