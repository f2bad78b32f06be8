import type { Table } from "./tables";

/** Another row that a lookup points to. */
export interface RowReference {
  readonly table: Table | "contact" | "account" | "phonecall" | "appointment";
  readonly id: string;
}

export type ColumnValue = string | number | RowReference;

/** A row to be written, by primary id. Columns by logical name; what is absent has no key. */
export interface PlannedRow {
  readonly table: Table;
  readonly id: string;
  readonly columns: Readonly<Record<string, ColumnValue>>;
}
