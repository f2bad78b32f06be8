import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { TABLES, type Table } from "../../../shared/dataverse/tables";
import { deletionsOfInsights } from "../calls/oldInsights";
import { pathOf } from "../calls/tableDefinitions";
import { MAX_OPERATIONS, type Operation } from "../connection/Operation";
import type { WebApi } from "../connection/webApi";
import type { StoredCall } from "./findCalls";

/**
 * Deletes a call with all that hangs on it, comments and what was said included. What hangs on others goes before these, and the
 * conversation, by which the call is found, last: an ended run is gone on with by the next.
 * @throws DataverseError
 */
export async function forgetCall(api: WebApi, call: StoredCall): Promise<void> {
  const { conversationId, insightsId, transcriptId, commentIds, tagIds } = call;
  const deletion =
    (table: Table) =>
    (id: string): Operation => ({ method: "DELETE", path: pathOf({ table, id }) });
  const operations = [
    ...commentIds.map(deletion(TABLES.comment)),
    ...tagIds.map(deletion(TABLES.tag)),
    ...(insightsId === undefined ? [] : await deletionsOfInsights(api, insightsId)),
  ];
  const last = [
    deletion(TABLES.conversation)(conversationId),
    ...(transcriptId === undefined ? [] : [deletion(TABLES.transcript)(transcriptId)]),
  ];
  // The insights go with the conversation, so that nothing leads nowhere.
  const insights = operations.splice(insightsId === undefined ? operations.length : -1);
  for (let start = 0; start < operations.length; start += MAX_OPERATIONS) await send(api, operations.slice(start, start + MAX_OPERATIONS));
  await send(api, [...last, ...insights]);
}

async function send(api: WebApi, operations: readonly Operation[]): Promise<void> {
  const [error] = await api.batch([operations]);
  if (error === undefined) return;
  // Somebody has deleted part of it meanwhile: each is then deleted on its own.
  if (!(error instanceof DataverseError) || error.status !== 404) throw error;
  for (const { path } of operations) await api.delete(path);
}
