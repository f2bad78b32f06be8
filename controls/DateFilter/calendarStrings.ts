import type { ICalendarFormatDateCallbacks, IDatePickerStrings } from "@fluentui/react";
import { DAY_MS } from "../../shared/domain/time";
import type { Translate } from "../../shared/strings/translate";

/** A Sunday, so that days are named from Sunday on, as Fluent wants them. */
const SUNDAY = Date.UTC(2023, 0, 1);

/** Names of months and days in the user's language. */
export function calendarStrings(locale: string, t: Translate): IDatePickerStrings {
  const names = (count: number, options: Intl.DateTimeFormatOptions, instantOf: (index: number) => number) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" });
    return Array.from({ length: count }, (_, index) => format.format(instantOf(index)));
  };
  const monthAt = (index: number) => Date.UTC(2023, index, 1);
  const dayAt = (index: number) => SUNDAY + index * DAY_MS;
  return {
    months: names(12, { month: "long" }, monthAt),
    shortMonths: names(12, { month: "short" }, monthAt),
    days: names(7, { weekday: "long" }, dayAt),
    shortDays: names(7, { weekday: "narrow" }, dayAt),
    goToToday: t("dateFilter.today"),
    prevMonthAriaLabel: t("dateFilter.previousMonth"),
    nextMonthAriaLabel: t("dateFilter.nextMonth"),
    prevYearAriaLabel: t("dateFilter.previousYear"),
    nextYearAriaLabel: t("dateFilter.nextYear"),
    closeButtonAriaLabel: t("dateFilter.close"),
  };
}

/** Days and months as the calendar writes them: Gregorian, as the periods are. Its dates are midnights of the browser's zone. */
export function calendarFormat(locale: string): ICalendarFormatDateCallbacks {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const names = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory" });
    return (date: Date) => names.format(date);
  };
  return {
    formatDay: (date) => String(date.getDate()),
    formatMonth: format({ month: "long" }),
    formatYear: format({ year: "numeric" }),
    formatMonthYear: format({ month: "long", year: "numeric" }),
    formatMonthDayYear: format({ day: "numeric", month: "long", year: "numeric" }),
  };
}
