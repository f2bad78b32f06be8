import { version } from "../../../shared/dataverse/readRow";
import { TABLES, type Table } from "../../../shared/dataverse/tables";
import { TRANSCRIPT_COLUMN } from "../../../shared/dataverse/transcriptFile";
import { queryRows } from "../connection/queryRows";
import type { WebApi } from "../connection/webApi";
import { rowsOfInsights } from "./oldInsights";
import { collectionOf } from "./tableDefinitions";

/** What an environment holds of a call. */
export interface ExistingCall {
  /** Of the conversation. */
  readonly version: string;
  /** Absent = nothing hangs on the conversation. */
  readonly insightsId?: string;
  /** Absent = it has no transcript, or its name is not told. */
  readonly transcriptFile?: string;
}

type Row = Readonly<Record<string, string | null>>;

const INSIGHTS = `_${TABLES.aggregatedInsights}_value`;
const TRANSCRIPT = `_${TABLES.transcript}_value`;
const FILE_NAME = `${TRANSCRIPT_COLUMN}_name`;

/** Which of the conversations exist, by id. */
export async function readExistingCalls(api: WebApi, conversationIds: readonly string[]): Promise<Map<string, ExistingCall>> {
  const id = `${TABLES.conversation}id`;
  const conversations = await rowsById(api, TABLES.conversation, [id, INSIGHTS, TRANSCRIPT], conversationIds);
  const transcriptIds = conversations.flatMap((row) => row[TRANSCRIPT] ?? []);
  const transcripts = await rowsById(api, TABLES.transcript, [`${TABLES.transcript}id`, FILE_NAME], transcriptIds);
  const fileNames = new Map(transcripts.map((row) => [row[`${TABLES.transcript}id`]?.toLowerCase(), row[FILE_NAME] ?? undefined]));
  return new Map(
    conversations.map((row) => {
      const insightsId = row[INSIGHTS]?.toLowerCase();
      const transcriptFile = fileNames.get(row[TRANSCRIPT]?.toLowerCase());
      const existing: ExistingCall = {
        version: version(row),
        ...(insightsId !== undefined && { insightsId }),
        ...(transcriptFile !== undefined && { transcriptFile }),
      };
      return [String(row[id]).toLowerCase(), existing];
    }),
  );
}

/** Rows of a call that an import wrote which did not come to its end, by id: most calls have none. */
export async function readUnfinishedRows(api: WebApi, insightsIds: readonly string[]): Promise<ReadonlySet<string>> {
  const begun = await rowsById(api, TABLES.aggregatedInsights, [`${TABLES.aggregatedInsights}id`], insightsIds);
  const ids = new Set<string>();
  for (const row of begun)
    for (const { id } of await rowsOfInsights(api, String(row[`${TABLES.aggregatedInsights}id`]).toLowerCase())) ids.add(id);
  return ids;
}

/** Whether nothing has to be written. The text may be another's where two imports wrote at the same time. */
export function isUpToDate(
  { insightsId, transcriptFile }: { readonly insightsId: string; readonly transcriptFile: { readonly name: string } },
  existing: ExistingCall | undefined,
): boolean {
  return existing?.insightsId === insightsId && (existing.transcriptFile ?? transcriptFile.name) === transcriptFile.name;
}

function rowsById(api: WebApi, table: Table, select: readonly string[], ids: readonly string[]): Promise<Row[]> {
  return queryRows<Row>(api, collectionOf(table), select, [{ column: `${table}id`, type: "id" }], ids);
}
