import { TABLES, type Table } from "../../../shared/dataverse/tables";
import type { Operation } from "../connection/Operation";
import { queryRows } from "../connection/queryRows";
import { collectionOf, pathOf } from "./tableDefinitions";
import type { WebApi } from "../connection/webApi";

const PARTICIPANT_CHILDREN: readonly Table[] = [TABLES.segmentSentiment, TABLES.signal, TABLES.question, TABLES.actionItem];

/**
 * Deletions of everything an earlier import wrote below the given aggregated insights, and of these themselves.
 * Children come first, so that it works whatever the relationships' delete behaviour is.
 */
export async function deletionsOfInsights(api: WebApi, insightsId: string): Promise<Operation[]> {
  const below = async (table: Table, parentColumn: string, parents: readonly string[]): Promise<string[]> => {
    const rows = await queryRows<Record<string, string>>(
      api,
      collectionOf(table),
      [`${table}id`],
      [{ column: `_${parentColumn}_value`, type: "id" }],
      parents,
    );
    return rows.map((row) => row[`${table}id`]).filter((id): id is string => id !== undefined);
  };
  const deletions = (table: Table, ids: readonly string[]) =>
    ids.map((id): Operation => ({ method: "DELETE", path: pathOf({ table, id }) }));

  const participants = await below(TABLES.participantInsights, TABLES.aggregatedInsights, [insightsId]);
  const operations: Operation[] = [];
  for (const table of PARTICIPANT_CHILDREN)
    operations.push(...deletions(table, await below(table, TABLES.participantInsights, participants)));
  operations.push(...deletions(TABLES.participantInsights, participants));
  operations.push(
    ...deletions(TABLES.conversationSentiment, await below(TABLES.conversationSentiment, TABLES.aggregatedInsights, [insightsId])),
  );
  operations.push(...deletions(TABLES.aggregatedInsights, [insightsId]));
  return operations;
}
