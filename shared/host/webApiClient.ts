import type { DataverseClient, Row } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import type { Query } from "../dataverse/fetchXml";

const PAGE_SIZE = 5_000;

type WebApi = ComponentFramework.WebApi;

/** What hosts answer; the types leave out the cookie, which model-driven ones hand back where there are more rows. */
interface Answered {
  readonly entities: readonly unknown[];
  readonly fetchXmlPagingCookie?: unknown;
}

/**
 * Dataverse as a control reaches it, with the rights of the signed-in user.
 *
 * Queries are handed over as they are: encoding them is the host's part, and one that does would encode them twice. The product's
 * queries hold names, ids and times only, nothing that would end an address early.
 */
export function createWebApiClient(webApi: WebApi): DataverseClient {
  const ask = async (table: string, fetchXml: string): Promise<Answered> => {
    try {
      return await webApi.retrieveMultipleRecords(table, `?fetchXml=${fetchXml}`);
    } catch (error) {
      throw DataverseError.from(error);
    }
  };
  return {
    async fetch<A extends string>({ table, fetchXml }: Query<A>, { maxRows = Infinity }: { readonly maxRows?: number } = {}) {
      // Aggregates and first rows come as they are: neither knows pages.
      if (/^<fetch [^>]*\b(aggregate|top)=/.test(fetchXml))
        return { rows: (await ask(table, fetchXml)).entities as Row<A>[], truncated: false };
      const rows: Row<A>[] = [];
      // Pages are asked for by number: the order lies on a linked table, which a paging cookie cannot carry. A full
      // page may be followed by another; the host does not say.
      for (let number = 1; ; number++) {
        const page = fetchXml.replace("<fetch ", `<fetch page="${number}" count="${PAGE_SIZE}" `);
        const { entities, fetchXmlPagingCookie } = await ask(table, page);
        rows.push(...(entities as Row<A>[]));
        const more = fetchXmlPagingCookie || entities.length === PAGE_SIZE;
        if (!more || entities.length === 0) return { rows, truncated: false };
        if (rows.length >= maxRows) return { rows: rows.slice(0, maxRows), truncated: true };
      }
    },
  };
}
