import type { ColumnMetadata, TableMetadata } from "../../local/dataverse/ImportedSolution";
import { lookupsOf } from "../world/values";
import { isMoment, isNumber, isText, literalFor, readable, some, type Asked, type Asker } from "./Asker";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

function condition(asker: Asker, table: TableMetadata, aliases: readonly string[]): string {
  const { random } = asker;
  const column = random.pick(readable(table));
  const literal = literalFor(asker, table, column);
  const on = `attribute="${column.logicalName}"`;
  if (literal === undefined || random.chance(0.1)) {
    const alias = aliases.length > 0 && random.chance(0.5) ? `entityname="${random.pick(aliases)}" ` : "";
    // What an outer join brings in, or fails to, is asked by its alias.
    return alias === ""
      ? `<condition ${on} operator="${random.pick(["null", "not-null"])}"/>`
      : `<condition ${alias}attribute="createdon" operator="null"/>`;
  }
  const value = escaped(literal.text);
  const single = (operator: string, text = value) => `<condition ${on} operator="${operator}" value="${text}"/>`;
  if (isText(column) && random.chance(0.6)) {
    return random.chance(0.5)
      ? single(random.pick(["like", "not-like"]), `%${value.slice(0, 3)}%`)
      : single(random.pick(["begins-with", "not-begin-with", "ends-with", "not-end-with"]));
  }
  if (isMoment(column) && random.chance(0.4)) return single(random.pick(["on", "on-or-after", "on-or-before"]));
  if (random.chance(0.15)) return `<condition ${on} operator="${random.pick(["in", "not-in"])}"><value>${value}</value></condition>`;
  if (random.chance(0.1))
    return `<condition ${on} operator="${random.pick(["eq", "ge"])}" valueof="${random.pick(readable(table)).logicalName}"/>`;
  return single(random.pick(["eq", "ne", "gt", "ge", "lt", "le"]));
}

function filter(asker: Asker, table: TableMetadata, aliases: readonly string[]): string {
  const { random } = asker;
  const parts = Array.from({ length: 1 + random.integer(3) }, () =>
    random.chance(0.15) ? filter(asker, table, aliases) : condition(asker, table, aliases),
  );
  return `<filter type="${random.pick(["and", "or"])}">${parts.join("")}</filter>`;
}

/** A join along a lookup, there or back, and perhaps another one below it. */
function link(asker: Asker, table: TableMetadata, aliases: string[], isAggregate: boolean): string {
  const { world, random } = asker;
  const ahead = lookupsOf(table).flatMap((column) =>
    world.tables
      .filter(({ logicalName }) => column.targets?.includes(logicalName))
      .map((other) => ({ other, from: other.primaryId, to: column.logicalName })),
  );
  const back = world.tables.flatMap((other) =>
    lookupsOf(other)
      .filter(({ targets }) => targets?.includes(table.logicalName))
      .map((column) => ({ other, from: column.logicalName, to: table.primaryId })),
  );
  const ways = [...ahead, ...back];
  if (ways.length === 0) return "";
  const { other, from, to } = random.pick(ways);
  const alias = `l${aliases.length}`;
  aliases.push(alias);
  const attributes = isAggregate ? "" : attributesOf(asker, other);
  const inner =
    (random.chance(0.5) ? filter(asker, other, []) : "") +
    (aliases.length < 4 && random.chance(0.3) ? link(asker, other, aliases, isAggregate) : "");
  return (
    `<link-entity name="${other.logicalName}" from="${from}" to="${to}" alias="${alias}" link-type="${random.pick(["inner", "outer"])}">` +
    `${attributes}${inner}</link-entity>`
  );
}

const attributesOf = ({ random }: Asker, table: TableMetadata): string =>
  some(random, readable(table), 4)
    .map(({ logicalName }) => `<attribute name="${logicalName}"/>`)
    .join("");

/** Versions count the writes of a whole server: under a name of its own the comparison could not tell one. */
function aggregates({ random }: Asker, table: TableMetadata): string {
  const columns = readable(table).filter(({ logicalName }) => logicalName !== "versionnumber");
  const numbers = columns.filter(isNumber);
  const moments = columns.filter(({ type }) => type === "datetime");
  const of = (column: ColumnMetadata, index: number, more: string) => `<attribute name="${column.logicalName}" alias="a${index}" ${more}/>`;
  const group = random.chance(0.6) ? of(random.pick(columns.filter((column) => !isMoment(column))), 0, 'groupby="true"') : "";
  const day =
    moments.length > 0 && random.chance(0.2)
      ? of(random.pick(moments), 1, `groupby="true" dategrouping="${random.pick(["day", "month", "year"])}"`)
      : "";
  const sum = numbers.length > 0 ? of(random.pick(numbers), 2, `aggregate="${random.pick(["sum", "avg", "min", "max"])}"`) : "";
  const column = random.pick(columns);
  const count = of(column, 3, random.pick(['aggregate="count"', 'aggregate="countcolumn"', 'aggregate="countcolumn" distinct="true"']));
  return `${group}${day}${sum}${count}`;
}

/** A question in FetchXML: rows or sums, with joins, filters, orders and pages. */
export function fetchQuestion(asker: Asker): Asked {
  const { world, random } = asker;
  const table = random.pick(world.tables);
  const isAggregate = random.chance(0.35);
  const aliases: string[] = [];
  const links = random.chance(0.6) ? link(asker, table, aliases, isAggregate) : "";
  const order = isAggregate
    ? random.chance(0.3)
      ? '<order alias="a3" descending="true"/>'
      : ""
    : `<order attribute="${random.pick(readable(table)).logicalName}" descending="${random.chance(0.5)}"/>`;
  const page = random.pick(["", "", ' top="3"', ' count="2" page="2"', ' count="3" returntotalrecordcount="true"', ' distinct="true"']);
  const inner =
    (isAggregate ? aggregates(asker, table) : attributesOf(asker, table)) +
    links +
    (random.chance(0.7) ? filter(asker, table, aliases) : "") +
    order;
  const xml = `<fetch${isAggregate ? ' aggregate="true"' : page}><entity name="${table.logicalName}">${inner}</entity></fetch>`;
  const headers: Record<string, string> = random.chance(0.4) ? { prefer: 'odata.include-annotations="*"' } : {};
  return { method: "GET", path: `${table.entitySetName}?fetchXml=${encodeURIComponent(xml)}`, headers };
}
