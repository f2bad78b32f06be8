import type { FilterChoice } from "../../shared/dataverse/filterChoices";
import { chosenValues, type FilterKind, type FilterValue, type Filters, type RecordTable } from "../../shared/domain/Filters";
import type { Texts } from "../../shared/format/Texts";

/** So many are offered at once of one kind; the others are found by searching. */
const OFFERED = 6;
/** A kind with hardly more than that is offered whole: a search would take more room. */
const OFFERED_WHOLE = 8;
/** So many of those that a search finds. */
const FOUND = 50;

/** What is known of values that do not say themselves, by value; undefined while it is not known. */
export type Names = ReadonlyMap<string, string> | undefined;

type T = Texts["t"];

/** A process numbers its steps: `3-Propose`. */
const stageText = (value: string): string => value.replace(/^(\d+\s*-|#)\s*/, "");

/** `Propose`, `Orbis (account)` */
export function valueText({ kind, value }: FilterValue, names: Names, t: T): string {
  switch (kind) {
    case "activity":
    case "direction":
      return t(`dateFilter.filters.value.${value as "phonecall" | "meeting" | "outgoing" | "incoming"}`);
    case "tag":
    case "category":
      return value;
    case "stage":
      return stageText(names?.get(value) ?? value);
    default: {
      const name = names?.get(value);
      if (name === undefined) return names ? t("dateFilter.filters.gone") : "…";
      return kind === "record" ? t(`dateFilter.filters.record.${value.split(":")[0] as RecordTable}`, { name }) : name;
    }
  }
}

export interface FilterChip extends FilterValue {
  /** `Campaign: Spring` */
  readonly text: string;
  /** What its button does. */
  readonly name: string;
}

export function filterChips(filters: Filters, kinds: readonly FilterKind[], names: Names, t: T): readonly FilterChip[] {
  return chosenValues(filters, kinds).map((chosen) => {
    const texts = { filter: t(`dateFilter.filters.kind.${chosen.kind}`), value: valueText(chosen, names, t) };
    return { ...chosen, text: t("shared.chip", texts), name: t("shared.removeFilter", texts) };
  });
}

export interface ChoiceGroup {
  readonly kind: FilterKind;
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly text: string; readonly chosen: boolean; readonly n: string }[];
  /** Whether there is more than fits, so that one can search. */
  readonly isLong: boolean;
  /** `6 of 41. Search for the others.`, or that nothing was found. */
  readonly note?: string | undefined;
}

/** Names that choices brought along, beside those that are known already. */
export function withNames(names: Names, choices: readonly FilterChoice[] | undefined): Names {
  if (!choices) return names;
  return new Map([...(names ?? []), ...choices.flatMap(({ value, name }) => (name === undefined ? [] : [[value, name] as const]))]);
}

/** What is typed into the search of each kind. */
export type Searches = Readonly<Partial<Record<FilterKind, string>>>;

/** Choices of one kind: those of most calls, or what a search finds, and what is chosen in any case. Nothing where calls are all alike. */
export function choiceGroup(
  kind: FilterKind,
  choices: readonly FilterChoice[],
  filters: Filters,
  names: Names,
  search: string,
  { t, format }: Texts,
): ChoiceGroup | undefined {
  const chosen = filters[kind] ?? [];
  const isChosen = (value: string) => chosen.some((each) => each.toLowerCase() === value.toLowerCase());
  const own = choices.filter((choice) => choice.kind === kind);
  const missing = chosen.filter((value) => !own.some((choice) => choice.value.toLowerCase() === value.toLowerCase()));
  const all = [...own, ...missing.map((value) => ({ kind, value, n: 0 }))].map(({ value, n }) => ({
    key: value,
    text: valueText({ kind, value }, names, t),
    chosen: isChosen(value),
    n: format.number(n),
  }));
  if (all.length < 2 && chosen.length === 0) return undefined;
  const wanted = search.trim().toLocaleLowerCase();
  const found = wanted === "" ? all : all.filter(({ text }) => text.toLocaleLowerCase().includes(wanted));
  const isLong = all.length > OFFERED_WHOLE;
  const most = wanted === "" && isLong ? OFFERED : FOUND;
  const options = found.filter(({ chosen: isKept }, index) => index < most || isKept);
  const rest = { n: format.number(options.length), all: format.number(found.length) };
  return {
    kind,
    label: t(`dateFilter.filters.kind.${kind}`),
    options,
    isLong,
    note:
      found.length === 0
        ? t("dateFilter.filters.nothing")
        : options.length < found.length
          ? t("dateFilter.filters.someOf", rest)
          : undefined,
  };
}
