import { isLookup, isPolymorphic, type Catalogue, type Table } from "./Catalogue";
import { typeColumn, type SqlValue } from "./database";
import { badRequest, invalidValue, literalOf, notPlayed } from "./errors";
import { toGuid } from "./guid";
import type { ColumnMetadata } from "./ImportedSolution";
import { isObject } from "./requestBody";
import { storableInstant } from "./storableInstant";
import { toIso } from "./timeZone";

/** A lookup set by the request, to be checked before it is stored. */
export interface Reference {
  readonly column: ColumnMetadata;
  readonly target: Table;
  readonly id: string;
}

/** A request body in stored form. */
export interface RowValues {
  /** By SQL column. */
  readonly values: Map<string, SqlValue>;
  readonly references: Reference[];
  /** Rows to be created below it. */
  readonly parts: PartValues[];
}

interface PartValues {
  readonly table: Table;
  /** The lookup of the row that it belongs to. */
  readonly lookup: string;
  readonly row: RowValues;
}

const EDM: Readonly<Partial<Record<ColumnMetadata["type"], string>>> = {
  string: "Edm.String",
  memo: "Edm.String",
  integer: "Edm.Int32",
  picklist: "Edm.Int32",
  state: "Edm.Int32",
  status: "Edm.Int32",
  bigint: "Edm.Int64",
  decimal: "Edm.Decimal",
  double: "Edm.Double",
  boolean: "Edm.Boolean",
  datetime: "Edm.DateTimeOffset",
  dateonly: "Edm.Date",
  uniqueidentifier: "Edm.Guid",
};

const wrongType = (table: Table, column: ColumnMetadata, value: unknown): Error =>
  invalidValue(
    `Error identified in Payload provided by the user for Entity :'${table.logicalName}', column '${column.logicalName}': ` +
      `Cannot convert the literal '${literalOf(value)}' to the expected type '${EDM[column.type] ?? column.type}'.`,
  );

const outside = (table: Table, column: ColumnMetadata, value: number, accepted = ""): Error =>
  badRequest(
    `A validation error occurred. The value ${value} of '${column.logicalName}' on record of type '${table.logicalName}' is outside the valid range.${accepted}`,
    "0x80044330",
  );

/** Characters that XML 1.0 cannot have, half an emoji among them. */
const NOT_STORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

function requireStorable(column: ColumnMetadata, text: string): void {
  const found = NOT_STORABLE.exec(text)?.[0];
  if (found === undefined) return;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
  throw badRequest(
    `Invalid character in field '${column.logicalName}': '', hexadecimal value 0x${code}, is an invalid character.`,
    "0x80040278",
  );
}

function storedNumber(table: Table, column: ColumnMetadata, value: unknown, whole: boolean): number {
  if (typeof value !== "number" || !Number.isFinite(value) || (whole && !Number.isInteger(value))) throw wrongType(table, column, value);
  if ((column.minValue !== undefined && value < column.minValue) || (column.maxValue !== undefined && value > column.maxValue)) {
    throw outside(table, column, value);
  }
  return value;
}

/** A JSON value in stored form. @throws ApiError 400 as the platform refuses it */
export function storedValue(table: Table, column: ColumnMetadata, value: unknown): SqlValue {
  if (value === null) return null;
  switch (column.type) {
    case "string":
    case "memo":
      if (typeof value !== "string") throw wrongType(table, column, value);
      if (column.maxLength !== undefined && value.length > column.maxLength) {
        throw badRequest(
          `A validation error occurred. The length of the '${column.logicalName}' attribute of the '${table.logicalName}' entity ` +
            `exceeded the maximum allowed length of '${column.maxLength}'.`,
          "0x80044331",
        );
      }
      requireStorable(column, value);
      // An empty string is stored as no value.
      return value === "" ? null : value;
    case "boolean":
      if (typeof value !== "boolean") throw wrongType(table, column, value);
      return value ? 1 : 0;
    case "integer":
    case "bigint":
      return storedNumber(table, column, value, true);
    case "decimal":
    case "double":
      return storedNumber(table, column, value, false);
    case "picklist":
    case "state":
    case "status": {
      const option = storedNumber(table, column, value, true);
      const accepted = column.options ?? [];
      if (!accepted.some((o) => o.value === option))
        throw outside(table, column, option, ` Accepted Values: ${accepted.map((o) => o.value).join(",")}`);
      return option;
    }
    case "datetime": {
      const instant =
        typeof value === "string" && /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/i.test(value) ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(instant)) throw wrongType(table, column, value);
      return toIso(storableInstant(instant, literalOf(value)));
    }
    case "dateonly":
      if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
        throw wrongType(table, column, value);
      storableInstant(Date.parse(value), value);
      return value;
    case "uniqueidentifier": {
      const id = typeof value === "string" ? toGuid(value) : undefined;
      if (id === undefined) throw wrongType(table, column, value);
      return id;
    }
    case "lookup":
    case "owner":
    case "file":
      throw notPlayed(`setting the column '${column.logicalName}' of '${table.logicalName}' directly`);
  }
}

