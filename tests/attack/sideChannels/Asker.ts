import { randomGuid, type Random } from "../../local/demo/random";
import type { ColumnMetadata, TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { World } from "../world/World";
import type { Rows } from "../world/Rows";
import { someValue } from "../world/values";

/** What a question is made of: tables, values that rows have, ids that exist. */
export interface Asker {
  readonly world: World;
  /** Rows that both servers have, hidden ones among them. */
  readonly rows: Rows;
  readonly random: Random;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a value is compared, which follows from the column's type. */
export type Literal = { readonly kind: "text" | "bare"; readonly text: string };

/** A value to compare a column with: one that rows have, seen or hidden. */
export function literalFor({ rows, random }: Asker, table: TableMetadata, column: ColumnMetadata): Literal | undefined {
  const idOf = (name: string) => {
    const all = rows.of(name);
    return all.length === 0 ? randomGuid(random) : random.pick(all).id;
  };
  if (column.logicalName === table.primaryId) return { kind: "bare", text: idOf(table.logicalName) };
  if (column.type === "lookup" || column.type === "owner") return { kind: "bare", text: idOf(column.targets?.[0] ?? "") };
  const value = someValue({ ...column, readOnly: false }, random);
  if (value === undefined) return undefined;
  return { kind: column.type === "string" || column.type === "memo" ? "text" : "bare", text: String(value) };
}

/** So many different ones of the list, in its order. */
export const some = <T>(random: Random, list: readonly T[], most: number): T[] => {
  const wanted = 1 + random.integer(most);
  return list.filter(() => random.chance(wanted / Math.max(list.length, 1))).slice(0, most);
};

export const isText = ({ type }: ColumnMetadata): boolean => type === "string" || type === "memo";
export const isNumber = ({ type }: ColumnMetadata): boolean => type === "integer" || type === "decimal" || type === "double";
export const isMoment = ({ type }: ColumnMetadata): boolean => type === "datetime" || type === "dateonly";
/** Files are read by themselves. */
export const readable = ({ columns }: TableMetadata): readonly ColumnMetadata[] => columns.filter(({ type }) => type !== "file");
