import { isPolymorphic } from "../Catalogue";
import { quote, typeColumn, type SqlValue } from "../database";
import { notPlayed } from "../errors";
import { POINTED } from "../metadata/activityPointer";
import { sourcesOf, type Condition, type Filter, type Output, type Query, type Source } from "./Ast";

/** A statement with its values in order. `keys` tell what each column of its rows is. */
export interface SqlQuery {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const OPERATORS = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;
const FUNCTIONS = { avg: "avg", sum: "sum", min: "min", max: "max" } as const;

/** Collects values while text is written, so that they stay in step. */
class Writer {
  readonly values: SqlValue[] = [];

  value(value: SqlValue): string {
    this.values.push(value);
    return "?";
  }

  list(values: readonly SqlValue[]): string {
    return values.map((v) => this.value(v)).join(", ");
  }
}

const ref = (sourceId: string, column: string): string => `${sourceId}.${quote(column)}`;

/** SQLite's own LIKE says these, and soon: it knows neither `[…]` nor other letters' cases, and tries the places of long patterns one by one. */
const PLAIN_PATTERN = /^[\x20-\x5a\x5c-\x7e]{0,100}$/;

function conditionSql(condition: Condition, writer: Writer): string {
  const column = ref(condition.sourceId, condition.column.logicalName);
  switch (condition.kind) {
    case "compare":
      // In Dataverse, unlike in SQL, nulls are not equal to any value: negated operators match them.
      if (condition.operator === "ne") return `${column} IS NOT ${writer.value(condition.value)}`;
      return `${column} ${OPERATORS[condition.operator]} ${writer.value(condition.value)}`;
    case "compareColumns":
      return `${column} ${OPERATORS[condition.operator]} ${ref(condition.otherSourceId, condition.otherColumn.logicalName)}`;
    case "in":
      return condition.negated
        ? `(${column} NOT IN (${writer.list(condition.values)}) OR ${column} IS NULL)`
        : `${condition.unselective ? "+" : ""}${column} IN (${writer.list(condition.values)})`;
    case "null":
      return `${column} IS ${condition.negated ? "NOT NULL" : "NULL"}`;
    case "like": {
      const like = PLAIN_PATTERN.test(condition.pattern)
        ? `${column} LIKE ${writer.value(condition.pattern)}`
        : `(${column} IS NOT NULL AND matches(${column}, ${writer.value(condition.pattern)}))`;
      return condition.negated ? `(NOT (${like}) OR ${column} IS NULL)` : like;
    }
    case "shared":
      return (
        `${column} IN (SELECT objectid FROM __share WHERE principalid = ${writer.value(condition.userId)}` +
        ` AND objecttype = ${writer.value(condition.sharedTable)} AND (rights & ${writer.value(condition.right)}) <> 0)`
      );
  }
}

export function filterSql(filter: Filter, writer: Writer): string {
  switch (filter.kind) {
    case "and":
    case "or": {
      if (filter.parts.length === 0) return filter.kind === "and" ? "1" : "0";
      return `(${filter.parts.map((p) => filterSql(p, writer)).join(filter.kind === "and" ? " AND " : " OR ")})`;
    }
    case "not":
      return `NOT ${filterSql(filter.part, writer)}`;
    case "any":
      return `EXISTS (SELECT 1 FROM ${tableSql(filter.source)} WHERE ${onSql(filter.source, writer)})`;
    default:
      return conditionSql(filter, writer);
  }
}

/** A table by the name that its columns have in the statement; a pointer's rows are those of the tables that it points into. */
function tableSql({ table, id }: Source): string {
  const pointed = POINTED.get(table.logicalName);
  if (!pointed) return `${quote(table.logicalName)} ${id}`;
  const columns = table.columns.flatMap((column) => [
    quote(column.logicalName),
    ...(isPolymorphic(column) ? [quote(typeColumn(column.logicalName))] : []),
  ]);
  return `(${pointed.map((name) => `SELECT ${columns.join(", ")} FROM ${quote(name)}`).join(" UNION ALL ")}) ${id}`;
}

/** What connects a source with its parent, and its own filter. */
function onSql(source: Source, writer: Writer): string {
  const { join } = source;
  if (!join) throw new Error(`${source.id} has no parent.`);
  const on = [`${ref(source.id, join.from.logicalName)} = ${ref(join.parentId, join.to.logicalName)}`];
  if (join.parentType !== undefined) on.push(`${ref(join.parentId, typeColumn(join.to.logicalName))} = ${writer.value(join.parentType)}`);
  if (source.filter) on.push(filterSql(source.filter, writer));
  return on.join(" AND ");
}

function joinSql(source: Source, writer: Writer, inner = "JOIN"): string {
  if (!source.join) return tableSql(source);
  return `${source.join.kind === "inner" ? inner : "LEFT JOIN"} ${tableSql(source)} ON ${onSql(source, writer)}`;
}

/** All that is joined. SQLite chooses where it begins, unless `first`, an inner link of the root, is to be read first. */
function joinsSql({ root }: Query, writer: Writer, first: Source | undefined): string[] {
  if (!first) return sourcesOf(root).map((source) => joinSql(source, writer));
  // SQLite reads what is joined by CROSS JOIN in the order in which it is written.
  const others = sourcesOf(root).filter((source) => source !== root && source !== first);
  return [
    `${tableSql(first)} CROSS JOIN ${tableSql(root)} ON ${onSql(first, writer)}`,
    ...others.map((source) => joinSql(source, writer, "CROSS JOIN")),
  ];
}

function fromSql(query: Query, writer: Writer, first?: Source): string {
  const joins = joinsSql(query, writer, first).join(" ");
  return `FROM ${joins}${query.filter ? ` WHERE ${filterSql(query.filter, writer)}` : ""}`;
}

/** What one output selects: a value, followed by the target table for lookups of several tables. */
export function outputHasType(output: Output): boolean {
  return isPolymorphic(output.column) && output.aggregate === undefined && !output.datePart;
}

function expressionSql(output: Output, writer: Writer): string {
  const column = ref(output.sourceId, output.column.logicalName);
  if (output.datePart) return `date_part(${writer.value(output.datePart.part)}, ${column}, ${writer.value(output.datePart.zone)})`;
  switch (output.aggregate) {
    case undefined:
      return column;
    case "count":
      return "count(*)";
    case "countcolumn":
      return `count(${column})`;
    case "countdistinct":
      return `count(DISTINCT ${column})`;
    default: {
      const text = `${FUNCTIONS[output.aggregate]}(${column})`;
      // SQL Server averages whole numbers to a whole number.
      return output.aggregate === "avg" && output.column.type === "integer" ? `CAST(${text} AS INTEGER)` : text;
    }
  }
}

function selectList(query: Query, writer: Writer): string {
  const parts = query.outputs.flatMap((output, index) => {
    const value = `${expressionSql(output, writer)} AS c${index}`;
    return outputHasType(output) ? [value, `${ref(output.sourceId, typeColumn(output.column.logicalName))} AS t${index}`] : [value];
  });
  return parts.length > 0 ? parts.join(", ") : "1";
}

/** Ties are broken by the primary id, so that pages never overlap. */
function orderSql(query: Query): string {
  const aliasIndex = (alias: string): number => query.outputs.findIndex((o) => o.path.length === 1 && o.path[0] === alias);
  const parts = query.orders.map((order) => {
    const direction = order.descending ? " DESC" : " ASC";
    return (order.alias === undefined ? ref(order.sourceId, order.column.logicalName) : `c${aliasIndex(order.alias)}`) + direction;
  });
  if (query.aggregate || query.distinct)
    query.outputs.forEach((output, index) => (output.group || query.distinct) && parts.push(`c${index} ASC`));
  else parts.push(`${ref(query.root.id, query.root.table.primaryId)} ASC`);
  return parts.length > 0 ? ` ORDER BY ${parts.join(", ")}` : "";
}

function groupSql(query: Query): string {
  const groups = query.outputs.flatMap((o, i) => (o.group ? [`c${i}`, ...(outputHasType(o) ? [`t${i}`] : [])] : []));
  return query.aggregate && groups.length > 0 ? ` GROUP BY ${groups.join(", ")}` : "";
}

/** What SQLite takes of result columns and of terms to order by, each. */
const MAX_COLUMNS = 2000;

/** How many rows all groups are of, in the last column of each. */
const MATCHED = ", sum(count(*)) OVER () AS matched";

/**
 * The rows of the asked page and one more, which tells whether there are further pages; those of an aggregate end with how many rows match.
 * @param first an inner link of the root that is to be read first
 */
export function selectSql(query: Query, first?: Source): SqlQuery {
  const selected = query.outputs.reduce((count, output) => count + (outputHasType(output) ? 2 : 1), 0);
  if (Math.max(selected, selected + query.orders.length) > MAX_COLUMNS) throw notPlayed(`more than ${MAX_COLUMNS} columns in a query`);
  const writer = new Writer();
  const columns = `${selectList(query, writer)}${query.aggregate ? MATCHED : ""}`;
  const body = `SELECT ${query.distinct && !query.aggregate ? "DISTINCT " : ""}${columns} ${fromSql(query, writer, first)}${groupSql(query)}${orderSql(query)}`;
  const limit = query.top ?? query.pageSize + 1;
  const offset = query.top === undefined ? (query.page - 1) * query.pageSize : 0;
  return { text: `${body} LIMIT ${writer.value(limit)} OFFSET ${writer.value(offset)}`, values: writer.values };
}

/** How many rows match, counted no further than `limit`. */
export function countSql(query: Query, limit: number): SqlQuery {
  const writer = new Writer();
  const inner = query.distinct && !query.aggregate ? `DISTINCT ${selectList(query, writer)}` : "1";
  const text = `SELECT count(*) FROM (SELECT ${inner} ${fromSql(query, writer)} LIMIT ${writer.value(limit)})`;
  return { text, values: writer.values };
}

/** A single row by id, if the filter lets it through. */
export function existsSql(table: string, primaryId: string, id: string, filter: Filter | undefined): SqlQuery {
  const writer = new Writer();
  const where = `${ref("t0", primaryId)} = ${writer.value(id)}${filter ? ` AND ${filterSql(filter, writer)}` : ""}`;
  return { text: `SELECT 1 FROM ${quote(table)} t0 WHERE ${where}`, values: writer.values };
}
