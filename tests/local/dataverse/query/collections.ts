import type { Caller } from "../Caller";
import type { Table } from "../Catalogue";
import { quote } from "../database";
import { notPlayed } from "../errors";
import type { Collection } from "../ImportedSolution";
import type { Annotations } from "../prefer";
import { parseOData } from "./odata";
import { splitOutside } from "./odataTokens";
import type { JsonRow } from "./respond";
import { runQuery, type QueryServices } from "./runQuery";

type Options = ReadonlyMap<string, string>;

/** Rows of many that are to be read below each row. */
export interface AskedCollection {
  readonly name: string;
  readonly collection: Collection;
  readonly select: string | undefined;
}

/** Takes the collections out of `$expand`; what is left follows lookups. */
export function collectionsOf(
  table: Table,
  options: Options,
): { readonly options: Options; readonly collections: readonly AskedCollection[] } {
  const parts = splitOutside(options.get("$expand") ?? "", ",");
  const collections = parts.flatMap((part): AskedCollection[] => {
    const [, name = "", inner] = /^(\w+)(?:\((.*)\))?$/s.exec(part) ?? [];
    const collection = table.collections?.get(name);
    if (!collection) return [];
    const select = inner === undefined ? undefined : /^\$select=([^;]*)$/.exec(inner)?.[1];
    if (inner !== undefined && select === undefined) throw notPlayed(`the query options '${inner}' inside $expand`);
    return [{ name, collection, select }];
  });
  if (collections.length === 0) return { options, collections };
  const left = parts.filter((part) => !collections.some(({ name }) => part === name || part.startsWith(`${name}(`)));
  const rest = new Map([...options].filter(([name]) => name !== "$expand"));
  return { options: left.length === 0 ? rest : rest.set("$expand", left.join(",")), collections };
}

/** Reads each collection of each row as the caller may, and puts it into the row. */
export function withCollections(
  rows: readonly JsonRow[],
  table: Table,
  collections: readonly AskedCollection[],
  caller: Caller,
  annotations: Annotations,
  services: QueryServices,
): readonly JsonRow[] {
  if (collections.length === 0) return rows;
  return rows.map((row) => {
    const id = String(row[table.primaryId]);
    const read = ({ name, collection, select }: AskedCollection): [string, readonly JsonRow[]] => {
      const below = services.catalogue.find(collection.table);
      if (!below) throw notPlayed(`the table '${collection.table}'`);
      const filter = filterOf(collection, table, below, id, services);
      const options = new Map([...(select === undefined ? [] : [["$select", select] as const]), ["$filter", filter] as const]);
      const query = parseOData(below, { options }, services.catalogue, caller);
      return [name, runQuery(query, caller, annotations, services).rows];
    };
    return { ...row, ...Object.fromEntries(collections.map(read)) };
  });
}

function filterOf({ lookup, through }: Collection, table: Table, below: Table, id: string, { database }: QueryServices): string {
  if (lookup !== undefined) return `_${lookup}_value eq ${id}`;
  const joined = `SELECT ${quote(below.primaryId)} FROM ${quote(through ?? "")} WHERE ${quote(table.primaryId)} = ?`;
  const ids = database.all(joined, [id]).map(([each]) => `'${String(each)}'`);
  // A list of no ids is not allowed; nothing has this one.
  const values = ids.length > 0 ? ids : ["'00000000-0000-0000-0000-000000000000'"];
  return `Microsoft.Dynamics.CRM.In(PropertyName='${below.primaryId}',PropertyValues=[${values.join(",")}])`;
}
