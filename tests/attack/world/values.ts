import { navigationName } from "../../local/dataverse/Catalogue";
import { stableGuid } from "../../local/dataverse/guid";
import type { ColumnMetadata, TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { Random } from "../../local/demo/random";

const WORDS = ["price", "Kestrel", "a_b", "100%", "[x]", "O'Neil", "ünï", "x", "Zz", "contract"];

/** A value that the column takes; undefined where rows are not given one like this. */
export function someValue(column: ColumnMetadata, random: Random): string | number | boolean | undefined {
  if (column.readOnly) return undefined;
  switch (column.type) {
    case "string":
    case "memo":
      return `${random.pick(WORDS)} ${random.integer(50)}`.slice(0, column.maxLength);
    case "integer":
    case "bigint":
      return random.integer(Math.min(column.maxValue ?? 100, 100)) + Math.max(column.minValue ?? 0, 0);
    case "decimal":
    case "double":
      return Math.round(random.between(Math.max(column.minValue ?? 0, -1), Math.min(column.maxValue ?? 100, 100)) * 100) / 100;
    case "boolean":
      return random.chance(0.5);
    case "picklist":
      return column.options?.length ? random.pick(column.options).value : undefined;
    case "datetime":
      return `2025-0${1 + random.integer(6)}-1${random.integer(10)}T0${random.integer(10)}:30:00Z`;
    case "dateonly":
      return `2025-0${1 + random.integer(6)}-1${random.integer(10)}`;
    case "uniqueidentifier":
      return stableGuid(`value ${random.integer(50)}`);
    default:
      return undefined;
  }
}

/** Set by whoever needs its own privilege, or by the server. */
const KEPT: ReadonlySet<string> = new Set([
  "overriddencreatedon",
  "importsequencenumber",
  "timezoneruleversionnumber",
  "utcconversiontimezonecode",
]);

/** Columns that anybody who may write the row may set. */
export const plainColumns = (table: TableMetadata): readonly ColumnMetadata[] =>
  table.columns.filter(({ logicalName, readOnly }) => !readOnly && logicalName !== table.primaryId && !KEPT.has(logicalName));

/** Lookups that a request may set, but for the owner. */
export const lookupsOf = (table: TableMetadata): readonly ColumnMetadata[] =>
  table.columns.filter(({ type, readOnly }) => type === "lookup" && !readOnly);

/** The property by which a request binds a lookup. */
export const boundBy = (column: ColumnMetadata, target: string): string => `${navigationName(column, target)}@odata.bind`;
