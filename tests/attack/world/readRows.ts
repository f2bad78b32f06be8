import type { ColumnMetadata, TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { ReadAll } from "./readRules";
import { Rows, type HeldRow, type Reference } from "./Rows";

const propertyOf = ({ logicalName }: ColumnMetadata): string => `_${logicalName}_value`;
const isReference = ({ type, readOnly }: ColumnMetadata): boolean => type === "lookup" && readOnly !== true;

/** The columns by which a row of a table belongs to somebody. */
export function belonging(table: TableMetadata): { readonly owner?: string; readonly unit?: string } {
  if (table.logicalName === "systemuser") return { owner: "systemuserid", unit: "_businessunitid_value" };
  if (table.logicalName === "usersettings") return { owner: "systemuserid" };
  if (table.logicalName === "businessunit") return { unit: "businessunitid" };
  return table.ownership === "user" ? { owner: "_ownerid_value", unit: "_owningbusinessunit_value" } : {};
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Every row of the server, as the administrator reads it. */
export async function readRows(tables: readonly TableMetadata[], readAll: ReadAll): Promise<Rows> {
  const byTable = new Map<string, Map<string, HeldRow>>();
  for (const table of tables) {
    const { owner, unit } = belonging(table);
    const references = table.columns.filter(isReference);
    const asked = [table.primaryId, owner, unit, ...references.map(propertyOf)].filter((name) => name !== undefined);
    const rows = await readAll(`${table.entitySetName}?$select=${[...new Set(asked)].join(",")}`);
    const held = rows.map((row): HeldRow => {
      const lookups = references.flatMap((column): (readonly [string, Reference])[] => {
        const id = textOf(row[propertyOf(column)]);
        const target = textOf(row[`${propertyOf(column)}@Microsoft.Dynamics.CRM.lookuplogicalname`]) ?? column.targets?.[0];
        return id === undefined || target === undefined ? [] : [[column.logicalName, { table: target, id }]];
      });
      return {
        id: String(row[table.primaryId]),
        owner: owner === undefined ? undefined : textOf(row[owner]),
        unit: unit === undefined ? undefined : textOf(row[unit]),
        shares: new Map(),
        lookups: new Map(lookups),
        files: new Map(),
      };
    });
    byTable.set(table.logicalName, new Map(held.map((row) => [row.id, row])));
  }
  return new Rows(tables, byTable);
}
