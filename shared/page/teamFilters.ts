import type { TeamScope } from "./teamPage";

/** What the viewer's row keeps of how a team is looked at. */
export interface TeamFilters {
  /** @default "line" */
  readonly scope: TeamScope;
}

const NO_FILTERS: TeamFilters = { scope: "line" };

/** Reads the column, whatever stands in it: anybody who may write the row may have written it. */
export function filtersOf(column: string | null): TeamFilters {
  try {
    const { scope } = JSON.parse(column ?? "{}") as Partial<Record<keyof TeamFilters, unknown>>;
    return scope === "everyone" ? { scope } : NO_FILTERS;
  } catch {
    return NO_FILTERS;
  }
}

/** The column's text. */
export const filtersText = (filters: TeamFilters): string => JSON.stringify(filters);
