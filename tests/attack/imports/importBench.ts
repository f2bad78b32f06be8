import Fastify from "fastify";
import type { ImportOptions } from "../../../solution/admin/calls/importCalls";
import { importing, type Imported } from "../../solution/admin/calls/importing";
import { createDataverse, type LocalDataverse } from "../../local/dataverse/createDataverse";
import { ADMIN, ORGANISATION } from "../../solution/admin/calls/callFiles";
import { startFaultyProxy, type FaultyProxy } from "../faults/faultyProxy";

export interface ImportBench {
  readonly dataverse: LocalDataverse;
  readonly proxy: FaultyProxy;
  readonly run: (folder: string, options?: Partial<ImportOptions>) => Promise<Imported>;
  readonly close: () => Promise<void>;
}

/** An environment that calls are imported into, on a way on which things can go wrong. */
export async function startImportBench(): Promise<ImportBench> {
  const dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => new Date("2026-06-01T10:00:00Z") });
  const app = Fastify({ forceCloseConnections: true });
  dataverse.register(app);
  const proxy = await startFaultyProxy(await app.listen({ host: "127.0.0.1", port: 0 }));
  return {
    dataverse,
    proxy,
    run: (folder, options = {}) => importing({ paths: [folder], url: proxy.url, as: ADMIN, ...options }),
    async close() {
      await proxy.close();
      await app.close();
      await dataverse.close();
    },
  };
}

/** What an import has written, without when: two that end alike are equal. */
export function importedRows({ dataverse }: ImportBench): string {
  const { rows } = dataverse.dump();
  const isKept = (name: string) => name.startsWith("msdyn_");
  return JSON.stringify(
    Object.entries(rows).filter(([name]) => isKept(name)),
    (key, value: unknown) => (/^(modified|created|overridden)/.test(key) || isFileId(key) ? undefined : value),
  );
}

/** Contents of files are known by an id that each upload makes anew. */
const isFileId = (column: string): boolean => /voicetranscript(_formatted)?$/.test(column);
