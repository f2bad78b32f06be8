import { FILTER_KINDS, RECORD_TABLES, type FilterKind, type Filters } from "../domain/Filters";
import { isGuid } from "../domain/isGuid";

/** So many of one kind; more than anybody chooses by hand. */
const MOST_VALUES = 20;
/** Of all values in an address: each of them may stand in it several times, and the Web API takes none of more than 32 KB. */
const MOST_CHARACTERS = 2_000;

/** In a line of XML. */
const NOT_WRITTEN = /[\u0000-\u001f\ufffe\uffff]/;

/** As part of an address; infinite of half a character, which none can hold. */
function lengthOf(value: string): number {
  try {
    return encodeURIComponent(value).length;
  } catch {
    return Infinity;
  }
}

const isOneOfThese =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);
const isName =
  (longest: number) =>
  (value: string): boolean =>
    value.length <= longest && value.trim() === value && !NOT_WRITTEN.test(value);

/** Which texts can be a value, by kind. Names are as long as their columns. */
const IS_VALUE: Readonly<Record<FilterKind, (value: string) => boolean>> = {
  team: isGuid,
  seller: isGuid,
  activity: isOneOfThese("phonecall", "meeting"),
  direction: isOneOfThese("outgoing", "incoming"),
  record: (value) => {
    const [table = "", id = "", ...more] = value.split(":");
    return (RECORD_TABLES as readonly string[]).includes(table) && isGuid(id) && more.length === 0;
  },
  stage: isName(200),
  campaign: isGuid,
  tag: isName(100),
  category: isName(100),
};

/** Names keep their letters, ids have one spelling. */
const isNamed = (kind: FilterKind): boolean => kind === "stage" || kind === "tag" || kind === "category";

/** What can be asked for of something that says it is filters; undefined where that is nothing. */
function bounded(said: Readonly<Record<string, unknown>>): Filters {
  let left = MOST_CHARACTERS;
  const kept = FILTER_KINDS.flatMap((kind) => {
    const values: unknown = said[kind];
    if (!Array.isArray(values)) return [];
    const texts = values.filter((value): value is string => typeof value === "string" && value !== "" && IS_VALUE[kind](value));
    const spelled = isNamed(kind) ? texts : texts.map((value) => value.toLowerCase());
    const fitting = [...new Set(spelled)].slice(0, MOST_VALUES).filter((value) => {
      const length = lengthOf(value);
      if (length > left) return false;
      left -= length;
      return true;
    });
    return fitting.length > 0 ? [[kind, fitting] as const] : [];
  });
  return { ...(said["scope"] === "everyone" && { scope: "everyone" }), ...Object.fromEntries(kept) };
}

/**
 * Reads the column, or what a link says of it. Anybody may have written either: what cannot be a filter is left out, and what is more
 * than anybody chooses.
 */
export function filtersOf(column: string | null | undefined): Filters {
  try {
    const said: unknown = JSON.parse(column || "{}");
    return typeof said === "object" && said !== null ? bounded(said as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** The column's text. */
export const filtersText = (filters: Filters): string => JSON.stringify(bounded({ ...filters }));
