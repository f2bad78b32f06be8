import type { ZoneOffset } from "../domain/Period";
import { shownSecond } from "../domain/shownValue";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../domain/time";

const YEAR_MS = 365 * DAY_MS;

/** Numbers, durations and dates as the user reads them. Instants in milliseconds since 1970 UTC. */
export interface Format {
  number(value: number, fractionDigits?: number): string;
  /** 0…1 as a percentage without decimals. */
  percent(share: number): string;
  /** With a sign, for changes; zero has none. */
  signedNumber(value: number, fractionDigits?: number): string;
  /** `1:02`, or `1:02:03` from an hour on: to the nearest second, lengths and places alike. */
  duration(milliseconds: number): string;
  /** `26 Jun 10:02` */
  dateTime(instant: number): string;
  date(instant: number): string;
  /** `30 Jun`, with its year where that is not the present one. */
  day(instant: number, now: number): string;
  /** Something that was: with its time, or with its year where that is longer ago than a year. */
  past(instant: number, now: number): string;
  time(instant: number): string;
  /** `1–30 June`; both days inclusive, `YYYY-MM-DD`. */
  dayRange(first: string, last: string): string;
  /** `Jun 2026`, of any `YYYY-MM-DD` in it. */
  month(date: string): string;
  list(parts: readonly string[]): string;
}

/**
 * @param locale BCP 47
 * @param zone the host gives offsets, not zone names: instants are shifted by them and formatted as UTC
 */
export function createFormat(locale: string, zone: ZoneOffset): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known;
  };
  const digits = (fractionDigits: number) => ({ minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits });
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const dateTime = dates({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  const date = dates({ day: "numeric", month: "short", year: "numeric" });
  const time = dates({ hour: "2-digit", minute: "2-digit" });
  const day = dates({ day: "numeric", month: "short" });
  const month = dates({ month: "short", year: "numeric" });
  const lists = new Intl.ListFormat(locale);
  const shifted = (instant: number) => new Date(instant + zone(new Date(instant)) * MINUTE_MS);
  const dayInstant = (localDate: string) => new Date(Date.parse(`${localDate}T00:00:00Z`));

  return {
    number: (value, fractionDigits = 0) => numberFormat(digits(fractionDigits)).format(value),
    percent: (share) => numberFormat({ style: "percent", maximumFractionDigits: 0 }).format(share),
    signedNumber: (value, fractionDigits = 0) =>
      numberFormat({ ...digits(fractionDigits), signDisplay: "exceptZero" })
        .format(value)
        .replace("-", "−"),
    duration(milliseconds) {
      const total = shownSecond(milliseconds) / SECOND_MS;
      const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
      const two = (value: number) => numberFormat({ minimumIntegerDigits: 2 }).format(value);
      const plain = (value: number) => numberFormat({ useGrouping: false }).format(value);
      return hours > 0 ? `${plain(hours)}:${two(minutes)}:${two(seconds)}` : `${plain(minutes)}:${two(seconds)}`;
    },
    dateTime: (instant) => dateTime.format(shifted(instant)),
    date: (instant) => date.format(shifted(instant)),
    day(instant, now) {
      const [then, today] = [instant, now].map(shifted);
      return (then?.getUTCFullYear() === today?.getUTCFullYear() ? day : date).format(then);
    },
    past: (instant, now) => (now - instant > YEAR_MS ? date : dateTime).format(shifted(instant)),
    time: (instant) => time.format(shifted(instant)),
    dayRange(first, last) {
      const sameDay = dayInstant(last).getTime() - dayInstant(first).getTime() < DAY_MS;
      return sameDay ? day.format(dayInstant(first)) : day.formatRange(dayInstant(first), dayInstant(last));
    },
    month: (date) => month.format(dayInstant(date)),
    list: (parts) => lists.format([...parts]),
  };
}
