import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import type { CallTag } from "../../../shared/dataverse/summaryRows";
import { TABLES } from "../../../shared/dataverse/tables";
import { underOneId } from "../../../shared/host/intents";

/**
 * Puts a tag on a call.
 * @throws DataverseError
 */
export function addTag(rows: RowPort, callId: string, name: string): Promise<CallTag> {
  return underOneId(`tag ${callId} ${name}`, async (id) => {
    await rows.create(TABLES.tag, id, { msdyn_name: name, msdyn_tagtarget: { table: TABLES.conversation, id: callId } });
    return { id, name, isSystem: false };
  });
}

/** @throws DataverseError */
export async function deleteTag(rows: RowPort, { id, isSystem }: CallTag): Promise<void> {
  await rows.remove(isSystem ? TABLES.systemTag : TABLES.tag, id, "*");
}
