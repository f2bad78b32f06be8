import type { ColumnMetadata, TableMetadata } from "../ImportedSolution";
import { systemColumns } from "./systemColumns";

interface Shape {
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName?: string;
  readonly label: string;
  readonly ownership?: TableMetadata["ownership"];
  readonly columns: readonly ColumnMetadata[];
  readonly parts?: TableMetadata["parts"];
  readonly collections?: TableMetadata["collections"];
  readonly oneFor?: string;
}

/** A table of the platform with the columns that every table of its kind has. */
export function table(schemaName: string, shape: Shape): TableMetadata {
  const ownership = shape.ownership ?? "user";
  const own = new Set(shape.columns.map((c) => c.logicalName));
  return {
    logicalName: schemaName.toLowerCase(),
    schemaName,
    entitySetName: shape.entitySetName,
    primaryId: shape.primaryId,
    ...(shape.primaryName === undefined ? {} : { primaryName: shape.primaryName }),
    ownership,
    ...(shape.parts === undefined ? {} : { parts: shape.parts }),
    ...(shape.oneFor === undefined ? {} : { oneFor: shape.oneFor }),
    ...(shape.collections === undefined ? {} : { collections: shape.collections }),
    labels: { 1033: shape.label },
    columns: [...shape.columns, ...systemColumns(ownership).filter((c) => !own.has(c.logicalName))],
  };
}
