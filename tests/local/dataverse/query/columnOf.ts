import type { Table } from "../Catalogue";
import { ApiError, notPlayed } from "../errors";
import type { ColumnMetadata } from "../ImportedSolution";

/** @throws ApiError 400 when the table has no such column; 501 when the table is only partly known here. */
export function columnOf(table: Table, name: string): ColumnMetadata {
  const column = table.columnOf.get(name);
  if (column) return column;
  if (table.columnsPartlyKnown) throw notPlayed(`the column '${name}' of '${table.logicalName}'`);
  throw new ApiError(
    400,
    "0x80041103",
    `'${table.schemaName}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
  );
}
