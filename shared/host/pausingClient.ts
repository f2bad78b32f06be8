import type { DataverseClient } from "../dataverse/DataverseClient";
import { createFetchPort } from "./fetchPort";
import { createPauses, type Pauses } from "./pauses";
import { createWebApiClient } from "./webApiClient";

/** What the source of a page asks Dataverse with, and whether it waits as the server has told it to. */
export interface PausingClient {
  readonly client: DataverseClient;
  readonly pauses: Pauses;
}

export function createPausingClient(webAPI: Parameters<typeof createWebApiClient>[0], clientUrl: string): PausingClient {
  const pauses = createPauses();
  return { client: createWebApiClient(webAPI, createFetchPort(clientUrl, pauses.wait)), pauses };
}
