import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { createFetchPort } from "../../../shared/host/fetchPort";
import { createWebApiClient } from "../../../shared/host/webApiClient";

/** The controls' own client on a local Dataverse, signed in as somebody: what a control gets from a model-driven host, without the host. */
export function clientFor(url: string, domainName: string): DataverseClient {
  const ask = createFetchPort(url);
  const webApi = { retrieveMultipleRecords: () => Promise.reject(new Error("There is no host.")) };
  return createWebApiClient(webApi, (path, request = {}) =>
    ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${domainName}` } }),
  );
}
