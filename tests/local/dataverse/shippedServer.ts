import { DEMO_ORGANISATION, demoDomainName } from "../demo";
import { createDataverse, type DataverseOptions, type LocalDataverse } from "./createDataverse";
import { listenLocally, localHttp } from "./localHttp";
import { packedCore } from "./packedCore";
import { answerOf, NOW, type Answer } from "./localServer";

interface ShippedServer {
  readonly dataverse: LocalDataverse;
  readonly origin: string;
  /** A request as a person of the demo, by full name. A body object is sent as JSON. */
  readonly ask: (as: string, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** A local Dataverse with the solution as it is shipped, so with its roles, and the people of the demo; without calls. */
export async function startShipped(options: Partial<DataverseOptions> = {}): Promise<ShippedServer> {
  const dataverse = await createDataverse({ organisation: DEMO_ORGANISATION, clock: () => NOW, ...options });
  await dataverse.importSolution(await packedCore());
  const app = localHttp();
  dataverse.register(app);
  const origin = await listenLocally(app);
  return {
    dataverse,
    origin,
    async ask(as, method, path, body, headers = {}) {
      const isText = typeof body === "string";
      const response = await fetch(`${origin}/api/data/v9.2/${path}`, {
        method,
        // As a browser on the local host's pages sends it.
        headers: {
          cookie: `persona=${encodeURIComponent(demoDomainName(as))}`,
          ...(body === undefined || isText ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      });
      return answerOf(response);
    },
    async close() {
      await app.close();
      await dataverse.close();
    },
  };
}
