import type { Random } from "../../local/demo/random";
import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { Right, Verb } from "../world/privilegeOf";
import type { HeldRow, Reference, Rows } from "../world/Rows";
import type { Person } from "../world/Rules";
import type { World } from "../world/World";

/** Somebody before a table, with the rows as they should be. */
export interface Place {
  readonly world: World;
  readonly rows: Rows;
  readonly person: Person;
  readonly table: TableMetadata;
  readonly random: Random;
}

export const tableNamed = ({ world }: Place, name: string): TableMetadata => {
  const table = world.tables.find(({ logicalName }) => logicalName === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};

/** Whether the person has the privilege for any row. */
export const has = ({ world, person }: Place, verb: Verb, table: TableMetadata): boolean =>
  world.rules.depth(person, verb, table) !== undefined;

export const may = ({ world, person }: Place, right: Right, table: TableMetadata, row: HeldRow): boolean =>
  world.rules.may(person, right, table, row);

/** Whether the person has the right to what a lookup points to. */
export function mayAt(place: Place, right: Right, target: Reference): boolean {
  const row = place.rows.find(target);
  return row !== undefined && may(place, right, tableNamed(place, target.table), row);
}
