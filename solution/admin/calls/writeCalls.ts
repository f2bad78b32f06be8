import { TABLES } from "../../../shared/dataverse/tables";
import type { PlannedRow } from "../../../shared/dataverse/PlannedRow";
import { TRANSCRIPT_COLUMN } from "../../../shared/dataverse/transcriptFile";
import { MAX_OPERATIONS, type ChangeSet, type Operation } from "../connection/Operation";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { deletionsOfInsights } from "./oldInsights";
import { packBatches, type TaggedChangeSet } from "./packBatches";
import { refusalOf } from "./refusalOf";
import { queryRows } from "../connection/queryRows";
import { collectionOf, pathOf, upsertOf, type TableDefinitions } from "./tableDefinitions";
import type { WebApi } from "../connection/webApi";

/** One call, ready to be written. */
export interface PlannedCall {
  /** The rows of `toConversationRows`: the transcript first, the conversation last. */
  readonly rows: readonly PlannedRow[];
  readonly transcriptFile: { readonly name: string; readonly content: string };
  readonly conversationId: string;
  readonly insightsId: string;
}

/** What an environment already holds of a call: absent = not the conversation; `insightsId` absent = nothing hangs on it. */
export interface ExistingCall {
  readonly insightsId?: string;
}

/** Several calls in one request save round trips; a request that runs for minutes would meet the server's time limit. */
const OPERATIONS_PER_BATCH = 400;
const UPLOADS_AT_ONCE = 4;

/** Which of the conversations exist, by id. */
export async function readExistingCalls(api: WebApi, conversationIds: readonly string[]): Promise<Map<string, ExistingCall>> {
  const lookup = `_${TABLES.aggregatedInsights}_value`;
  const rows = await queryRows<Record<string, string | null>>(
    api,
    collectionOf(TABLES.conversation),
    ["msdyn_sciconversationid", lookup],
    [{ column: "msdyn_sciconversationid", type: "id" }],
    conversationIds,
  );
  return new Map(
    rows.map((row) => {
      const insightsId = row[lookup];
      return [
        String(row["msdyn_sciconversationid"]).toLowerCase(),
        typeof insightsId === "string" ? { insightsId: insightsId.toLowerCase() } : {},
      ];
    }),
  );
}

/**
 * Writes calls: first the transcripts and their files, then per call one change set with everything else, so that a call is
 * there completely or not at all. A replaced call's old rows go in the same change set. Calls of more than 1,000 rows need
 * several change sets; the conversation, which makes the call visible, is in the last.
 * @returns the error per call that could not be written
 * @throws DataverseError when nothing further can succeed (no connection, sign-in no longer valid)
 */
export async function writeCalls(
  api: WebApi,
  definitions: TableDefinitions,
  calls: readonly PlannedCall[],
  existing: ReadonlyMap<string, ExistingCall>,
): Promise<Map<PlannedCall, Error>> {
  const failures = new Map<PlannedCall, Error>();
  const attempt = async (call: PlannedCall, action: () => Promise<void>): Promise<void> => {
    if (failures.has(call)) return;
    try {
      await action();
    } catch (error) {
      failures.set(call, refusalOf(error));
    }
  };
  const send = async (changeSets: readonly TaggedChangeSet<PlannedCall>[]): Promise<void> => {
    for (const batch of packBatches(changeSets, OPERATIONS_PER_BATCH)) {
      const results = await api.batch(batch.map(({ changeSet }) => changeSet));
      for (const [index, error] of results.entries()) {
        const call = batch[index]?.of;
        if (call !== undefined && error !== undefined) failures.set(call, refusalOf(error));
      }
    }
  };

  await send(await transcriptUpserts(api, definitions, calls));
  await eachAtOnce(calls, UPLOADS_AT_ONCE, (call) => attempt(call, () => uploadTranscript(api, call)));

  const changeSets: TaggedChangeSet<PlannedCall>[] = [];
  for (const call of calls) {
    await attempt(call, async () => {
      const current = existing.get(call.conversationId);
      const [single, ...more] = await changeSetsOf(api, definitions, call, current);
      if (single === undefined) return;
      if (more.length === 0) return void changeSets.push({ of: call, changeSet: single });
      for (const changeSet of [single, ...more]) {
        const [error] = await api.batch([changeSet]);
        if (error !== undefined) throw error;
      }
    });
  }
  await send(changeSets);

  // A dropped connection may hide a success: tried again, its deletions find nothing to delete.
  const doubtful = [...failures].filter(
    ([call, error]) => error instanceof DataverseError && error.status === 404 && existing.has(call.conversationId),
  );
  if (doubtful.length > 0) {
    const now = await readExistingCalls(
      api,
      doubtful.map(([call]) => call.conversationId),
    );
    for (const [call] of doubtful) if (now.get(call.conversationId)?.insightsId === call.insightsId) failures.delete(call);
  }
  return failures;
}

async function transcriptUpserts(
  api: WebApi,
  definitions: TableDefinitions,
  calls: readonly PlannedCall[],
): Promise<TaggedChangeSet<PlannedCall>[]> {
  const rows = calls.flatMap((call) => call.rows.filter(({ table }) => table === TABLES.transcript).map((row) => ({ of: call, row })));
  const found = await queryRows<{ msdyn_transcriptid: string }>(
    api,
    collectionOf(TABLES.transcript),
    ["msdyn_transcriptid"],
    [{ column: "msdyn_transcriptid", type: "id" }],
    rows.map(({ row }) => row.id),
  );
  const present = new Set(found.map(({ msdyn_transcriptid }) => msdyn_transcriptid.toLowerCase()));
  return rows.map(({ of, row }) => ({ of, changeSet: [upsertOf(row, definitions, present.has(row.id))] }));
}

async function uploadTranscript(api: WebApi, { rows, transcriptFile }: PlannedCall): Promise<void> {
  const row = rows.find(({ table }) => table === TABLES.transcript);
  if (row !== undefined)
    await api.upload(`${pathOf(row)}/${TRANSCRIPT_COLUMN}`, transcriptFile.name, new TextEncoder().encode(transcriptFile.content));
}

/** The conversation together with the deletions of what it pointed to before comes last. */
async function changeSetsOf(
  api: WebApi,
  definitions: TableDefinitions,
  call: PlannedCall,
  current: ExistingCall | undefined,
): Promise<ChangeSet[]> {
  const isConversation = ({ table }: PlannedRow) => table === TABLES.conversation;
  const children = call.rows
    .filter((row) => row.table !== TABLES.transcript && !isConversation(row))
    .map((row) => upsertOf(row, definitions));
  const conversation = call.rows.filter(isConversation).map((row) => upsertOf(row, definitions, current !== undefined));
  const replaced = current?.insightsId;
  const deletions = replaced === undefined || replaced === call.insightsId ? [] : await deletionsOfInsights(api, replaced);
  const last = [...conversation, ...deletions];
  return children.length + last.length <= MAX_OPERATIONS ? [[...children, ...last]] : [...portions(children), ...portions(last)];
}

function portions(operations: readonly Operation[]): ChangeSet[] {
  const sets: ChangeSet[] = [];
  for (let start = 0; start < operations.length; start += MAX_OPERATIONS) sets.push(operations.slice(start, start + MAX_OPERATIONS));
  return sets;
}

async function eachAtOnce<T>(items: readonly T[], most: number, action: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await action(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
