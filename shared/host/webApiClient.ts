import type { DataverseClient, FetchOptions, Row } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import type { Query } from "../dataverse/fetchXml";
import { entitySetOf, type Table } from "../dataverse/tables";
import { ANNOTATIONS, arrived, type FetchPort } from "./fetchPort";

const PAGE_SIZE = 5_000;

type WebApi = Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">;

interface Page {
  readonly rows: readonly unknown[];
  /** What the server goes on by, where there are more rows. */
  readonly cookie?: unknown;
}

/** No answer of Dataverse's own, which has a code, as where a policy refuses the request or the page lies elsewhere; or a sign-in that only the host has. */
const isForHost = ({ status, code }: DataverseError): boolean => code === undefined || status === 401;

/**
 * Dataverse as a control reaches it, with the rights of the signed-in user: by requests of its own, because the host's Web API does not
 * tell how long a busy server wants to be left alone; where they are refused, by the host's.
 *
 * Queries are handed to the host as they are: encoding them is its part, and one that does would encode them twice. The product's
 * queries hold names, ids and times only, nothing that would end an address early.
 */
export function createWebApiClient(webApi: WebApi, ask: FetchPort): DataverseClient {
  const pageOf = async (table: Table, fetchXml: string): Promise<Page> => {
    try {
      const headers = { Prefer: ANNOTATIONS };
      const response = await ask(`${entitySetOf(table)}?fetchXml=${encodeURIComponent(fetchXml)}`, { headers });
      const { value, "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie": cookie } = (await arrived(response.json())) as {
        readonly value: readonly unknown[];
        readonly [annotation: string]: unknown;
      };
      return { rows: value, cookie };
    } catch (error) {
      if (!isForHost(DataverseError.from(error))) throw error;
    }
    try {
      // The types leave out the cookie, which model-driven hosts hand back.
      const { entities, fetchXmlPagingCookie }: { readonly entities: readonly unknown[]; readonly fetchXmlPagingCookie?: unknown } =
        await webApi.retrieveMultipleRecords(table, `?fetchXml=${fetchXml}`);
      return { rows: entities, cookie: fetchXmlPagingCookie };
    } catch (error) {
      throw DataverseError.from(error);
    }
  };
  return {
    async fetch<A extends string>({ table, fetchXml }: Query<A>, { maxRows = Infinity }: FetchOptions = {}) {
      // Aggregates and first rows come as they are: neither knows pages.
      if (/^<fetch [^>]*\b(aggregate|top)=/.test(fetchXml))
        return { rows: (await pageOf(table, fetchXml)).rows as Row<A>[], truncated: false };
      const rows: Row<A>[] = [];
      const count = Math.min(PAGE_SIZE, maxRows);
      // Pages are asked for by number: the order lies on a linked table, which a paging cookie cannot carry. A full
      // page may be followed by another; the host does not say.
      for (let number = 1; ; number++) {
        const page = fetchXml.replace("<fetch ", `<fetch page="${number}" count="${count}" `);
        const { rows: found, cookie } = await pageOf(table, page);
        rows.push(...(found as Row<A>[]));
        const more = cookie || found.length === count;
        if (!more || found.length === 0) return { rows, truncated: false };
        if (rows.length >= maxRows) return { rows: rows.slice(0, maxRows), truncated: true };
      }
    },
  };
}
