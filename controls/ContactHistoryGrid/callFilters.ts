import { KPIS, type Band } from "../../shared/domain/kpis";
import { sentimentLabel } from "../../shared/domain/Sentiment";
import { MINUTE_MS } from "../../shared/domain/time";
import { shownValue } from "../../shared/domain/shownValue";
import { verdictOf, type BandVerdict } from "../../shared/insights/compare";
import type { Column, ListedCall } from "./CallRows";

/** The upper ends of the lengths to choose from, each excluded. */
const LENGTHS: readonly (readonly [key: string, minutes: number])[] = [
  ["under5", 5],
  ["from5", 15],
  ["from15", 30],
  ["from30", Infinity],
];

/** What a call lacks can be looked for, too. */
export const NONE = "none";

/** Where a call's talk share lies against the target, as both are shown: 60 % is not above a target that ends there. */
export function shareVerdict({ talkShare }: ListedCall, band: Band | undefined): BandVerdict | undefined {
  return talkShare === undefined ? undefined : verdictOf(shownValue(talkShare, KPIS.talkShare), band);
}

type ValuesOf = (call: ListedCall, talkShareBand: Band | undefined) => readonly string[];

/** What each filter sees of a call. */
const VALUES = {
  sentiment: ({ sentiment }) => [sentiment ? sentimentLabel(sentiment) : NONE],
  talkShare: (call, band) => [shareVerdict(call, band) ?? NONE],
  duration: ({ durationMs }) => [LENGTHS.find(([, minutes]) => durationMs !== undefined && durationMs < minutes * MINUTE_MS)?.[0] ?? NONE],
  direction: ({ direction }) => [direction ?? NONE],
  communicationType: ({ communicationType }) => [communicationType ?? NONE],
  tag: ({ tags }) => tags ?? [],
} satisfies Record<string, ValuesOf>;

export type FilterId = keyof typeof VALUES;
export const FILTERS = Object.keys(VALUES) as readonly FilterId[];

/** The values chosen of each filter; of one filter any may hold, of several all must. */
export type Filters = Readonly<Partial<Record<FilterId, readonly string[]>>>;

/** The order in which the values of a filter are offered; tags, which people invent, by how many calls have them. */
const ORDERS: Readonly<Record<Exclude<FilterId, "tag">, readonly string[]>> = {
  sentiment: ["positive", "neutral", "negative", NONE],
  talkShare: ["below", "within", "above", NONE],
  duration: [...LENGTHS.map(([key]) => key), NONE],
  direction: ["outgoing", "incoming", NONE],
  communicationType: ["phonecall", "meeting", NONE],
};

export function valuesOf(id: FilterId, call: ListedCall, talkShareBand: Band | undefined): readonly string[] {
  return VALUES[id](call, talkShareBand);
}

/** Calls that pass all filters, or all but one. */
export function filterCalls(
  calls: readonly ListedCall[],
  filters: Filters,
  band: Band | undefined,
  except?: FilterId,
): readonly ListedCall[] {
  const active = FILTERS.flatMap((id) => {
    const chosen = filters[id];
    return id !== except && chosen && chosen.length > 0 ? [{ id, chosen: new Set(chosen) }] : [];
  });
  if (active.length === 0) return calls;
  return calls.filter((call) => active.every(({ id, chosen }) => valuesOf(id, call, band).some((value) => chosen.has(value))));
}

export interface FilterValue {
  readonly value: string;
  /** Calls looked through that have it and pass all other filters. */
  readonly n: number;
  readonly chosen: boolean;
}

/** The calls of a page, and those of them that are looked through. */
export interface FilteredCalls {
  readonly all: readonly ListedCall[];
  readonly calls: readonly ListedCall[];
}

/** The values of a filter that occur in the page's calls, and those that are chosen. Nothing where all calls are alike. */
export function filterValues(
  id: FilterId,
  { all, calls }: FilteredCalls,
  filters: Filters,
  band: Band | undefined,
): readonly FilterValue[] {
  const occurring = new Set(all.flatMap((call) => valuesOf(id, call, band)));
  const counts = new Map<string, number>();
  for (const call of filterCalls(calls, filters, band, id)) {
    for (const value of valuesOf(id, call, band)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = filters[id] ?? [];
  const known = new Set([...occurring, ...chosen]);
  const countOf = (value: string) => counts.get(value) ?? 0;
  const ordered =
    id === "tag" ? [...known].sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1)) : ORDERS[id].filter((value) => known.has(value));
  const values = ordered.map((value) => ({ value, n: countOf(value), chosen: chosen.includes(value) }));
  return values.length > 1 || chosen.length > 0 || id === "tag" ? values : [];
}

/** Filters with one value of one filter chosen, or no longer. */
export function toggleFilter(filters: Filters, id: FilterId, value: string): Filters {
  const chosen = filters[id] ?? [];
  return { ...filters, [id]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value] };
}

/** Every value that is chosen, in the order of the filters. */
export function chosenValues(filters: Filters): readonly { readonly id: FilterId; readonly value: string }[] {
  return FILTERS.flatMap((id) => (filters[id] ?? []).map((value) => ({ id, value })));
}

/** The filters over what a page shows: neither a KPI that an admin hides, nor a target that there is not. */
export function offeredFilters(known: readonly Column[], band: Band | undefined): readonly FilterId[] {
  return FILTERS.filter((id) =>
    id === "sentiment" ? known.includes(id) : id === "talkShare" ? known.includes(id) && band !== undefined : true,
  );
}

/** Kept filters that are still offered: others would hide calls without saying so. */
export function onlyOffered(filters: Filters, offered: readonly FilterId[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([id]) => (offered as readonly string[]).includes(id)));
}
