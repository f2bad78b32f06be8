import type { Call } from "../../shared/domain/Call";

/** A call as it is listed. A dataset tells less of it than the page does. */
export interface ListedCall extends Partial<Omit<Call, "id" | "title" | "internal">> {
  readonly id: string;
  readonly title: string;
  /** Whether it enters the page's figures; undefined where that cannot be known. */
  readonly counted?: boolean;
}

export const COLUMNS = ["date", "title", "duration", "sentiment", "talkShare", "kind"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** What the user is looking for, kept while the page lives. */
export interface CallsQuery {
  readonly search: string;
  readonly sort: Sort;
}

export const NEWEST_FIRST: Sort = { column: "date", descending: true };

/** Where the listed calls come from: the page's calls, or the data set of a grid that stands alone. */
export interface CallRows {
  /** Searched and sorted. */
  readonly calls: readonly ListedCall[];
  /** How many there are without the search; absent where nobody knows. */
  readonly total?: number;
  /** What the source knows of its calls. */
  readonly columns: readonly Column[];
  /** Where the source shows one page at a time. */
  readonly paging?: {
    /** From 1. */
    readonly page: number;
    readonly hasNext: boolean;
    readonly turnTo: (page: number) => void;
  };
}
