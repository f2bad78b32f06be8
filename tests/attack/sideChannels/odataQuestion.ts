import { navigationName } from "../../local/dataverse/Catalogue";
import type { ColumnMetadata, TableMetadata } from "../../local/dataverse/ImportedSolution";
import { lookupsOf } from "../world/values";
import { isText, literalFor, readable, some, type Asked, type Asker } from "./Asker";

const property = ({ type, logicalName }: ColumnMetadata): string =>
  type === "lookup" || type === "owner" ? `_${logicalName}_value` : logicalName;

/** A way from the table to another one. */
function way({ world, random }: Asker, table: TableMetadata) {
  const ways = lookupsOf(table).flatMap((column) =>
    world.tables
      .filter(({ logicalName }) => column.targets?.includes(logicalName))
      .map((target) => ({ name: navigationName(column, target.logicalName), target })),
  );
  return ways.length === 0 ? undefined : random.pick(ways);
}

function condition(asker: Asker, table: TableMetadata): string {
  const { random } = asker;
  const followed = random.chance(0.3) ? way(asker, table) : undefined;
  const at = followed?.target ?? table;
  const column = random.pick(readable(at));
  const name = `${followed ? `${followed.name}/` : ""}${property(column)}`;
  const literal = literalFor(asker, at, column);
  if (literal === undefined || random.chance(0.1)) return `${name} ${random.pick(["eq", "ne"])} null`;
  const quoted = `'${literal.text.replace(/'/g, "''")}'`;
  if (isText(column) && random.chance(0.5)) return `${random.pick(["contains", "startswith", "endswith"])}(${name},${quoted})`;
  if (random.chance(0.1)) return `Microsoft.Dynamics.CRM.In(PropertyName='${name}',PropertyValues=[${quoted}])`;
  return `${name} ${random.pick(["eq", "ne", "gt", "ge", "lt", "le"])} ${literal.kind === "text" ? quoted : literal.text}`;
}

function filter(asker: Asker, table: TableMetadata, depth = 0): string {
  const { random } = asker;
  if (depth > 2 || random.chance(0.5)) return condition(asker, table);
  if (random.chance(0.2)) return `not (${filter(asker, table, depth + 1)})`;
  return `(${filter(asker, table, depth + 1)} ${random.pick(["and", "or"])} ${filter(asker, table, depth + 1)})`;
}

/** A list by OData, with whatever may be said of one; or one row. */
export function odataQuestion(asker: Asker): Asked {
  const { world, rows, random } = asker;
  const table = random.pick(world.tables);
  const options: string[] = [];
  if (random.chance(0.8)) options.push(`$select=${[table.primaryId, ...some(random, readable(table).map(property), 5)].join(",")}`);
  const expanded = random.chance(0.3) ? way(asker, table) : undefined;
  if (expanded)
    options.push(
      `$expand=${expanded.name}($select=${some(random, readable(expanded.target).map(property), 3).join(",") || expanded.target.primaryId})`,
    );
  const headers: Record<string, string> = random.chance(0.4) ? { prefer: 'odata.include-annotations="*"' } : {};
  const all = rows.of(table.logicalName);
  if (all.length > 0 && random.chance(0.15))
    return { method: "GET", path: `${table.entitySetName}(${random.pick(all).id})?${options.join("&")}`, headers };
  if (random.chance(0.8)) options.push(`$filter=${encodeURIComponent(filter(asker, table))}`);
  if (random.chance(0.5)) options.push(`$orderby=${property(random.pick(readable(table)))} ${random.pick(["asc", "desc"])}`);
  if (random.chance(0.3)) options.push(`$top=${1 + random.integer(5)}`);
  if (random.chance(0.3)) options.push("$count=true");
  if (random.chance(0.2)) headers["prefer"] = `odata.maxpagesize=${1 + random.integer(4)}`;
  return { method: "GET", path: `${table.entitySetName}?${options.join("&")}`, headers };
}
