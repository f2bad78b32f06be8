import type { InstantRange, LocalDate, Period, ZoneOffset } from "./Period";
import { DAY_MS, MINUTE_MS } from "./time";

/** How the user's organisation counts days, weeks and fiscal years. */
export interface Calendar {
  /** First day of the week: 0 Sunday … 6 Saturday. */
  readonly weekStart: number;
  /** First month of the fiscal year, 0 January … 11 December. */
  readonly fiscalStartMonth: number;
  readonly zone: ZoneOffset;
}

/** A calendar day in the user's zone: days since 1 January 1970. */
type DayNumber = number;

const toDayNumber = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month, day) / DAY_MS;

/** The user's calendar day on which an instant falls. */
export function localDay(instant: number, zone: ZoneOffset): DayNumber {
  return Math.floor((instant + zone(new Date(instant)) * MINUTE_MS) / DAY_MS);
}

/**
 * The instant at which a calendar day begins for the user. Where a clock change skips midnight, the day begins at the first
 * instant that exists.
 */
export function startOfDay(day: DayNumber, zone: ZoneOffset): number {
  const wallClock = day * DAY_MS;
  // The offset before and after a possible change near midnight; the earlier instant that lies on the wanted day is its start.
  const candidates = [-DAY_MS, DAY_MS].map((aside) => wallClock - zone(new Date(wallClock + aside)) * MINUTE_MS);
  const start = Math.min(...candidates.filter((candidate) => localDay(candidate, zone) === day));
  return Number.isFinite(start) ? start : Math.max(...candidates);
}

/** @returns undefined for what is no date, and for days that do not exist */
export function parseLocalDate(date: LocalDate): DayNumber | undefined {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return Number.isFinite(day) && formatLocalDate(day) === date ? day : undefined;
}

export function formatLocalDate(day: DayNumber): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A chosen period with the dates of a custom one, both inclusive. */
export interface PeriodChoice {
  readonly period: Period;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

interface DayRange {
  readonly first: DayNumber;
  /** Exclusive. */
  readonly end: DayNumber;
}

/** The month that lies `months` after the one of a day, as its first day. */
function firstOfMonth(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * DAY_MS);
  return toDayNumber(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}

function firstOfQuarter(day: DayNumber, quarters: number): DayNumber {
  const date = new Date(day * DAY_MS);
  return toDayNumber(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + quarters * 3, 1);
}

function firstOfFiscalYear(day: DayNumber, fiscalStartMonth: number, years: number): DayNumber {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear() - (date.getUTCMonth() < fiscalStartMonth ? 1 : 0);
  return toDayNumber(year + years, fiscalStartMonth, 1);
}

function customDays({ from, to }: PeriodChoice): DayRange | undefined {
  const first = from === undefined ? undefined : parseLocalDate(from);
  const last = to === undefined ? undefined : parseLocalDate(to);
  return first === undefined || last === undefined || last < first ? undefined : { first, end: last + 1 };
}

const instants = ({ first, end }: DayRange, zone: ZoneOffset): InstantRange => ({
  from: startOfDay(first, zone),
  to: startOfDay(end, zone),
});

/**
 * The instants of a period, half-open: `from` is in, `to` is not. Rolling and to-date periods end now; "last 7 days" and
 * "last 30 days" are whole local days and end with today.
 * @returns undefined for a custom period whose dates are missing, impossible or in the wrong order
 */
export function rangeOf(choice: PeriodChoice, now: number, calendar: Calendar): InstantRange | undefined {
  const { zone, fiscalStartMonth } = calendar;
  const today = localDay(now, zone);
  const untilNow = (first: DayNumber): InstantRange => ({ from: startOfDay(first, zone), to: now + 1 });
  switch (choice.period) {
    case "last24Hours":
      return { from: now - DAY_MS, to: now + 1 };
    case "last7Days":
      return untilNow(today - 6);
    case "last30Days":
      return untilNow(today - 29);
    case "thisMonth":
      return untilNow(firstOfMonth(today, 0));
    case "lastMonth":
      return instants({ first: firstOfMonth(today, -1), end: firstOfMonth(today, 0) }, zone);
    case "thisQuarter":
      return untilNow(firstOfQuarter(today, 0));
    case "lastQuarter":
      return instants({ first: firstOfQuarter(today, -1), end: firstOfQuarter(today, 0) }, zone);
    case "thisFiscalYear":
      return untilNow(firstOfFiscalYear(today, fiscalStartMonth, 0));
    case "allTime":
      return { from: -Infinity, to: now + 1 };
    case "custom": {
      const days = customDays(choice);
      return days && instants(days, zone);
    }
  }
}

/** The same days of the unit before, capped at that unit's end: 1–23 November against 1–23 October. */
function elapsedBefore(first: DayNumber, previousFirst: DayNumber, today: DayNumber): DayRange {
  return { first: previousFirst, end: Math.min(previousFirst + (today - first) + 1, first) };
}

/**
 * The period to compare with: to-date periods with the same elapsed days of the unit before, whole months and quarters with the
 * ones before, rolling and custom periods with as many local days before.
 * @returns undefined for all time, and where the period itself is impossible
 */
export function previousRangeOf(choice: PeriodChoice, now: number, calendar: Calendar): InstantRange | undefined {
  const { zone, fiscalStartMonth } = calendar;
  const today = localDay(now, zone);
  const toDate = (first: DayNumber, previousFirst: DayNumber) => instants(elapsedBefore(first, previousFirst, today), zone);
  switch (choice.period) {
    case "last24Hours":
      return { from: now - 2 * DAY_MS, to: now - DAY_MS };
    case "last7Days":
      return instants({ first: today - 13, end: today - 6 }, zone);
    case "last30Days":
      return instants({ first: today - 59, end: today - 29 }, zone);
    case "thisMonth":
      return toDate(firstOfMonth(today, 0), firstOfMonth(today, -1));
    case "lastMonth":
      return instants({ first: firstOfMonth(today, -2), end: firstOfMonth(today, -1) }, zone);
    case "thisQuarter":
      return toDate(firstOfQuarter(today, 0), firstOfQuarter(today, -1));
    case "lastQuarter":
      return instants({ first: firstOfQuarter(today, -2), end: firstOfQuarter(today, -1) }, zone);
    case "thisFiscalYear":
      return toDate(firstOfFiscalYear(today, fiscalStartMonth, 0), firstOfFiscalYear(today, fiscalStartMonth, -1));
    case "allTime":
      return undefined;
    case "custom": {
      const days = customDays(choice);
      return days && instants({ first: 2 * days.first - days.end, end: days.first }, zone);
    }
  }
}
