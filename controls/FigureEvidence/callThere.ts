import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { columns, condition, filter, query } from "../../shared/dataverse/fetchXml";
import { TABLES } from "../../shared/dataverse/tables";

/** Whether the viewer still sees a call: it may have been deleted since the page was loaded. Where nobody knows, it may be tried. */
export async function isCallThere(client: DataverseClient | undefined, callId: string): Promise<boolean> {
  const id = "msdyn_sciconversationid";
  const question = query(TABLES.conversation, { top: 1 }, columns({ [id]: "id" }), filter(condition(id, "eq", callId)));
  if (!client) return true;
  return client.fetch(question).then(
    ({ rows }) => rows.length > 0,
    () => true,
  );
}
