import type { DataverseClient } from "../dataverse/DataverseClient";
import { atMost } from "./atMost";
import { createFetchPort } from "./fetchPort";
import { createPauses, type Pauses } from "./pauses";
import { createWebApiClient } from "./webApiClient";

/** What the source of a page asks Dataverse with, and whether it waits as the server has told it to. */
export interface PausingClient {
  readonly client: DataverseClient;
  readonly pauses: Pauses;
}

/** The platform refuses a user's requests above 52 at once; a long line of sellers is asked for in many parts. */
const AT_ONCE = 24;

export function createPausingClient(webAPI: Parameters<typeof createWebApiClient>[0], clientUrl: string): PausingClient {
  const pauses = createPauses();
  return { client: createWebApiClient(webAPI, atMost(AT_ONCE, createFetchPort(clientUrl, pauses.wait))), pauses };
}
