import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import { randomGuid, type Random } from "../../local/demo/random";
import { seedRow } from "../world/fill";
import { ADMIN } from "../world/people";
import { belonging } from "../world/readRows";
import type { Rows } from "../world/Rows";
import type { OwnedRow, Person } from "../world/Rules";
import { plainColumns } from "../world/values";
import type { World } from "../world/World";

type Stored = Readonly<Record<string, unknown>>;

/**
 * The columns that a row's name is made of, and those that are empty, which could become a part of it. Lookups tell the names of the rows
 * that they lead to, here as on the platform, whether or not these may be read: names are no secret that the two servers could differ in.
 */
function nameOf(table: TableMetadata, stored: Stored | undefined): Stored {
  const stated = table.primaryName === undefined ? undefined : stored?.[table.primaryName];
  const name = typeof stated === "string" ? stated : "";
  const texts = plainColumns(table).filter(({ type }) => type === "string");
  const parts = texts.map(({ logicalName }) => [logicalName, stored?.[logicalName] ?? null] as const);
  return Object.fromEntries(parts.filter(([, value]) => value === null || (typeof value === "string" && name.includes(value))));
}

/**
 * Makes what somebody may not see another: hidden rows get other values, some go where nothing points to them, others come.
 * @returns the rows that both servers still have
 */
export async function otherwiseHidden(world: World, rows: Rows, person: Person, random: Random): Promise<Rows> {
  const shared = rows.copy();
  const known = new Map(world.tables.map(({ logicalName }) => [logicalName, rows.of(logicalName).map(({ id }) => id)]));
  const stored = world.dataverse.dump().rows;
  for (const table of world.writable.filter(({ ownership, oneFor }) => ownership !== "none" && oneFor === undefined)) {
    const isHidden = (row: OwnedRow) => !world.rules.may(person, "Read", table, row);
    const hidden = rows.of(table.logicalName).filter(isHidden);
    const changed = hidden
      .filter(() => random.chance(0.7))
      .map(({ id, owner }) => {
        const name = nameOf(
          table,
          stored[table.logicalName]?.find((row) => row[table.primaryId] === id),
        );
        return { ...seedRow(table, known, random, owner ?? ""), ...name, [table.primaryId]: id };
      });
    const { owner: isOwned, unit: isInUnit } = belonging(table);
    const added = world.people
      .filter(({ id, unit }) => isHidden({ id: "", owner: isOwned && id, unit: isInUnit && unit, shares: new Map() }) && random.chance(0.5))
      .map(({ id }) => ({ ...seedRow(table, known, random, id), [table.primaryId]: randomGuid(random) }));
    world.dataverse.insertSeed(table.logicalName, [...changed, ...added]);
    for (const row of hidden.filter(({ id }) => !rows.isPointedAt({ table: table.logicalName, id }) && random.chance(0.3))) {
      const { status } = await world.ask(ADMIN, "DELETE", `${table.entitySetName}(${row.id})`);
      if (status === 204) shared.remove({ table: table.logicalName, id: row.id });
    }
  }
  return shared;
}
