import { COMPARISONS, PERIODS, type Comparison, type InstantRange, type LocalDate, type Period } from "../../shared/domain/Period";
import { formatLocalDate, localDay, parseLocalDate, previousRangeOf, rangeOf, startOfDay, type Calendar } from "../../shared/domain/rangeOf";
import type { Format } from "../../shared/format/Format";
import type { Selection } from "../../shared/pcf/selection";
import type { Translate } from "../../shared/strings/translate";
import type { Choice } from "../../shared/ui/ChoiceList";

export interface DateFilterView {
  /** `Last 30 days` */
  readonly periodText: string;
  /** `25 Oct – 23 Nov`, or why there is no range. */
  readonly rangeText: string;
  readonly comparisonText: string;
  /** The dates of the previous period, where that is compared with. */
  readonly previousText?: string;
  readonly periods: readonly Choice<Exclude<Period, "custom">>[];
  readonly comparisons: readonly Choice<Comparison>[];
  /** What the date fields begin with: the present range, today for an open start. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface DateFilterTexts {
  readonly t: Translate;
  readonly format: Format;
  readonly calendar: Calendar;
}

/** Why two dates make no period; undefined where they do. */
export function customProblem(from: LocalDate | undefined, to: LocalDate | undefined): "missing" | "reversed" | undefined {
  const [first, last] = [from, to].map((date) => (date === undefined ? undefined : parseLocalDate(date)));
  if (first === undefined || last === undefined) return "missing";
  return last < first ? "reversed" : undefined;
}

export function periodText(period: Period, t: Translate): string {
  return t(`dateFilter.${period}`);
}

/** The first and the last day that a range touches, in the user's zone. */
function daysOf({ from, to }: InstantRange, { zone }: Calendar): { first: LocalDate; last: LocalDate } {
  return { first: formatLocalDate(localDay(from, zone)), last: formatLocalDate(localDay(to - 1, zone)) };
}

/** Days as short as they can be understood: without the year where both lie in this one. */
function rangeText(range: InstantRange, now: number, { t, format, calendar }: DateFilterTexts): string {
  if (!Number.isFinite(range.from)) return t("dateFilter.until", { to: format.date(range.to - 1) });
  const { first, last } = daysOf(range, calendar);
  const year = formatLocalDate(localDay(now, calendar.zone)).slice(0, 4);
  if (first.startsWith(year) && last.startsWith(year)) return format.dayRange(first, last);
  if (first === last) return format.date(range.from);
  return t("dateFilter.range", { from: format.date(range.from), to: format.date(range.to - 1) });
}

/** A calendar date as a text with its year. */
export function dateText(date: LocalDate, { format, calendar }: Pick<DateFilterTexts, "format" | "calendar">): string {
  const day = parseLocalDate(date);
  return day === undefined ? "" : format.date(startOfDay(day, calendar.zone));
}

/** What the filter says of a selection. Top sellers cannot be compared with yet: they are only shown where they are stored. */
export function dateFilterView(selection: Selection, now: number, texts: DateFilterTexts): DateFilterView {
  const { t, calendar } = texts;
  const { period, comparison } = selection;
  const range = rangeOf(selection, now, calendar);
  const previous = comparison === "previousPeriod" ? previousRangeOf(selection, now, calendar) : undefined;
  const today = formatLocalDate(localDay(now, calendar.zone));
  const days = range && Number.isFinite(range.from) ? daysOf(range, calendar) : undefined;
  return {
    periodText: periodText(period, t),
    rangeText: range ? rangeText(range, now, texts) : t(`dateFilter.${customProblem(selection.from, selection.to) ?? "missing"}`),
    comparisonText: t(`dateFilter.${comparison}`),
    ...(previous && { previousText: rangeText(previous, now, texts) }),
    periods: PERIODS.filter((key): key is Exclude<Period, "custom"> => key !== "custom").map((key) => ({
      key,
      text: periodText(key, t),
      chosen: key === period,
    })),
    comparisons: COMPARISONS.filter((key) => key !== "topSellers" || key === comparison).map((key) => ({
      key,
      text: t(`dateFilter.choice.${key}`),
      chosen: key === comparison,
    })),
    from: selection.from ?? days?.first ?? today,
    to: selection.to ?? days?.last ?? today,
  };
}
