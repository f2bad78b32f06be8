import { TABLES } from "../../../shared/dataverse/tables";
import type { PlannedRow } from "../../../shared/dataverse/PlannedRow";
import { TRANSCRIPT_COLUMN } from "../../../shared/dataverse/transcriptFile";
import { MAX_OPERATIONS, type ChangeSet, type Operation } from "../connection/Operation";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { readExistingCalls, readUnfinishedRows, type ExistingCall } from "./existingCalls";
import { deletionsOfInsights } from "./oldInsights";
import { packBatches, type TaggedChangeSet } from "./packBatches";
import { refusalOf } from "./refusalOf";
import { queryRows } from "../connection/queryRows";
import { collectionOf, pathOf, upsertOf, type TableDefinitions } from "./tableDefinitions";
import type { WebApi } from "../connection/webApi";

/** One call, ready to be written. */
export interface PlannedCall {
  /** The rows of `toConversationRows`: the transcript first, the conversation and its tags last. */
  readonly rows: readonly PlannedRow[];
  readonly transcriptFile: { readonly name: string; readonly content: string };
  readonly conversationId: string;
  readonly insightsId: string;
}

/** Several calls in one request save round trips; a request that runs for minutes would meet the server's time limit. */
const OPERATIONS_PER_BATCH = 400;
const UPLOADS_AT_ONCE = 4;
/** Of a row that must be there. */
const ANY_VERSION = "*";

/** Several imports may write one call; each that comes too late looks at what is there and writes again. */
const MOST_ROUNDS = 5;

/**
 * Writes calls: first the transcripts and their files, then per call one change set with everything else, so that a call is
 * there completely or not at all. A replaced call's old rows go in the same change set. Calls of more than 1,000 rows need
 * several change sets; the conversation, which makes the call visible, is in the last, and only where it is still as `existing` says.
 * @returns the error per call that could not be written
 * @throws DataverseError when nothing further can succeed (no connection, sign-in no longer valid)
 */
export async function writeCalls(
  api: WebApi,
  definitions: TableDefinitions,
  calls: readonly PlannedCall[],
  existing: ReadonlyMap<string, ExistingCall>,
): Promise<Map<PlannedCall, Error>> {
  const failures = await writeOnce(api, definitions, calls, existing);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const overtaken = calls.filter((call) => isOvertaken(failures.get(call)));
    if (overtaken.length === 0) break;
    const now = await readExistingCalls(
      api,
      overtaken.map(({ conversationId }) => conversationId),
    );
    // A dropped connection may hide a success.
    const open = overtaken.filter(({ conversationId, insightsId }) => now.get(conversationId)?.insightsId !== insightsId);
    for (const call of overtaken) failures.delete(call);
    for (const [call, error] of await writeOnce(api, definitions, open, now)) failures.set(call, error);
  }
  return failures;
}

/** The conversation was written, or rows to hang on or to delete went, since they were read. */
function isOvertaken(error: Error | undefined): boolean {
  return error instanceof DataverseError && (error.status === 412 || error.status === 404);
}

async function writeOnce(
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
  // Of a call that lacks but its text all else is there.
  const open = calls.filter(({ conversationId, insightsId }) => existing.get(conversationId)?.insightsId !== insightsId);
  const unfinished = await readUnfinishedRows(
    api,
    open.map(({ insightsId }) => insightsId),
  );
  for (const call of open) {
    await attempt(call, async () => {
      const current = existing.get(call.conversationId);
      const [single, ...more] = await changeSetsOf(api, definitions, call, current, unfinished);
      if (single === undefined) return;
      if (more.length === 0) return void changeSets.push({ of: call, changeSet: single });
      for (const changeSet of [single, ...more]) {
        const [error] = await api.batch([changeSet]);
        if (error !== undefined) throw error;
      }
    });
  }
  await send(changeSets);

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
  return rows.map(({ of, row }) => {
    const isThere = present.has(row.id);
    return { of, changeSet: [upsertOf(row, definitions, isThere, isThere ? undefined : "none")] };
  });
}

async function uploadTranscript(api: WebApi, { rows, transcriptFile }: PlannedCall): Promise<void> {
  const row = rows.find(({ table }) => table === TABLES.transcript);
  if (row !== undefined)
    await api.upload(`${pathOf(row)}/${TRANSCRIPT_COLUMN}`, transcriptFile.name, new TextEncoder().encode(transcriptFile.content));
}

/**
 * The conversation together with the deletions of what it pointed to before comes last.
 * @param unfinished rows that are there already, though the conversation does not lead to them
 */
async function changeSetsOf(
  api: WebApi,
  definitions: TableDefinitions,
  call: PlannedCall,
  current: ExistingCall | undefined,
  unfinished: ReadonlySet<string>,
): Promise<ChangeSet[]> {
  const isConversation = ({ table }: PlannedRow) => table === TABLES.conversation;
  const isTag = ({ table }: PlannedRow) => table === TABLES.systemTag;
  const children = call.rows
    .filter((row) => row.table !== TABLES.transcript && !isConversation(row) && !isTag(row) && !unfinished.has(row.id))
    .map((row) => upsertOf(row, definitions, false, "none"));
  const isThere = current !== undefined;
  const only = isThere ? { version: current.version } : "none";
  const conversation = call.rows.filter(isConversation).map((row) => upsertOf(row, definitions, isThere, only));
  const tags = call.rows.filter(isTag).map((row) => upsertOf(row, definitions, false, "none"));
  const replaced = current?.insightsId;
  const deletions = replaced === undefined ? [] : await deletionsOfInsights(api, replaced);
  const last = [...conversation, ...tags, ...deletions];
  const isBegun = unfinished.has(call.insightsId);
  if (!isBegun && children.length + last.length <= MAX_OPERATIONS) return [[...children, ...last]];
  // Insights that are there before their conversation are written once more with it: whoever takes them for left behind finds them changed.
  const touch = call.rows
    .filter(({ id }) => id === call.insightsId)
    .map((row) => upsertOf(row, definitions, true, { version: ANY_VERSION }));
  return [...portions(children), ...portions([...touch, ...last])];
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
