import type { Caller } from "../Caller";
import type { ColumnMetadata, OptionMetadata } from "../ImportedSolution";
import type { SqlValue } from "../database";

const ENGLISH = 1033;
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Label in the user's language, else in English. */
export function labelOf(option: OptionMetadata, languageId: number): string {
  return option.labels[languageId] ?? option.labels[ENGLISH] ?? Object.values(option.labels)[0] ?? String(option.value);
}

/** What `@OData.Community.Display.V1.FormattedValue` says; undefined for types that have none. Lookups are named elsewhere. */
export function formattedValue(column: ColumnMetadata, value: SqlValue, caller: Caller): string | undefined {
  if (value === null) return undefined;
  const { locale, zone } = caller;
  switch (column.type) {
    case "boolean":
    case "picklist":
    case "state":
    case "status": {
      const option = column.options?.find((o) => o.value === value);
      return option ? labelOf(option, caller.user.languageId) : undefined;
    }
    case "integer":
    case "bigint":
      return kept(numbers, `${locale}|0`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })).format(Number(value));
    case "decimal":
    case "double":
      return kept(
        numbers,
        `${locale}|2`,
        () => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      ).format(Number(value));
    case "datetime":
      return kept(
        dates,
        `${locale}|${zone}`,
        () =>
          new Intl.DateTimeFormat(locale, {
            timeZone: zone,
            year: "numeric",
            month: "numeric",
            day: "numeric",
            hour: "numeric",
            minute: "2-digit",
          }),
      )
        .format(Date.parse(String(value)))
        .replace(",", "");
    case "dateonly":
      return kept(
        dates,
        `${locale}|date`,
        () => new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" }),
      ).format(Date.parse(String(value)));
    default:
      return undefined;
  }
}
