import type { ImportedSolution, OptionMetadata, TableMetadata } from "../ImportedSolution";

/** All of both; of the same key, the newer. */
function union<T>(older: readonly T[], newer: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...older, ...newer].map((item) => [keyOf(item), item])).values()];
}

const withOlderColumns = (table: TableMetadata, older: readonly TableMetadata[]): TableMetadata => {
  const known = older.find(({ logicalName }) => logicalName === table.logicalName);
  return known ? { ...table, columns: union(known.columns, table.columns, (column) => column.logicalName) } : table;
};

/** What is there after a package was imported over an older one without an upgrade: nothing goes. */
export function mergePackages(older: ImportedSolution, newer: ImportedSolution): ImportedSolution {
  const byName = <T extends { readonly uniqueName: string }>(item: T): string => item.uniqueName;
  const byId = <T extends { readonly id: string }>(item: T): string => item.id;
  return {
    ...newer,
    tables: union(
      older.tables,
      newer.tables.map((table) => withOlderColumns(table, older.tables)),
      (table) => table.logicalName,
    ),
    choices: new Map([...older.choices, ...newer.choices]),
    forms: union(older.forms, newer.forms, byId),
    otherForms: [...new Set([...older.otherForms, ...newer.otherForms])],
    views: union(older.views, newer.views, byId),
    roles: union(older.roles, newer.roles, byId),
    apps: union(older.apps, newer.apps, byName),
    siteMaps: union(older.siteMaps, newer.siteMaps, byName),
    webResources: union(older.webResources, newer.webResources, ({ name }) => name),
    controls: union(older.controls, newer.controls, ({ name }) => name),
    environmentVariables: union(older.environmentVariables, newer.environmentVariables, ({ schemaName }) => schemaName),
  };
}

/** A table whose columns of choices have the options that the choices have now. */
function withOptions(table: TableMetadata, choices: ReadonlyMap<string, readonly OptionMetadata[]>): TableMetadata {
  return {
    ...table,
    columns: table.columns.map((column) => {
      const options = column.choice === undefined ? undefined : choices.get(column.choice);
      return options ? { ...column, options } : column;
    }),
  };
}

/** Every table once: the solution that came first says what it is, later ones may add columns. */
export function mergeTables(solutions: readonly ImportedSolution[]): TableMetadata[] {
  const tables = new Map<string, TableMetadata>();
  for (const table of solutions.flatMap((solution) => solution.tables)) {
    const base = tables.get(table.logicalName);
    tables.set(table.logicalName, base ? { ...base, columns: union(table.columns, base.columns, (column) => column.logicalName) } : table);
  }
  const choices = new Map(solutions.flatMap((solution) => [...solution.choices]));
  return [...tables.values()].map((table) => withOptions(table, choices));
}
