import type { Caller } from "../Caller";
import { isLookup, isPolymorphic, navigationName, type Catalogue } from "../Catalogue";
import { quote, type Database, type SqlRow, type SqlValue } from "../database";
import type { Annotations } from "../prefer";
import type { Output, Query } from "./Ast";
import { sourcesOf } from "./Ast";
import { formattedValue } from "./format";
import { propertyName } from "./odata";
import { outputHasType } from "./toSql";

export type JsonRow = Record<string, unknown>;

/** Without inherited names: an alias may be any, `__proto__` too. */
const emptyRow = (): JsonRow => Object.create(null) as JsonRow;

const FORMATTED = "OData.Community.Display.V1.FormattedValue";
const LOOKUP_NAME = "Microsoft.Dynamics.CRM.lookuplogicalname";
const NAVIGATION = "Microsoft.Dynamics.CRM.associatednavigationproperty";

interface Cell {
  readonly output: Output;
  readonly value: SqlValue;
  /** Lookups: the table pointed to. */
  readonly target?: string | undefined;
}

/** Primary names of rows that lookups point to, asked once per table. As in Dataverse, a name shows even where its row may not be read. */
class Names {
  private readonly known = new Map<string, Map<string, string>>();

  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
  ) {}

  load(cells: Iterable<Cell>): void {
    const wanted = new Map<string, Set<string>>();
    for (const { target, value } of cells) {
      if (target === undefined || typeof value !== "string") continue;
      const ids = wanted.get(target) ?? new Set<string>();
      wanted.set(target, ids.add(value));
    }
    for (const [target, ids] of wanted) this.known.set(target, this.namesOf(target, [...ids]));
  }

  get(target: string | undefined, id: SqlValue): string | undefined {
    return target === undefined || typeof id !== "string" ? undefined : this.known.get(target)?.get(id);
  }

  private namesOf(target: string, ids: readonly string[]): Map<string, string> {
    const names = new Map<string, string>();
    const table = this.catalogue.find(target);
    if (!table?.primaryName) return names;
    const [key, name] = [quote(table.primaryId), quote(table.primaryName)];
    const text = `SELECT ${key}, ${name} FROM ${quote(target)} WHERE ${key} IN (SELECT value FROM json_each(?))`;
    for (const [id, value] of this.database.all(text, [JSON.stringify(ids)])) {
      if (typeof id === "string" && typeof value === "string") names.set(id, value);
    }
    return names;
  }
}

function jsonValue(output: Output, value: SqlValue): unknown {
  if (output.aggregate === undefined && output.column.type === "boolean" && value !== null) return value === 1;
  return value;
}

/** The value's property: aggregates and aliases as they are, plain lookups of FetchXML's root as `_x_value`. */
function keyOf(output: Output, query: Query): string {
  const last = output.path[output.path.length - 1] ?? "";
  const plainLookup = query.nulls === "omit" && !query.aggregate && output.sourceId === query.root.id && isLookup(output.column);
  return plainLookup && last === output.column.logicalName ? propertyName(output.column) : last;
}

function cellsOf(row: SqlRow, query: Query): Cell[] {
  let at = 0;
  return query.outputs.map((output) => {
    const value = row[at] ?? null;
    at += 1;
    const hasType = outputHasType(output);
    const type = hasType ? row[at] : undefined;
    if (hasType) at += 1;
    const isReference =
      isLookup(output.column) && (output.aggregate === undefined || output.aggregate === "min" || output.aggregate === "max");
    const target = isReference
      ? isPolymorphic(output.column)
        ? typeof type === "string"
          ? type
          : undefined
        : output.column.targets?.[0]
      : undefined;
    return { output, value, target };
  });
}

/** Rows of the database as the Web API writes them, with the annotations that were asked for. */
export class Responder {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly caller: Caller,
    private readonly annotations: Annotations,
  ) {}

  rows(rows: readonly SqlRow[], query: Query): JsonRow[] {
    const cells = rows.map((row) => cellsOf(row, query));
    const names = new Names(this.database, this.catalogue);
    if (this.annotations.has(FORMATTED)) names.load(cells.flat());
    const expansions = query.nulls === "return" ? sourcesOf(query.root).slice(1) : [];
    return cells.map((row) => {
      const json = emptyRow();
      const etag = row.find((c) => c.output.column.logicalName === "versionnumber" && c.output.sourceId === query.root.id);
      if (etag && !query.aggregate && !query.distinct) json["@odata.etag"] = `W/"${String(etag.value)}"`;
      for (const cell of row) if (cell.output.path.length > 0) this.write(json, cell, query, names);
      for (const source of expansions) dropMissing(json, row, source.id);
      return json;
    });
  }

  private write(json: JsonRow, cell: Cell, query: Query, names: Names): void {
    const { output, value, target } = cell;
    if (value === null && query.nulls === "omit") return;
    const holder = output.path.slice(0, -1).reduce<JsonRow>((at, name) => (at[name] ??= emptyRow()) as JsonRow, json);
    const key = keyOf(output, query);
    if (value !== null) this.annotate(holder, key, cell, names);
    holder[key] = output.column.type === "file" && value !== null ? value : jsonValue(output, value);
    if (
      value !== null &&
      target !== undefined &&
      !query.aggregate &&
      this.annotations.has(NAVIGATION) &&
      output.sourceId === query.root.id
    ) {
      holder[`${key}@${NAVIGATION}`] = navigationName(output.column, target);
    }
  }

  private annotate(holder: JsonRow, key: string, cell: Cell, names: Names): void {
    const { output, value, target } = cell;
    if (this.annotations.has(FORMATTED)) {
      const text = target === undefined ? this.formatted(output, value) : names.get(target, value);
      if (text !== undefined) holder[`${key}@${FORMATTED}`] = text;
    }
    if (target !== undefined && this.annotations.has(LOOKUP_NAME)) holder[`${key}@${LOOKUP_NAME}`] = target;
  }

  private formatted(output: Output, value: SqlValue): string | undefined {
    const counts = output.aggregate === "count" || output.aggregate === "countcolumn" || output.aggregate === "countdistinct";
    const column = counts || output.datePart ? { ...output.column, type: "integer" as const } : output.column;
    return formattedValue(column, value, this.caller);
  }
}

/** An expansion that leads nowhere, or to a row that may not be read, is null. */
function dropMissing(json: JsonRow, row: readonly Cell[], sourceId: string): void {
  const cells = row.filter((c) => c.output.sourceId === sourceId);
  const name = cells[0]?.output.path[0];
  if (name !== undefined && cells.every((c) => c.value === null)) json[name] = null;
}
