import { FOREIGN_TABLES } from "../foreignTables";
import type { Table } from "./definitions";
import type { Source } from "./parseSource";

function ownName(table: string, own: readonly Table[]): string | undefined {
  return own.find(({ name }) => name.toLowerCase() === table)?.name;
}

/** `slr_SellerView` of `slr_sellerview`, of an own table or somebody else's. */
export function schemaNameOf(table: string, own: readonly Table[]): string {
  const foreign = FOREIGN_TABLES[table];
  return ownName(table, own) ?? foreign?.schemaName ?? foreign?.privilegeName ?? table;
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
