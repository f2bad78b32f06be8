import fastify, { type FastifyInstance } from "fastify";
import { createWebApi, type WebApi } from "../../../../solution/admin/connection/webApi";
import { createDataverse, type LocalDataverse } from "../../../local/dataverse/createDataverse";
import { ADMIN, ORGANISATION } from "./callFiles";

/** Tables that an import writes, by the names of their collections. */
const COLLECTIONS = [
  "msdyn_transcripts",
  "msdyn_sciconversations",
  "msdyn_conversationaggregatedinsights",
  "msdyn_conversationparticipantinsights",
  "msdyn_conversationsentiments",
  "msdyn_conversationparticipantsentiments",
  "msdyn_conversationsegmentsentiments",
  "msdyn_conversationsignals",
  "msdyn_conversationquestions",
  "msdyn_conversationactionitems",
  "msdyn_conversationsystemtags",
];

/** When a row was written, and which writing it was, differs from import to import. */
const MOMENTS = /^(?:@odata\.etag|modifiedon|overriddencreatedon|versionnumber|msdyn_voicetranscript)$/;

type Row = Readonly<Record<string, unknown>>;

/** A local Dataverse to import into. */
export interface ImportServer {
  readonly dataverse: LocalDataverse;
  readonly url: string;
  readonly api: WebApi;
  readonly close: () => Promise<void>;
}

/** @param beforeEach awaited before each request is handled */
export async function startImportServer(beforeEach: () => Promise<void> = () => Promise.resolve()): Promise<ImportServer> {
  const dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => new Date("2026-06-01T10:00:00Z") });
  const app: FastifyInstance = fastify({ forceCloseConnections: true });
  app.addHook("onRequest", beforeEach);
  dataverse.register(app);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    dataverse,
    url,
    api: createWebApi({ url: new URL(url), authorization: () => Promise.resolve(`Bearer ${ADMIN}`) }),
    async close() {
      await app.close();
      await dataverse.close();
    },
  };
}

/** Everything that imports have written, but for when: equal where two environments hold the same. */
export async function importedRows(api: WebApi): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {};
  for (const collection of COLLECTIONS) {
    const rows = await api.getAll<Row>(collection);
    tables[collection] = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !MOMENTS.test(column)))).sort();
  }
  return tables;
}
