import type { Narrowed } from "../../shared/page/pageChannel";
import { FILTERS, isValueOf, type Filters } from "./callFilters";
import { COLUMNS, type Column } from "./CallRows";
import { FIRST_QUERY, NEWEST_FIRST, type CallsQuery, type Sort } from "./CallsQuery";

/** What is kept over a visit to a call. */
export interface KeptState {
  /** Undefined where nothing was looked for in this session. */
  readonly query: CallsQuery | undefined;
  /** How many calls were shown; 0 where none were asked for beyond the first. */
  readonly most: number;
  /** How far the page was scrolled, in pixels. */
  readonly scroll: number;
  /** The call that was opened from the list. */
  readonly opened: string;
  /** Of a data set that is shown page by page, from 1. */
  readonly page: number;
  /** The calls behind a figure, where the list was narrowed to them. */
  readonly narrowed: Narrowed | undefined;
}

/** The host keeps a flat record for us; nobody vouches for what comes back. */
export type KeptRecord = Readonly<Record<string, string | number | boolean>>;

/** As much as the column of the viewer's row holds. */
const MOST_TEXT = 4_000;

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === "string");
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

function readJson(value: unknown): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = typeof value === "string" ? JSON.parse(value) : undefined;
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function readFilters(kept: unknown): Filters {
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    FILTERS.flatMap((id) => {
      const chosen = kept[id];
      const values = isTexts(chosen) ? chosen.filter((value) => isValueOf(id, value)) : [];
      return values.length > 0 ? [[id, values]] : [];
    }),
  );
}

function readSort(kept: unknown): Sort {
  const { column, descending } = isRecord(kept) ? kept : {};
  const known = COLUMNS.find((each) => each === column);
  return known && typeof descending === "boolean" ? { column: known, descending } : NEWEST_FIRST;
}

function readColumns(kept: unknown): readonly Column[] | undefined {
  return isTexts(kept) && kept.includes("title") ? COLUMNS.filter((column) => kept.includes(column)) : undefined;
}

/** How the viewer wants the list: filters, order and columns, as the viewer's row keeps them; filters that it could not hold are left out. */
export function callListText({ filters, sort, columns }: CallsQuery): string {
  const text = JSON.stringify({ filters, sort, columns });
  return text.length > MOST_TEXT ? JSON.stringify({ sort, columns }) : text;
}

/** A list as it was kept, with a search; anything unknown is as on the first visit. */
export function readCallList(kept: unknown, search = ""): CallsQuery {
  const { filters, sort, columns } = readJson(kept);
  return { ...FIRST_QUERY, search, filters: readFilters(filters), sort: readSort(sort), columns: readColumns(columns) };
}

function readNarrowed(value: unknown): Narrowed | undefined {
  const { figure, label, callIds } = readJson(value);
  if (typeof label !== "string" || !isTexts(callIds) || callIds.length === 0) return undefined;
  return { ...(typeof figure === "string" && { figure }), label, callIds };
}

const readCount = (value: unknown, least: number) => (Number.isInteger(value) && (value as number) >= least ? (value as number) : least);

const readText = (value: unknown) => (typeof value === "string" ? value : "");

/** State as it was kept over a visit to a call; anything unknown is as on the first visit. */
export function readState(kept: Readonly<Record<string, unknown>> | null | undefined): KeptState {
  const { search, list, most, scroll, opened, page, narrowed } = kept ?? {};
  return {
    query: list === undefined ? undefined : readCallList(list, readText(search)),
    most: readCount(most, 0),
    scroll: readCount(scroll, 0),
    opened: readText(opened),
    page: readCount(page, 1),
    narrowed: readNarrowed(narrowed),
  };
}

export function keptQuery(query: CallsQuery): KeptRecord {
  return { search: query.search, list: callListText(query) };
}

export function keptNarrowed(narrowed: Narrowed | undefined): KeptRecord {
  return { narrowed: narrowed ? JSON.stringify(narrowed) : "" };
}
