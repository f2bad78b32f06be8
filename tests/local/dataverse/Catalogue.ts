import type { ColumnMetadata, TableMetadata } from "./ImportedSolution";
import { PARTLY_KNOWN, PRIVILEGE_ENTITY } from "./metadata/platform";

/** A table as the server works with it: metadata plus the look-ups that every request needs. */
export interface Table extends TableMetadata {
  readonly columnOf: ReadonlyMap<string, ColumnMetadata>;
  /** By navigation property in lower case. */
  readonly navigationOf: ReadonlyMap<string, { readonly column: ColumnMetadata; readonly target: string }>;
  readonly columnsPartlyKnown: boolean;
  /** `msdyn_SCIConversation` in `prvReadmsdyn_SCIConversation`. */
  readonly privilegeEntity: string;
}

/** The navigation property by which a lookup is bound and expanded. */
export function navigationName(column: ColumnMetadata, target: string): string {
  const several = (column.targets?.length ?? 0) > 1;
  return column.navigation?.[target] ?? (several ? `${column.logicalName}_${target}` : column.schemaName);
}

/** Lookups with several targets store the target table beside the id. */
export function isPolymorphic(column: ColumnMetadata): boolean {
  return column.type === "lookup" && (column.targets?.length ?? 0) > 1;
}

export function isLookup(column: ColumnMetadata): boolean {
  return column.type === "lookup" || column.type === "owner";
}

/** A table with its look-ups. */
export function toTable(metadata: TableMetadata): Table {
  const fileNames = metadata.columns
    .filter((c) => c.type === "file")
    .map((c): ColumnMetadata => ({
      logicalName: `${c.logicalName}_name`,
      schemaName: `${c.schemaName}_Name`,
      type: "string",
      readOnly: true,
    }));
  const columns = [...metadata.columns, ...fileNames];
  const navigationOf = new Map<string, { column: ColumnMetadata; target: string }>();
  for (const column of columns.filter(isLookup)) {
    for (const target of column.targets ?? []) navigationOf.set(navigationName(column, target).toLowerCase(), { column, target });
  }
  return {
    ...metadata,
    columns,
    columnOf: new Map(columns.map((c) => [c.logicalName, c])),
    navigationOf,
    columnsPartlyKnown: PARTLY_KNOWN.has(metadata.logicalName),
    privilegeEntity: PRIVILEGE_ENTITY[metadata.logicalName] ?? metadata.schemaName,
  };
}

/** Which tables exist, by logical name and by entity set name. */
export class Catalogue {
  private readonly byName = new Map<string, Table>();
  private readonly bySet = new Map<string, Table>();

  /** `missing`: tables that this organisation does not have, such as those of a feature that is not installed. */
  constructor(private readonly missing: readonly TableMetadata[] = []) {}

  add(metadata: TableMetadata): Table {
    const table = toTable(metadata);
    this.byName.set(table.logicalName, table);
    this.bySet.set(table.entitySetName, table);
    return table;
  }

  remove({ logicalName, entitySetName }: Table): void {
    this.byName.delete(logicalName);
    this.bySet.delete(entitySetName);
  }

  find(logicalName: string): Table | undefined {
    return this.byName.get(logicalName.toLowerCase());
  }

  findSet(entitySetName: string): Table | undefined {
    return this.bySet.get(entitySetName);
  }

  /** By logical name or entity set name. */
  isMissing(name: string): boolean {
    return this.missing.some((t) => t.logicalName === name || t.entitySetName === name);
  }

  get tables(): readonly Table[] {
    return [...this.byName.values()];
  }

  /** Lookups of other tables (and of itself) that point to this one. */
  referencesTo(target: string): { readonly table: Table; readonly column: ColumnMetadata }[] {
    return this.tables.flatMap((table) =>
      table.columns.filter((c) => isLookup(c) && c.targets?.includes(target)).map((column) => ({ table, column })),
    );
  }
}
