import type { ReadApi } from "../connection/webApi";
import { literal, unlessMissing } from "./odata";

/** A table that an environment has, and what may be added to it. */
export interface InstalledTable {
  /** Id of its definition, by which apps name it. */
  readonly metadataId: string;
  readonly logicalName: string;
  readonly schemaName: string;
  readonly canCreateForms: boolean;
  readonly canCreateViews: boolean;
  readonly isCustomizable: boolean;
}

interface Definition {
  readonly MetadataId: string;
  readonly LogicalName: string;
  readonly SchemaName: string;
  readonly CanCreateForms: { readonly Value: boolean };
  readonly CanCreateViews: { readonly Value: boolean };
  readonly IsCustomizable: { readonly Value: boolean };
}

const SELECT = "$select=MetadataId,LogicalName,SchemaName,ObjectTypeCode,CanCreateForms,CanCreateViews,IsCustomizable";

/** Undefined where the environment has no such table. */
export async function readTable(api: ReadApi, logicalName: string): Promise<InstalledTable | undefined> {
  const found = await unlessMissing(api.get<Definition>(`EntityDefinitions(LogicalName=${literal(logicalName)})?${SELECT}`));
  return (
    found && {
      metadataId: found.MetadataId,
      logicalName: found.LogicalName,
      schemaName: found.SchemaName,
      canCreateForms: found.CanCreateForms.Value,
      canCreateViews: found.CanCreateViews.Value,
      isCustomizable: found.IsCustomizable.Value,
    }
  );
}

/** The ones that the environment has, by logical name. */
export async function readTables(api: ReadApi, logicalNames: readonly string[]): Promise<ReadonlyMap<string, InstalledTable>> {
  const found = new Map<string, InstalledTable>();
  for (const name of logicalNames) {
    const table = await readTable(api, name);
    if (table !== undefined) found.set(name, table);
  }
  return found;
}
