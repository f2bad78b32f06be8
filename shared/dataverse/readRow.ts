import type { Row } from "./DataverseClient";

/** A measure: absent where the row has none or holds the −1 that stands for "not available". */
export function measure<A extends string>(row: Row<A>, column: NoInfer<A>): number | undefined {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

export function text<A extends string>(row: Row<A>, column: NoInfer<A>): string | undefined {
  return known(row[column]);
}

const known = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** A record id in one spelling: lower case, no braces. */
export function guid(value: unknown): string | undefined {
  return known(value)?.replace(/[{}]/g, "").toLowerCase();
}

/** An instant in milliseconds since 1970 UTC. */
export function time<A extends string>(row: Row<A>, column: NoInfer<A>): number | undefined {
  const value = Date.parse(text(row, column) ?? "");
  return Number.isNaN(value) ? undefined : value;
}

export function formatted<A extends string>(row: Row<A>, column: NoInfer<A>): string | undefined {
  return annotation(row, "OData.Community.Display.V1.FormattedValue", column);
}

/** The language of a row's words: the choice is labelled by its tag. */
export function spokenLocale<A extends string>(row: Row<A>, column: NoInfer<A>): string | undefined {
  return /^[a-z]{2}-[a-z]{2}$/i.exec(formatted(row, column) ?? "")?.[0];
}

/** The table that a lookup points to, where it was asked for. */
export function lookupTable<A extends string>(row: Row<A>, column: NoInfer<A>): string | undefined {
  return annotation(row, "Microsoft.Dynamics.CRM.lookuplogicalname", column);
}

/** What the server says of a row, or of a column beside its value. */
function annotation(row: Row<never>, name: string, column = ""): string | undefined {
  return known((row as Row)[`${column}@${name}`]);
}

/** The version of a row, such as `W/"7"`; `*` for any where the server names none. */
export function version(row: Row<never>): string {
  return annotation(row, "odata.etag") ?? "*";
}
