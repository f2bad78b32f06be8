import { COMPARISONS, DEFAULT_PERIOD, PERIODS, type Comparison, type LocalDate, type Period } from "../domain/Period";
import { isPossible } from "../domain/rangeOf";
import { guid } from "../dataverse/readRow";
import { OWN_OPTION_BASE } from "../dataverse/tables";

/** What the page is about, as the viewer's row stores it. Absent = never chosen. */
export interface Selection {
  readonly sellerId?: string;
  readonly sellerName?: string;
  readonly period: Period;
  /** Inclusive, read only where the period is custom. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly comparison: Comparison;
  /** What the page is narrowed to, as the column holds it (`filtersColumn.ts`): only those who ask or choose read it. */
  readonly filters?: string;
}

/** The columns that field controls of the page are bound to, of the filters those that ask or choose; generated manifest types satisfy it. */
export interface PageInputs {
  readonly seller: ComponentFramework.PropertyTypes.LookupProperty;
  readonly period: ComponentFramework.PropertyTypes.OptionSetProperty;
  readonly from: ComponentFramework.PropertyTypes.DateTimeProperty;
  readonly to: ComponentFramework.PropertyTypes.DateTimeProperty;
  readonly compare: ComponentFramework.PropertyTypes.OptionSetProperty;
  readonly filters?: ComponentFramework.PropertyTypes.StringProperty;
}

/** The same columns as a control writes them. */
export interface PageOutputs {
  seller?: ComponentFramework.LookupValue[];
  period?: number;
  from?: Date;
  to?: Date;
  compare?: number;
  filters?: string;
}

function choice<T>(values: readonly T[], raw: number | null): T | undefined {
  return raw === null ? undefined : values[raw - OWN_OPTION_BASE];
}

/** A DateOnly column arrives as midnight of the browser's zone, whatever the user's zone is. */
export function toLocalDate(raw: Date | null): LocalDate | undefined {
  if (!raw) return undefined;
  // The same day of UTC. `Date.UTC` would take years below 100 for those of the last century.
  const day = new Date(0);
  day.setUTCFullYear(raw.getFullYear(), raw.getMonth(), raw.getDate());
  return day.toISOString().slice(0, 10);
}

/** The reverse of `toLocalDate`. */
export function fromLocalDate(date: LocalDate): Date {
  // Without a zone, a time is the browser's.
  return new Date(`${date}T00:00`);
}

/**
 * Reads the bound columns.
 * @returns undefined while the period is null. The platform's first update may carry null for stored columns, and the page's row is
 * always created with a period: null means "not known yet".
 */
export function selectionOf(inputs: PageInputs): Selection | undefined {
  const period = choice(PERIODS, inputs.period.raw);
  if (!period) return undefined;
  const seller = inputs.seller.raw?.[0];
  const sellerId = guid(seller?.id);
  const from = toLocalDate(inputs.from.raw);
  const to = toLocalDate(inputs.to.raw);
  const filters = inputs.filters?.raw;
  return {
    ...(sellerId && { sellerId }),
    ...(seller?.name && { sellerName: seller.name }),
    period,
    ...(period === "custom" && from && { from }),
    ...(period === "custom" && to && { to }),
    comparison: choice(COMPARISONS, inputs.compare.raw) ?? "previousPeriod",
    ...(filters && { filters }),
  };
}

/** A selection that the page can show: where its custom period is impossible, the usual one instead. */
export function mended(selection: Selection, now: number): Selection {
  if (isPossible(selection, now)) return selection;
  const { sellerId, sellerName, comparison, filters } = selection;
  return {
    ...(sellerId && { sellerId }),
    ...(sellerName && { sellerName }),
    period: DEFAULT_PERIOD,
    comparison,
    ...(filters && { filters }),
  };
}

/** The columns of a selection, for the control to output. */
export function outputsOf(selection: Partial<Selection>): PageOutputs {
  const { sellerId, sellerName, period, from, to, comparison, filters } = selection;
  return {
    ...(sellerId && { seller: [{ id: sellerId, name: sellerName ?? "", entityType: "systemuser" }] }),
    ...(period && { period: OWN_OPTION_BASE + PERIODS.indexOf(period) }),
    ...(from && { from: fromLocalDate(from) }),
    ...(to && { to: fromLocalDate(to) }),
    ...(comparison && { compare: OWN_OPTION_BASE + COMPARISONS.indexOf(comparison) }),
    ...(filters !== undefined && { filters }),
  };
}
