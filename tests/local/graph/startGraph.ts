import { listenLocally, localHttp } from "../dataverse/localHttp";
import { createGraph, type LocalGraph } from "./createGraph";
import type { GraphTenant } from "./GraphTenant";

export interface GraphServer {
  readonly graph: LocalGraph;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a tenant on a free port of this machine. */
export async function startGraph(tenant: GraphTenant, clock?: () => Date): Promise<GraphServer> {
  const graph = createGraph(tenant, clock);
  const app = localHttp();
  graph.register(app);
  return { graph, url: await listenLocally(app), close: () => app.close() };
}
