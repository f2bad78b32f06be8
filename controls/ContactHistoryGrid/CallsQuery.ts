import type { Filters } from "./callFilters";
import type { Column } from "./CallRows";

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** What the user is looking for and wants to see of it. */
export interface CallsQuery {
  readonly search: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Columns that the user chose; undefined: those that are shown at first. */
  readonly columns: readonly Column[] | undefined;
}

export const NEWEST_FIRST: Sort = { column: "date", descending: true };
export const FIRST_QUERY: CallsQuery = { search: "", filters: {}, sort: NEWEST_FIRST, columns: undefined };
