import { ENTITY_SETS, CALL_TABLES, TABLES, type Table } from "../../../shared/dataverse/tables";
import type { PlannedRow, RowReference } from "../../../shared/dataverse/PlannedRow";
import type { Operation } from "../connection/Operation";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { WebApi } from "../connection/webApi";

/** The tables an import writes. */
const WRITTEN: readonly Table[] = [
  TABLES.transcript,
  TABLES.aggregatedInsights,
  TABLES.participantInsights,
  TABLES.conversationSentiment,
  CALL_TABLES.participantSentiment,
  TABLES.segmentSentiment,
  TABLES.signal,
  TABLES.question,
  TABLES.actionItem,
  TABLES.conversation,
  TABLES.systemTag,
];

/** Collection names of all tables that rows refer to. */
const SETS: Readonly<Record<RowReference["table"], string>> = {
  ...ENTITY_SETS,
  contact: "contacts",
  account: "accounts",
  phonecall: "phonecalls",
  appointment: "appointments",
};

/** What an environment says about its tables, as far as writing needs it. */
export interface TableDefinitions {
  /** Name to be used with `@odata.bind`. Sources differ in its case, so the environment is asked. */
  navigationProperty(table: Table, column: string, target: RowReference["table"]): string;
}

interface Relationship {
  readonly ReferencingAttribute: string;
  readonly ReferencedEntity: string;
  readonly ReferencingEntityNavigationPropertyName: string;
}

/**
 * Reads the lookups of every table an import writes.
 * @throws Error naming the tables that are missing: the environment keeps no conversation intelligence.
 */
export async function readTableDefinitions(api: WebApi): Promise<TableDefinitions> {
  const names = new Map<string, string>();
  const missing: Table[] = [];
  for (const table of WRITTEN) {
    try {
      const relationships = await api.getAll<Relationship>(
        `EntityDefinitions(LogicalName='${table}')/ManyToOneRelationships` +
          "?$select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName",
      );
      for (const { ReferencingAttribute, ReferencedEntity, ReferencingEntityNavigationPropertyName } of relationships) {
        names.set(`${table}.${ReferencingAttribute}>${ReferencedEntity}`, ReferencingEntityNavigationPropertyName);
      }
    } catch (error) {
      if (!(error instanceof DataverseError) || error.status !== 404) throw error;
      missing.push(table);
    }
  }
  if (missing.length > 0) {
    throw new Error(
      `Conversation intelligence is not installed in this environment: ${missing.length === WRITTEN.length ? "its tables are" : `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"}`} missing. ` +
        "Install it in the Sales apps' settings (Sales Premium or Enterprise), then import again.",
    );
  }
  return {
    navigationProperty(table, column, target) {
      if (column === "ownerid") return column;
      const name = names.get(`${table}.${column}>${target}`);
      if (name === undefined) throw new Error(`the environment's ${table} has no lookup ${column} to ${target}`);
      return name;
    },
  };
}

/** Name of the table's collection in addresses. */
export function collectionOf(table: RowReference["table"]): string {
  return SETS[table];
}

/** Address of a row relative to the service root. */
export function pathOf({ table, id }: Pick<RowReference, "table" | "id">): string {
  return `${SETS[table]}(${id})`;
}

/**
 * The write that creates the row, or updates the one with its id.
 * @param exists the row is known to be there; what is only accepted on creation is then left out
 * @param only what must hold of the row that is there
 */
export function upsertOf(
  { table, id, columns }: PlannedRow,
  definitions: TableDefinitions,
  exists = false,
  only?: Operation["only"],
): Operation {
  const body: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(columns)) {
    if (typeof value === "object") {
      body[`${definitions.navigationProperty(table, column, value.table)}@odata.bind`] = `/${pathOf(value)}`;
    } else if (!(exists && column === "overriddencreatedon")) {
      body[column] = value;
    }
  }
  return { method: "PATCH", path: pathOf({ table, id }), body, only };
}
