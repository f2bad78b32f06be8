import type { ReadApi } from "./webApi";

/** Keeps a query's address short: about 25 × 2 conditions are some 4 KB. */
const VALUES_PER_QUERY = 25;

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export function isGuid(value: string): boolean {
  return GUID.test(value);
}

/** A column to compare and how its values are written in a filter. */
export interface Condition {
  readonly column: string;
  readonly type: "text" | "id";
}

/** All rows of a collection in which any of the columns equals any of the values; asks in portions. */
export async function queryRows<T>(
  api: ReadApi,
  collection: string,
  select: readonly string[],
  conditions: readonly Condition[],
  values: readonly string[],
): Promise<T[]> {
  const rows: T[] = [];
  for (let start = 0; start < values.length; start += VALUES_PER_QUERY) {
    const filter = values
      .slice(start, start + VALUES_PER_QUERY)
      .flatMap((value) => conditions.map(({ column, type }) => `${column} eq ${type === "id" ? value : `'${value.replace(/'/g, "''")}'`}`))
      .join(" or ");
    rows.push(...(await api.getAll<T>(`${collection}?$select=${select.join(",")}&$filter=${encodeURIComponent(filter)}`)));
  }
  return rows;
}
