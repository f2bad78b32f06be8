import type { ColumnMetadata } from "../../dataverse/ImportedSolution";

export interface LookupValue {
  /** Lower-case GUID without braces. */
  readonly id: string;
  readonly name: string;
  readonly entityType: string;
}

/** A column's value on a form or in a dataset; null is an empty column. */
export type ColumnValue = string | number | boolean | Date | readonly LookupValue[] | null;

export type Row = Readonly<Record<string, unknown>>;

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const LOOKUP_TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";

function isLookup(column: ColumnMetadata): boolean {
  return column.type === "lookup" || column.type === "owner";
}

/** The property that holds a column in a Web API row. */
export function rowKey(column: ColumnMetadata): string {
  return isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;
}

/** Reads a column from a Web API row. `key` where the row names it otherwise, as it does for linked tables. */
export function valueFromRow(row: Row, column: ColumnMetadata, key = rowKey(column)): ColumnValue {
  const raw = row[key];
  if (raw === null || raw === undefined) return null;
  if (isLookup(column)) {
    const entityType = textIn(row, key + LOOKUP_TABLE) || (column.targets?.length === 1 ? column.targets[0] : undefined);
    if (!entityType) throw new Error(`The row does not say which table ${key} refers to.`);
    return [{ id: textIn(row, key), name: textIn(row, key + FORMATTED), entityType }];
  }
  if (column.type === "dateonly") return localMidnight(textIn(row, key));
  if (column.type === "datetime") return new Date(textIn(row, key));
  return raw as string | number | boolean;
}

export function formattedFromRow(row: Row, key: string): string {
  return textIn(row, key + FORMATTED) || textIn(row, key);
}

/** A property of a row as text; empty where it is absent. */
export function textIn(row: Row, key: string): string {
  const value = row[key];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Properties that write a column's value in a Web API request. */
export function rowFromValue(column: ColumnMetadata, value: ColumnValue, entitySetOf: (table: string) => string): Record<string, unknown> {
  if (isLookup(column)) {
    const target = (value as readonly LookupValue[] | null)?.[0];
    const table = target?.entityType ?? column.targets?.[0] ?? "";
    const property = `${column.navigation?.[table] ?? column.schemaName}@odata.bind`;
    return { [property]: target ? `/${entitySetOf(target.entityType)}(${target.id})` : null };
  }
  if (value instanceof Date) return { [column.logicalName]: column.type === "dateonly" ? calendarDay(value) : value.toISOString() };
  return { [column.logicalName]: value };
}

/** A date without time is a Date at local midnight in the browser, whatever the user's zone. */
function localMidnight(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  return new Date(year, month - 1, date);
}

function calendarDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function sameValue(one: ColumnValue, other: ColumnValue): boolean {
  const plain = (value: ColumnValue) =>
    Array.isArray(value) ? (value as readonly LookupValue[]).map(({ id, entityType }) => [id, entityType]) : value;
  return JSON.stringify(plain(emptyAsNull(one))) === JSON.stringify(plain(emptyAsNull(other)));
}

function emptyAsNull(value: ColumnValue): ColumnValue {
  return value === "" || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** A control's output as a column's value: it may write GUIDs with braces and lookups without a name. */
export function valueFromOutput(output: unknown, column: ColumnMetadata): ColumnValue {
  if (output === null || output === "") return null;
  if (!isLookup(column)) return output as ColumnValue;
  return (output as readonly Partial<LookupValue>[]).map(({ id, name, entityType }) => {
    if (!id || !entityType) throw new Error(`A control wrote a lookup without id or entityType into ${column.logicalName}.`);
    return { id: id.replace(/[{}]/g, "").toLowerCase(), name: name ?? "", entityType };
  });
}
