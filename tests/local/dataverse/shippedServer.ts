import Fastify from "fastify";
import { readFileSync } from "node:fs";
import { DEMO_ORGANISATION, demoDomainName } from "../demo";
import { createDataverse, type DataverseOptions, type LocalDataverse } from "./createDataverse";
import { createWorkbench } from "../../solution/packager/workbench";
import { answerOf, NOW, type Answer } from "./localServer";

interface ShippedServer {
  readonly dataverse: LocalDataverse;
  readonly origin: string;
  /** A request as a person of the demo, by full name. A body object is sent as JSON. */
  readonly ask: (as: string, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

async function pack(): Promise<Uint8Array> {
  const bench = createWorkbench();
  try {
    return readFileSync((await bench.pack()).managed);
  } finally {
    bench.remove();
  }
}

/** Packing takes seconds: once for a file of tests. */
let packed: Promise<Uint8Array> | undefined;

/** A local Dataverse with the solution as it is shipped, so with its roles, and the people of the demo; without calls. */
export async function startShipped(options: Partial<DataverseOptions> = {}): Promise<ShippedServer> {
  const dataverse = await createDataverse({ organisation: DEMO_ORGANISATION, clock: () => NOW, ...options });
  await dataverse.importSolution(await (packed ??= pack()));
  const app = Fastify();
  dataverse.register(app);
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
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
