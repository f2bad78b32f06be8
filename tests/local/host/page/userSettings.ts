import type { HostUser } from "../HostModel";
import { isRightToLeft, localeOf } from "./languages";
import { played } from "./played";
import { zoneOffset } from "./zoneOffset";

/** What a control gets as `context.userSettings`. */
export function userSettings(user: HostUser, now: () => Date) {
  const locale = localeOf(user.languageId);
  return played("context.userSettings", {
    userId: `{${user.id.toUpperCase()}}`,
    userName: user.fullName,
    languageId: user.languageId,
    isRTL: isRightToLeft(user.languageId),
    securityRoles: user.roles.map((role) => role.id),
    getTimeZoneOffsetMinutes: (date?: Date) => zoneOffset(user.timeZone, date ?? now()),
    dateFormattingInfo: dateFormattingInfo(locale),
    numberFormattingInfo: numberFormattingInfo(locale),
  });
}

function dateFormattingInfo(locale: string) {
  const named = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
    return dates.map((date) => format.format(date));
  };
  // 7 January 2024 was a Sunday, with which the platform begins its lists of days.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 7 + day)));
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
  return played("context.userSettings.dateFormattingInfo", {
    firstDayOfWeek: firstDayOfWeek(locale),
    // Of the solar calendars, the first kind of Gregorian one.
    calendar: played("context.userSettings.dateFormattingInfo.calendar", { algorithmType: 1, calendarType: 1 }),
    dayNames: named({ weekday: "long" }, days),
    abbreviatedDayNames: named({ weekday: "short" }, days),
    shortestDayNames: named({ weekday: "narrow" }, days),
    // The platform's lists of months end with an empty thirteenth.
    monthNames: [...named({ month: "long" }, months), ""],
    abbreviatedMonthNames: [...named({ month: "short" }, months), ""],
    shortDatePattern: pattern(locale, { day: "numeric", month: "numeric", year: "numeric" }),
    shortTimePattern: pattern(locale, { hour: "numeric", minute: "2-digit" }),
  });
}

/** 0 is Sunday. */
function firstDayOfWeek(locale: string): number {
  const { weekInfo, getWeekInfo } = new Intl.Locale(locale) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  return ((getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo)?.firstDay ?? 7) % 7;
}

/** The platform's notation of a pattern, such as `M/d/yyyy` or `H:mm`. */
function pattern(locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", numberingSystem: "latn" });
  const is12Hour = format.resolvedOptions().hour12 === true;
  const letters: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { month: "M", day: "d", hour: is12Hour ? "h" : "H", minute: "m" };
  const letterOf = ({ type, value }: Intl.DateTimeFormatPart) => {
    if (type === "year") return "yyyy";
    if (type === "dayPeriod") return "tt";
    // A moment of one-digit numbers: two digits mean that the locale pads them.
    return letters[type]?.repeat(value.length) ?? value;
  };
  return format
    .formatToParts(new Date(2024, 0, 2, 3, 4))
    .map(letterOf)
    .join("");
}

function numberFormattingInfo(locale: string) {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn", minimumFractionDigits: 1 }).formatToParts(-1234567.5);
  const part = (type: Intl.NumberFormatPartTypes, whenAbsent: string) => parts.find((each) => each.type === type)?.value ?? whenAbsent;
  return played("context.userSettings.numberFormattingInfo", {
    numberDecimalSeparator: part("decimal", "."),
    numberGroupSeparator: part("group", ","),
    numberGroupSizes: [3],
    numberDecimalDigits: 2,
    negativeSign: "-",
    percentSymbol: "%",
    percentDecimalDigits: 2,
  });
}
