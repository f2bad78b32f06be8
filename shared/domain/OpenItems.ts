/** What a seller said will be done and of which nothing is completed. */
export interface OpenItems {
  readonly count: number;
  /** Those of calls that began more than a week ago. */
  readonly overdue: number;
}

export const NOTHING_OPEN: OpenItems = { count: 0, overdue: 0 };
