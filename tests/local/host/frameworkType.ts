import type { ColumnMetadata, ColumnType } from "../dataverse/ImportedSolution";

const TYPES: Readonly<Record<ColumnType, string>> = {
  uniqueidentifier: "SingleLine.Text",
  string: "SingleLine.Text",
  memo: "Multiple",
  integer: "Whole.None",
  bigint: "Whole.None",
  decimal: "Decimal",
  double: "FP",
  boolean: "TwoOptions",
  datetime: "DateAndTime.DateAndTime",
  dateonly: "DateAndTime.DateOnly",
  picklist: "OptionSet",
  state: "OptionSet",
  status: "OptionSet",
  lookup: "Lookup.Simple",
  owner: "Lookup.Owner",
  file: "File",
};

/** The component framework's name for a column's type, as manifests and datasets use it. */
export function frameworkType(column: ColumnMetadata): string {
  return TYPES[column.type];
}
