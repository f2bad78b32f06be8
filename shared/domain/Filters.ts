/** Tell people apart: whoever reports to a manager, and sellers. Only a page of several people knows them. */
export const PEOPLE_FILTERS = ["team", "seller"] as const;
/** Tell calls apart, of whomever they are. */
export const CALL_FILTERS = ["activity", "direction", "record", "stage", "campaign", "tag", "category"] as const;

export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];
export type CallFilter = (typeof CALL_FILTERS)[number];
export type FilterKind = PeopleFilter | CallFilter;
export const FILTER_KINDS: readonly FilterKind[] = [...PEOPLE_FILTERS, ...CALL_FILTERS];

/** Whom a Team page is about: the viewer's reporting line, three levels down, or everyone of whom the viewer sees a call. */
export type TeamScope = "line" | "everyone";

/**
 * What a page is narrowed to. Of one kind any value may hold, of several kinds all must.
 * - `team`, `seller`: ids of users, managers the former
 * - `activity`: `phonecall` or `meeting`; `direction`: `outgoing` or `incoming`
 * - `record`: what a call is about, or whose that is, as `account:<id>`
 * - `stage`: of the opportunity that a call is about, as it stands now: `3-Propose`
 * - `campaign`: ids; `tag`, `category`: names
 */
export interface Filters extends Readonly<Partial<Record<FilterKind, readonly string[]>>> {
  /** @default "line" */
  readonly scope?: TeamScope;
}

/** What of filters tells calls apart: the same on everybody's page. */
export function callFilters(filters: Filters): Filters {
  return Object.fromEntries(CALL_FILTERS.flatMap((kind) => (filters[kind] ? [[kind, filters[kind]]] : [])));
}

/** What calls can be connected to. */
export const RECORD_TABLES = ["account", "contact", "opportunity", "lead"] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

export interface FilterValue {
  readonly kind: FilterKind;
  readonly value: string;
}

/** Every value that is chosen, in the order of the kinds. */
export function chosenValues(filters: Filters, kinds: readonly FilterKind[] = FILTER_KINDS): readonly FilterValue[] {
  return kinds.flatMap((kind) => (filters[kind] ?? []).map((value) => ({ kind, value })));
}

/** Filters with one value chosen, or no longer. */
export function toggledFilter(filters: Filters, { kind, value }: FilterValue): Filters {
  const chosen = filters[kind] ?? [];
  return { ...filters, [kind]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value] };
}

/** Filters without any value of some kinds; everything else stays. */
export function clearedFilters(filters: Filters, kinds: readonly FilterKind[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => !(kinds as readonly string[]).includes(key)));
}
