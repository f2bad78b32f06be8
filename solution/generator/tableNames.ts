import { FOREIGN_TABLES } from "../foreignTables";
import type { SolutionDefinition, Table } from "./definitions";
import type { Source } from "./parseSource";

function ownName(table: string, own: readonly Table[]): string | undefined {
  return own.find(({ name }) => name.toLowerCase() === table)?.name;
}

/** `slr_SellerView` of `slr_sellerview`, of an own table, one of a used solution or somebody else's. */
export function schemaNameOf(table: string, own: readonly Table[]): string {
  const foreign = FOREIGN_TABLES[table];
  return ownName(table, own) ?? foreign?.schemaName ?? foreign?.privilegeName ?? table;
}

/** Tables of the solutions that a definition uses. */
export function usedTables({ uses = [] }: SolutionDefinition): readonly Table[] {
  return uses.flatMap(({ tables }) => tables);
}

/** What people read of a table that is not the solution's own, in English. */
export function displayNameOf(table: string, used: readonly Table[], english: (key: string) => string): string {
  if (ownName(table, used) !== undefined) return english(`solution.tables.${table}.name`);
  return FOREIGN_TABLES[table]?.displayName ?? table;
}

/** The name that the table has in privileges: `User` of `systemuser`. */
export function privilegeNameOf(table: string, own: readonly Table[]): string {
  return ownName(table, own) ?? FOREIGN_TABLES[table]?.privilegeName ?? table;
}

/** Logical names of the tables of others that get a form or view. */
export function foreignTables(sources: readonly Source[], own: readonly Table[]): readonly string[] {
  const foreign = sources.flatMap((source) => ("table" in source && ownName(source.table, own) === undefined ? [source.table] : []));
  return [...new Set(foreign)];
}
