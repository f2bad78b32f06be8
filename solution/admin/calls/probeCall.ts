import { TABLES } from "../../../shared/dataverse/tables";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { CallToWrite } from "./planCall";
import { queryRows } from "../connection/queryRows";
import { sentenceOf } from "../connection/sentenceOf";
import { collectionOf, type TableDefinitions } from "./tableDefinitions";
import type { WebApi } from "../connection/webApi";
import { readExistingCalls, type ExistingCall } from "./existingCalls";
import { writeCalls } from "./writeCalls";

/** The environment does not take imported calls. */
export class ProbeRefused extends Error {
  override readonly name = "ProbeRefused";
}

/**
 * Writes one call and reads it back. Whether the vendor's plug-ins accept rows of others is not documented, so the first call
 * finds out before hundreds are sent.
 * @throws ProbeRefused saying what the environment did with it
 */
export async function probeCall(
  api: WebApi,
  definitions: TableDefinitions,
  call: CallToWrite,
  existing: ReadonlyMap<string, ExistingCall>,
): Promise<void> {
  const error = (await writeCalls(api, definitions, [call], existing)).get(call);
  if (error !== undefined)
    throw new ProbeRefused(`The environment refused the first call, ${call.file}: ${sentenceOf(error)}. Nothing else was tried.`);
  const loss = await lossOf(api, call);
  if (loss !== undefined)
    throw new ProbeRefused(`The environment accepted the first call, ${call.file}, but ${loss}. Nothing else was tried.`);
}

/** What cannot be read back of a call that was just written; nothing when all is there. */
async function lossOf(api: WebApi, call: CallToWrite): Promise<string | undefined> {
  const conversation = (await readExistingCalls(api, [call.conversationId])).get(call.conversationId);
  if (conversation === undefined) return "its conversation cannot be read back";
  if (conversation.insightsId !== call.insightsId) return "its conversation does not point to its insights";
  const written = call.rows.filter(({ table }) => table === TABLES.participantInsights).length;
  const column = `_${TABLES.aggregatedInsights}_value`;
  try {
    const read = await queryRows(
      api,
      collectionOf(TABLES.participantInsights),
      [`${TABLES.participantInsights}id`],
      [{ column, type: "id" }],
      [call.insightsId],
    );
    return read.length === written ? undefined : `only ${read.length} of its ${written} participants can be read back`;
  } catch (error) {
    if (error instanceof DataverseError && error.status === 403) return `its participants cannot be read back (${sentenceOf(error)})`;
    throw error;
  }
}
