import type { Sort } from "../../shared/format/columnOrder";
import { COLUMNS, FIRST_SORT, type Column } from "./columns";

/** How the viewer wants the table, as the viewer's row keeps it. */
export interface TableState {
  /** Undefined as on the first visit. */
  readonly columns: readonly Column[] | undefined;
  readonly sort: Sort<Column>;
  /** Managers whose reports the viewer has shown or hidden against what is usual, by id. */
  readonly turned: readonly string[];
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === "string");

function parsed(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? "");
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function sortOf(value: unknown): Sort<Column> {
  const { column, descending } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const known = COLUMNS.find((each) => each === column);
  return known && typeof descending === "boolean" ? { column: known, descending } : FIRST_SORT;
}

/** The table as it was kept; whatever is unknown is as on the first visit. */
export function readTable(kept: string | null): TableState {
  const { columns, sort, turned } = parsed(kept);
  return {
    columns: isTexts(columns) && columns.includes("name") ? COLUMNS.filter((column) => columns.includes(column)) : undefined,
    sort: sortOf(sort),
    turned: isTexts(turned) ? turned : [],
  };
}

/** As much as the column holds. */
const MOST_TEXT = 4_000;

/** Groups that the column could not hold are left out. */
export function tableText(state: TableState): string {
  const text = JSON.stringify(state);
  return text.length > MOST_TEXT ? JSON.stringify({ ...state, turned: [] }) : text;
}
