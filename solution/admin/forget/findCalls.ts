import { conversationIdOf } from "../../../shared/dataverse/conversationIds";
import { groupedBy } from "../../../shared/domain/groupedBy";
import { TABLES } from "../../../shared/dataverse/tables";
import { isGuid } from "../../../shared/domain/isGuid";
import { ownInsights } from "../calls/leftInsights";
import { collectionOf } from "../calls/tableDefinitions";
import { queryRows, type Condition } from "../connection/queryRows";
import type { ReadApi } from "../connection/webApi";

/** A call with all that hangs on it, by the ids of the rows. */
export interface StoredCall {
  readonly conversationId: string;
  readonly title: string;
  /** ISO 8601. */
  readonly startTime: string;
  readonly insightsId?: string;
  readonly transcriptId?: string;
  readonly commentIds: readonly string[];
  readonly tagIds: readonly string[];
}

/** Calls that are to be forgotten, and how many a recorder wrote, which only that can forget. */
export interface FoundCalls {
  readonly calls: readonly StoredCall[];
  readonly ofOthers: number;
}

type Row = Readonly<Record<string, string | null | undefined>>;

const CONVERSATION = TABLES.conversation;
const INSIGHTS = `_${TABLES.aggregatedInsights}_value`;
const TRANSCRIPT = `_${TABLES.transcript}_value`;
const COLUMNS = [`${CONVERSATION}id`, "msdyn_name", "msdyn_conversationstarttime", INSIGHTS, TRANSCRIPT];
const PARTICIPANT = TABLES.participantInsights;

/** The call of an id: that of its row, or that of the call itself. @throws DataverseError */
export async function callsOfId(api: ReadApi, id: string): Promise<FoundCalls> {
  const ids = [...new Set([...(isGuid(id) ? [id.toLowerCase()] : []), conversationIdOf(id.toLowerCase()), conversationIdOf(id)])];
  return storedCalls(api, await rowsBy(api, CONVERSATION, COLUMNS, { column: `${CONVERSATION}id`, type: "id" }, ids));
}

/** The calls in which somebody took part: by the address that was written, and by the user or contact who has it. @throws DataverseError */
export async function callsOfPerson(api: ReadApi, address: string): Promise<FoundCalls> {
  const people = [
    ...(await rowsBy(api, "systemusers", ["systemuserid"], { column: "internalemailaddress", type: "text" }, [address])),
    ...(await rowsBy(api, "systemusers", ["systemuserid"], { column: "domainname", type: "text" }, [address])),
    ...(await rowsBy(api, "contacts", ["contactid"], { column: "emailaddress1", type: "text" }, [address])),
    ...(await rowsBy(api, "accounts", ["accountid"], { column: "emailaddress1", type: "text" }, [address])),
  ].flatMap(({ systemuserid, contactid, accountid }) => systemuserid ?? contactid ?? accountid ?? []);
  const insights = [
    ...(await rowsBy(api, PARTICIPANT, [INSIGHTS], { column: "msdyn_email", type: "text" }, [address])),
    ...(await rowsBy(api, PARTICIPANT, [INSIGHTS], { column: "_msdyn_user_value", type: "id" }, [...new Set(people)])),
  ].flatMap((row) => row[INSIGHTS]?.toLowerCase() ?? []);
  return storedCalls(api, await rowsBy(api, CONVERSATION, COLUMNS, { column: INSIGHTS, type: "id" }, [...new Set(insights)]));
}

async function storedCalls(api: ReadApi, found: readonly Row[]): Promise<FoundCalls> {
  const insightsIds = found.flatMap((row) => row[INSIGHTS]?.toLowerCase() ?? []);
  const own = await ownInsights(api, insightsIds);
  const rows = found.filter((row) => row[INSIGHTS] != null && own.has(row[INSIGHTS].toLowerCase()));
  const comments = await below(
    api,
    TABLES.comment,
    TRANSCRIPT,
    rows.flatMap((row) => row[TRANSCRIPT] ?? []),
  );
  const conversations = rows.flatMap((row) => row[`${CONVERSATION}id`] ?? []);
  const tags = await below(api, TABLES.tag, "_msdyn_tagtarget_value", conversations);
  const calls = rows.map((row): StoredCall => {
    const conversationId = String(row[`${CONVERSATION}id`]).toLowerCase();
    const [insightsId, transcriptId] = [row[INSIGHTS]?.toLowerCase(), row[TRANSCRIPT]?.toLowerCase()];
    return {
      conversationId,
      title: row["msdyn_name"] ?? "",
      startTime: row["msdyn_conversationstarttime"] ?? "",
      ...(insightsId !== undefined && { insightsId }),
      ...(transcriptId !== undefined && { transcriptId }),
      commentIds: comments.get(transcriptId ?? "") ?? [],
      tagIds: tags.get(conversationId) ?? [],
    };
  });
  const place = ({ startTime, title }: StoredCall) => `${startTime} ${title}`;
  return { calls: [...calls].sort((a, b) => (place(a) < place(b) ? -1 : 1)), ofOthers: found.length - rows.length };
}

/** Ids of rows of a table that point to others, by these. */
async function below(
  api: ReadApi,
  table: typeof TABLES.comment | typeof TABLES.tag,
  column: string,
  parents: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await rowsBy(api, table, [`${table}id`, column], { column, type: "id" }, parents);
  const groups = groupedBy((row) => String(row[column]).toLowerCase(), rows);
  return new Map([...groups].map(([parent, own]) => [parent, own.map((row) => String(row[`${table}id`]).toLowerCase())]));
}

function rowsBy(api: ReadApi, table: string, select: readonly string[], condition: Condition, values: readonly string[]): Promise<Row[]> {
  const collection = /^msdyn_/.test(table) ? collectionOf(table as typeof CONVERSATION) : table;
  return queryRows<Row>(api, collection, select, [condition], values);
}
