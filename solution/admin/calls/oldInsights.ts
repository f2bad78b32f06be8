import { categoryTagIdOf } from "../../../shared/dataverse/conversationIds";
import type { RowReference } from "../../../shared/dataverse/PlannedRow";
import { CALL_TABLES, TABLES, type Table } from "../../../shared/dataverse/tables";
import type { Operation } from "../connection/Operation";
import { queryRows } from "../connection/queryRows";
import type { WebApi } from "../connection/webApi";
import { collectionOf, pathOf } from "./tableDefinitions";

const PARTICIPANT_CHILDREN: readonly Table[] = [
  CALL_TABLES.participantSentiment,
  TABLES.segmentSentiment,
  TABLES.signal,
  TABLES.question,
  TABLES.actionItem,
];

/** Everything that hangs on aggregated insights, what hangs on others before these, and the insights themselves last. */
export async function rowsOfInsights(api: WebApi, insightsId: string): Promise<readonly RowReference[]> {
  const below = async (table: Table, parentColumn: string, parents: readonly string[]): Promise<readonly RowReference[]> => {
    const rows = await queryRows<Record<string, string>>(
      api,
      collectionOf(table),
      [`${table}id`],
      [{ column: `_${parentColumn}_value`, type: "id" }],
      parents,
    );
    return rows.map((row) => ({ table, id: String(row[`${table}id`]).toLowerCase() }));
  };
  const participants = await below(TABLES.participantInsights, TABLES.aggregatedInsights, [insightsId]);
  const children: (readonly RowReference[])[] = [];
  for (const table of PARTICIPANT_CHILDREN)
    children.push(
      await below(
        table,
        TABLES.participantInsights,
        participants.map(({ id }) => id),
      ),
    );
  const sentiments = await below(TABLES.conversationSentiment, TABLES.aggregatedInsights, [insightsId]);
  return [...children.flat(), ...participants, ...sentiments, { table: TABLES.aggregatedInsights, id: insightsId }];
}

/**
 * Deletions of everything that hangs on insights, and of these themselves. Children come first, so that it works whatever the
 * relationships' delete behaviour is.
 * @param version of the insights for which alone they hold
 */
export async function deletionsOfInsights(api: WebApi, insightsId: string, version?: string): Promise<readonly Operation[]> {
  return [...(await categoryTagOf(api, insightsId)), ...(await rowsOfInsights(api, insightsId))].map((row) => ({
    method: "DELETE",
    path: pathOf(row),
    only: version !== undefined && row.id === insightsId ? { version } : undefined,
  }));
}

/** The tag that says what the call came to; none where people have deleted it. It hangs on the conversation, which stays. */
async function categoryTagOf(api: WebApi, insightsId: string): Promise<readonly RowReference[]> {
  const [table, id] = [TABLES.systemTag, categoryTagIdOf(insightsId)];
  const found = await queryRows(api, collectionOf(table), [`${table}id`], [{ column: `${table}id`, type: "id" }], [id]);
  return found.map(() => ({ table, id }));
}
