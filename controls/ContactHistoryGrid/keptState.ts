import type { Narrowed } from "../../shared/page/pageChannel";
import { FILTERS, type Filters } from "./callFilters";
import { COLUMNS, type Column } from "./CallRows";
import { NEWEST_FIRST, type CallsQuery, type Sort } from "./CallsQuery";

/** What is kept over a visit to a call. */
export interface KeptState {
  readonly query: CallsQuery;
  /** How far the list was scrolled, in pixels. */
  readonly scroll: number;
  /** Of a data set that is shown page by page, from 1. */
  readonly page: number;
  /** The calls behind a figure, where the list was narrowed to them. */
  readonly narrowed: Narrowed | undefined;
}

/** The host keeps a flat record for us; nobody vouches for what comes back. */
export type KeptRecord = Readonly<Record<string, string | number | boolean>>;

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === "string");

function readJson(value: unknown): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = typeof value === "string" ? JSON.parse(value) : undefined;
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readFilters(value: unknown): Filters {
  const kept = readJson(value);
  return Object.fromEntries(FILTERS.flatMap((id) => (isTexts(kept[id]) && kept[id].length > 0 ? [[id, kept[id]]] : [])));
}

function readSort(column: unknown, descending: unknown): Sort {
  const known = COLUMNS.find((each) => each === column);
  return known && typeof descending === "boolean" ? { column: known, descending } : NEWEST_FIRST;
}

function readColumns(value: unknown): readonly Column[] | undefined {
  const kept = typeof value === "string" ? value.split(",") : [];
  return kept.includes("title") ? COLUMNS.filter((column) => kept.includes(column)) : undefined;
}

function readNarrowed(value: unknown): Narrowed | undefined {
  const { figure, label, callIds } = readJson(value);
  if (typeof label !== "string" || !isTexts(callIds) || callIds.length === 0) return undefined;
  return { ...(typeof figure === "string" && { figure }), label, callIds };
}

const readCount = (value: unknown, least: number) =>
  typeof value === "number" && value >= least && Number.isFinite(value) ? Math.floor(value) : least;

/** State as it was kept over a visit to a call; anything unknown is as on the first visit. */
export function readState(kept: Readonly<Record<string, unknown>> | null | undefined): KeptState {
  const { search, filters, column, descending, columns, scroll, page, narrowed } = kept ?? {};
  return {
    query: {
      search: typeof search === "string" ? search : "",
      filters: readFilters(filters),
      sort: readSort(column, descending),
      columns: readColumns(columns),
    },
    scroll: readCount(scroll, 0),
    page: readCount(page, 1),
    narrowed: readNarrowed(narrowed),
  };
}

export function keptQuery({ search, filters, sort, columns }: CallsQuery): KeptRecord {
  return { search, filters: JSON.stringify(filters), ...sort, columns: columns?.join() ?? "" };
}

export function keptNarrowed(narrowed: Narrowed | undefined): KeptRecord {
  return { narrowed: narrowed ? JSON.stringify(narrowed) : "" };
}