/** `/systemusers(1f…)`, `systemusers(1f…)` or an absolute address. */
export function parseReference(text: unknown, catalogue: Catalogue): { readonly table: Table; readonly id: string } {
  const match = typeof text === "string" ? /(?:^|\/)([A-Za-z_]\w*)\(([^()]+)\)$/.exec(text) : null;
  if (!match?.[1] || !match[2]) throw badRequest(`Invalid reference '${literalOf(text)}': expected /entityset(id).`);
  const table = catalogue.findSet(match[1]);
  if (!table) throw notPlayed(`the entity set '${match[1]}'`);
  const id = toGuid(match[2]);
  if (id === undefined) throw notPlayed(`the alternate key '${match[2]}'`);
  return { table, id };
}

function setLookup(row: RowValues, column: ColumnMetadata, target: string | null, id: string | null): void {
  row.values.set(column.logicalName, id);
  if (isPolymorphic(column)) row.values.set(typeColumn(column.logicalName), target);
}

function bind(row: RowValues, table: Table, name: string, value: unknown, catalogue: Catalogue): void {
  const navigation = table.navigationOf.get(name.toLowerCase());
  if (!navigation) {
    if (table.columnsPartlyKnown) throw notPlayed(`the navigation property '${name}' of '${table.logicalName}'`);
    const problem = "which only has property annotations in the payload but no property value was found in the payload.";
    throw badRequest(`An undeclared property '${name}' ${problem}`, "0x80048d19");
  }
  const { column, target } = navigation;
  if (column.readOnly) throw badRequest(`The property '${column.logicalName}' cannot be set.`, "0x80048d19");
  if (value === null) return setLookup(row, column, null, null);
  const reference = parseReference(value, catalogue);
  const allowed = column.type === "owner" ? column.targets?.includes(reference.table.logicalName) : reference.table.logicalName === target;
  if (!allowed)
    throw badRequest(`The navigation property '${name}' leads to '${target}', not to '${reference.table.logicalName}'.`, "0x80048d19");
  setLookup(row, column, reference.table.logicalName, reference.id);
  row.references.push({ column, target: reference.table, id: reference.id });
}

function readParts(row: RowValues, table: Table, name: string, bodies: unknown, catalogue: Catalogue): boolean {
  const part = table.parts?.get(name);
  const partTable = part && catalogue.find(part.table);
  if (!partTable) return false;
  if (!Array.isArray(bodies)) throw badRequest(`The property '${name}' must be a list of rows.`, "0x80048d19");
  for (const body of bodies as readonly unknown[]) {
    if (!isObject(body)) throw badRequest(`Each item of '${name}' must be a row.`, "0x80048d19");
    row.parts.push({ table: partTable, lookup: part.lookup, row: readRow(partTable, body, catalogue) });
  }
  return true;
}

/** Reads a request's body for a row of `table`. */
export function readRow(table: Table, body: Readonly<Record<string, unknown>>, catalogue: Catalogue): RowValues {
  const row: RowValues = { values: new Map(), references: [], parts: [] };
  for (const [name, value] of Object.entries(body)) {
    const annotation = name.indexOf("@");
    if (annotation >= 0) {
      if (name.endsWith("@odata.bind")) bind(row, table, name.slice(0, annotation), value, catalogue);
      else if (name !== "@odata.type" && name !== "@odata.etag" && annotation === 0)
        throw notPlayed(`the annotation '${name}' in a request`);
      continue;
    }
    if (readParts(row, table, name, value, catalogue)) continue;
    const column = table.columnOf.get(name);
    if (!column && /^_.+_value$/.test(name)) {
      throw badRequest("CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.", "0x80048d19");
    }
    if (!column && table.columnsPartlyKnown) throw notPlayed(`the column '${name}' of '${table.logicalName}'`);
    if (!column || (isLookup(column) && (value === null || typeof value !== "object"))) {
      throw badRequest(`Invalid property '${name}' was found in entity 'Microsoft.Dynamics.CRM.${table.logicalName}'.`, "0x80048d19");
    }
    if (isLookup(column)) throw notPlayed(`creating a related row in '${name}' together with its parent`);
    if (column.readOnly) throw badRequest(`The property '${name}' cannot be set.`, "0x80048d19");
    row.values.set(name, storedValue(table, column, value));
  }
  return row;
}

/** Reads a seed row: columns by logical name, lookups as an id, `{ table, id }` or `nav@odata.bind`; system columns too. */
export function readSeedRow(table: Table, seed: Readonly<Record<string, unknown>>, catalogue: Catalogue): Map<string, SqlValue> {
  const plain: Record<string, unknown> = {};
  const row: RowValues = { values: new Map(), references: [], parts: [] };
  for (const [name, value] of Object.entries(seed)) {
    const column = table.columnOf.get(name);
    if (column && isLookup(column)) {
      const given = typeof value === "object" && value !== null ? (value as { table?: unknown; id?: unknown }) : { id: value };
      const target = typeof given.table === "string" ? given.table : isPolymorphic(column) ? undefined : column.targets?.[0];
      const id = typeof given.id === "string" ? toGuid(given.id) : undefined;
      if (value !== null && (target === undefined || id === undefined)) {
        throw new Error(`The seed value of ${table.logicalName}.${name} is not a reference: give { table, id }.`);
      }
      setLookup(row, column, value === null ? null : (target ?? null), value === null ? null : (id ?? null));
    } else if (column?.readOnly) row.values.set(name, storedValue(table, column, value));
    else plain[name] = value;
  }
  const rest = readRow(table, plain, catalogue);
  return new Map([...row.values, ...rest.values]);
}
