import { createWebApiClient } from "../../../shared/host/webApiClient";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";

interface Answer {
  readonly value?: Record<string, unknown>[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"?: string;
}

/** The controls' own client on a local Dataverse, signed in as somebody: what a control gets from a model-driven host, without the host. */
export function clientFor(url: string, domainName: string): DataverseClient {
  const ask = async (path: string): Promise<Answer & Record<string, unknown>> => {
    const response = await fetch(`${url}/api/data/v9.2/${path}`, {
      headers: { Authorization: `Bearer ${domainName}`, Prefer: 'odata.include-annotations="*"' },
    });
    const answer = (await response.json()) as Answer & Record<string, unknown>;
    if (!response.ok) throw Object.assign(new Error(answer.error?.message), { code: Number(answer.error?.code), status: response.status });
    return answer;
  };
  const entitySetOf = (table: string) => (table.endsWith("insights") ? table : `${table}s`);
  const webApi = {
    async retrieveMultipleRecords(table: string, options = "") {
      const answer = await ask(`${entitySetOf(table)}${options}`);
      return { entities: answer.value ?? [], nextLink: "", fetchXmlPagingCookie: answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"] };
    },
  };
  return createWebApiClient(webApi as unknown as ComponentFramework.WebApi);
}
