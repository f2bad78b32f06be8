import { KPIS, type Band } from "../../shared/domain/kpis";
import type { MentionKind } from "../../shared/domain/Mention";
import { sentimentLabel } from "../../shared/domain/Sentiment";
import { MINUTE_MS } from "../../shared/domain/time";
import { shownValue } from "../../shared/domain/shownValue";
import { verdictOf, type BandVerdict } from "../../shared/insights/compare";
import type { Column, ListedCall } from "./CallRows";

/** Where a call's talk share lies against the target, as both are shown: 60 % is not above a target that ends there. */
export function shareVerdict({ talkShare }: ListedCall, band: Band | undefined): BandVerdict | undefined {
  return talkShare === undefined ? undefined : verdictOf(shownValue(talkShare, KPIS.talkShare), band);
}

/** The upper ends of the lengths to choose from, each excluded. */
const LENGTHS: readonly (readonly [value: string, minutes: number])[] = [
  ["under5", 5],
  ["from5", 15],
  ["from15", 30],
  ["from30", Infinity],
];

interface Filter {
  /** What of it a call has; what a call lacks can be looked for, too. */
  readonly of: (call: ListedCall, talkShareBand: Band | undefined) => readonly string[];
  /** All that there are, in the order in which they are offered; absent: what people and admins named, that of most calls first. */
  readonly values?: readonly string[];
  /** The column without which nothing is known of it. */
  readonly column?: Column;
}

const wordsOf =
  (kind: MentionKind): Filter["of"] =>
  ({ words = [] }) =>
    words.filter((word) => word.kind === kind).map(({ text }) => text);

const FILTER = {
  sentiment: {
    of: ({ sentiment }) => [sentiment ? sentimentLabel(sentiment) : "unscored"],
    values: ["positive", "neutral", "negative", "unscored"],
    column: "sentiment",
  },
  talkShare: {
    of: (call, band) => [shareVerdict(call, band) ?? "unmeasured"],
    values: ["below", "within", "above", "unmeasured"],
    column: "talkShare",
  },
  duration: {
    of: ({ durationMs }) => [LENGTHS.find(([, minutes]) => durationMs !== undefined && durationMs < minutes * MINUTE_MS)?.[0] ?? "unknown"],
    values: [...LENGTHS.map(([value]) => value), "unknown"],
  },
  comments: {
    of: ({ comments = 0, newComments = 0 }) => [comments > 0 ? "commented" : "uncommented", ...(newComments > 0 ? ["unread"] : [])],
    values: ["unread", "commented", "uncommented"],
    column: "comments",
  },
  actionItems: {
    of: ({ openActionItems }) => (openActionItems === undefined ? [] : [openActionItems > 0 ? "open" : "nothingOpen"]),
    values: ["open", "nothingOpen"],
  },
  competitor: { of: wordsOf("competitor"), column: "words" },
  keyword: { of: wordsOf("keyword"), column: "words" },
  direction: { of: ({ direction }) => [direction ?? "unknown"], values: ["outgoing", "incoming", "unknown"] },
  communicationType: { of: ({ communicationType }) => [communicationType ?? "unknown"], values: ["phonecall", "meeting", "unknown"] },
  outcome: { of: ({ outcomes }) => outcomes ?? [] },
  tag: { of: ({ tags }) => tags ?? [] },
} satisfies Record<string, Filter>;

export type FilterId = keyof typeof FILTER;
export const FILTERS = Object.keys(FILTER) as readonly FilterId[];
const filterOf = (id: FilterId): Filter => FILTER[id];

/** The values chosen of each filter; of one filter any may hold, of several all must. */
export type Filters = Readonly<Partial<Record<FilterId, readonly string[]>>>;

/** Whether a filter may have a value; what people name a call may be anything. */
export function isValueOf(id: FilterId, value: string): boolean {
  return filterOf(id).values?.includes(value) ?? true;
}

/** Whether a filter's values are ours, which have a text in each language. */
export function hasOwnValues(id: FilterId): boolean {
  return filterOf(id).values !== undefined;
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
    return id !== except && chosen && chosen.length > 0 ? [{ of: filterOf(id).of, chosen: new Set(chosen) }] : [];
  });
  if (active.length === 0) return calls;
  return calls.filter((call) => active.every(({ of, chosen }) => of(call, band).some((value) => chosen.has(value))));
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
  const { of, values } = filterOf(id);
  const occurring = new Set(all.flatMap((call) => of(call, band)));
  const counts = new Map<string, number>();
  for (const call of filterCalls(calls, filters, band, id)) {
    for (const value of of(call, band)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = filters[id] ?? [];
  const known = new Set([...occurring, ...chosen]);
  const countOf = (value: string) => counts.get(value) ?? 0;
  const ordered = values?.filter((value) => known.has(value)) ?? [...known].sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
  if (values && ordered.length < 2 && chosen.length === 0) return [];
  return ordered.map((value) => ({ value, n: countOf(value), chosen: chosen.includes(value) }));
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

/** The filters over what a page shows: neither a KPI that an admin hides, nor a target that there is not, nor what could not be had. */
export function offeredFilters(known: readonly Column[], band: Band | undefined): readonly FilterId[] {
  return FILTERS.filter((id) => {
    const { column } = filterOf(id);
    return (column === undefined || known.includes(column)) && (id !== "talkShare" || band !== undefined);
  });
}

/** Kept filters that are still offered: others would hide calls without saying so. */
export function onlyOffered(filters: Filters, offered: readonly FilterId[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([id]) => (offered as readonly string[]).includes(id)));
}
