import type { Table } from "../Catalogue";
import type { ColumnMetadata } from "../ImportedSolution";

/** A query as both OData and FetchXML mean it. */
export interface Query {
  readonly root: Source;
  readonly outputs: readonly Output[];
  readonly orders: readonly Order[];
  readonly filter?: Filter;
  readonly aggregate: boolean;
  /** At most this many matching rows may be aggregated; absent = the server's limit. */
  readonly aggregateLimit?: number;
  readonly distinct: boolean;
  readonly top?: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** The client sent a paging cookie, so it may go beyond 50,000 rows. */
  readonly hasCookie: boolean;
  readonly count: boolean;
  /** FetchXML leaves nulls out, OData returns them. */
  readonly nulls: "omit" | "return";
}

/** A table in the query; links hang below their parent. */
export interface Source {
  /** Unique in the query; the alias in SQL. */
  readonly id: string;
  readonly table: Table;
  /** The name before the dot in the answer; absent for the root. */
  readonly alias?: string;
  readonly join?: Join;
  readonly links: readonly Source[];
  /** Applies to the join: an outer link that fails it keeps its parent. */
  readonly filter?: Filter;
}

export interface Join {
  readonly kind: "inner" | "outer";
  readonly parentId: string;
  /** Column of this table. */
  readonly from: ColumnMetadata;
  /** Column of the parent. */
  readonly to: ColumnMetadata;
  /** Restricts a polymorphic lookup of the parent to this table. */
  readonly parentType?: string;
}

export type AggregateFunction = "count" | "countcolumn" | "countdistinct" | "avg" | "sum" | "min" | "max";
export type DatePart = "day" | "week" | "month" | "quarter" | "year";

/** One value of each row of the answer. */
export interface Output {
  readonly sourceId: string;
  readonly column: ColumnMetadata;
  /** The property's name; for OData expansions, its path. */
  readonly path: readonly string[];
  readonly aggregate?: AggregateFunction;
  readonly group?: boolean;
  readonly datePart?: { readonly part: DatePart; readonly zone: string };
}

export interface Order {
  readonly sourceId: string;
  readonly column: ColumnMetadata;
  readonly descending: boolean;
  /** Aggregates are ordered by the alias of an output. */
  readonly alias?: string;
}

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type Value = string | number | null;

export type Filter =
  | { readonly kind: "and" | "or"; readonly parts: readonly Filter[] }
  | { readonly kind: "not"; readonly part: Filter }
  /** Some row of a joined table passes that table's own filter. */
  | { readonly kind: "any"; readonly source: Source }
  | Condition;

export type Condition =
  | {
      readonly kind: "compare";
      readonly sourceId: string;
      readonly column: ColumnMetadata;
      readonly operator: Comparison;
      readonly value: Value;
    }
  | {
      readonly kind: "compareColumns";
      readonly sourceId: string;
      readonly column: ColumnMetadata;
      readonly operator: Comparison;
      readonly otherSourceId: string;
      readonly otherColumn: ColumnMetadata;
    }
  | {
      readonly kind: "in";
      readonly sourceId: string;
      readonly column: ColumnMetadata;
      readonly values: readonly Value[];
      readonly negated: boolean;
      /** Too many rows match for an index on this column to help: SQLite looks for another way in. */
      readonly unselective?: boolean;
    }
  | { readonly kind: "null"; readonly sourceId: string; readonly column: ColumnMetadata; readonly negated: boolean }
  /** `pattern` with the wildcards of SQL Server: `%`, `_`, `[a-z]`. */
  | {
      readonly kind: "like";
      readonly sourceId: string;
      readonly column: ColumnMetadata;
      readonly pattern: string;
      readonly negated: boolean;
    }
  /** The row whose id is in a column, of the table `sharedTable`, is shared with the user with this right (a bit of the access mask). */
  | {
      readonly kind: "shared";
      readonly sourceId: string;
      readonly column: ColumnMetadata;
      readonly sharedTable: string;
      readonly userId: string;
      readonly right: number;
    };

export const and = (parts: readonly (Filter | undefined)[]): Filter | undefined => {
  const present = parts.filter((p): p is Filter => p !== undefined);
  return present.length <= 1 ? present[0] : { kind: "and", parts: present };
};

/** A source and all its links, parents first. */
export function sourcesOf(root: Source): Source[] {
  return [root, ...root.links.flatMap(sourcesOf)];
}
