import { DEMO_ORGANISATION } from "../demo";
import type { Organisation } from "../dataverse/Organisation";
import { createDataverse, type LocalDataverse } from "../dataverse/createDataverse";
import { listenLocally, localHttp } from "../dataverse/localHttp";
import { ENVIRONMENTS, type EnvironmentName } from "../dataverse/metadata/environments";
import type { ContentSecurityPolicy } from "../host/contentSecurityPolicy";
import { registerHost } from "../host/registerHost";
import { portError } from "./freePort";
import { homeOf } from "./homeOf";

export interface Environment {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly dataverse: LocalDataverse;
  /** Stops serving and writes the data folder. */
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly environment: EnvironmentName;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where rows and what is installed outlive the process; absent = in memory. */
  readonly databaseFile?: string;
  readonly keepsChanges: boolean;
  /** What browsers are told that pages may load. @default "default" */
  readonly contentSecurityPolicy?: ContentSecurityPolicy | undefined;
  /** @default the demo's */
  readonly organisation?: Organisation | undefined;
}

/** A local Dataverse of the demo's people, or others, and the model-driven apps on it, at one address. @throws one sentence */
export async function serveEnvironment(options: ServeOptions): Promise<Environment> {
  const { environment, port, databaseFile, keepsChanges, contentSecurityPolicy, organisation = DEMO_ORGANISATION } = options;
  const dataverse = await createDataverse({
    organisation,
    clock: () => new Date(),
    firstParty: ENVIRONMENTS[environment],
    ...(databaseFile !== undefined && { databaseFile, keepsChanges }),
  });
  const app = localHttp();
  const close = async () => {
    await app.close();
    await dataverse.close();
  };
  try {
    dataverse.register(app);
    const sources = {
      organisation,
      solutions: () => dataverse.solutions,
      apps: () => dataverse.apps(),
      home: (domainName: string) => homeOf(environment, domainName),
    };
    await registerHost(app, sources, contentSecurityPolicy);
    // Browsers ask for it where a web resource is a window's own page.
    app.get("/favicon.ico", async (_request, reply) => reply.code(204).send());
    app.setNotFoundHandler(async ({ method, url }, reply) =>
      reply.code(501).send({ message: `The local environment does not play ${method} ${url}.` }),
    );
    const url = await listenLocally(app, port).catch((error: unknown) => {
      throw portError(port, error);
    });
    return { url, dataverse, close };
  } catch (error) {
    await close();
    throw error;
  }
}
