import { isStorable } from "../../../shared/dataverse/storableText";
import type { ReadApi } from "./webApi";

/** Conditions of one query: servers refuse both long addresses and deep filters. */
const VALUES_PER_QUERY = 25;
const LONGEST_FILTER = 8000;
/** Longer than any name, sign-in name or email address. */
const LONGEST_TEXT = 256;

/** A column to compare and how its values are written in a filter. */
export interface Condition {
  readonly column: string;
  readonly type: "text" | "id";
}

/**
 * All rows of a collection in which any of the columns equals any of the values; asks in portions. What no row can hold, such as half
 * an emoji, is not asked for.
 */
export async function queryRows<T>(
  api: ReadApi,
  collection: string,
  select: readonly string[],
  conditions: readonly Condition[],
  values: readonly string[],
): Promise<T[]> {
  const pages: T[][] = [];
  for (const filter of filtersOf(conditions, values.filter(canBeHeld)))
    pages.push(await api.getAll<T>(`${collection}?$select=${select.join(",")}&$filter=${filter}`));
  return pages.flat();
}

function canBeHeld(value: string): boolean {
  return value.length <= LONGEST_TEXT && isStorable(value);
}

/** Filters for some of the values each, encoded as they stand in an address. */
function filtersOf(conditions: readonly Condition[], values: readonly string[]): readonly string[] {
  const filters: string[] = [];
  let count = 0;
  for (const value of values) {
    const literal = (type: Condition["type"]) => (type === "id" ? value : `'${value.replace(/'/g, "''")}'`);
    const filter = encodeURIComponent(conditions.map(({ column, type }) => `${column} eq ${literal(type)}`).join(" or "));
    const last = filters.at(-1);
    if (last !== undefined && count < VALUES_PER_QUERY && last.length + filter.length < LONGEST_FILTER) {
      filters[filters.length - 1] = `${last}%20or%20${filter}`;
      count += 1;
    } else {
      filters.push(filter);
      count = 1;
    }
  }
  return filters;
}
