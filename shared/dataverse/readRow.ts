import type { Row } from "./DataverseClient";

/** A measure: absent where the row has none or holds the −1 that stands for "not available". */
export function measure(row: Row, column: string): number | undefined {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

export function text(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A record id in one spelling: lower case, no braces. */
export function guid(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.replace(/[{}]/g, "").toLowerCase() : undefined;
}

/** An instant in milliseconds since 1970 UTC. */
export function time(row: Row, column: string): number | undefined {
  const value = Date.parse(text(row, column) ?? "");
  return Number.isNaN(value) ? undefined : value;
}

export function formatted(row: Row, column: string): string | undefined {
  return text(row, `${column}@OData.Community.Display.V1.FormattedValue`);
}

/** The table that a lookup points to, where it was asked for. */
export function lookupTable(row: Row, column: string): string | undefined {
  return text(row, `${column}@Microsoft.Dynamics.CRM.lookuplogicalname`);
}
