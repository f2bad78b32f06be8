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

/** The first and the last day that a range touches, in the user's zone. */
export function daysOf({ from, to }: InstantRange, zone: ZoneOffset): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: formatLocalDate(localDay(from, zone)), to: formatLocalDate(localDay(to - 1, zone)) };
}

/** A chosen period with the dates of a custom one, both inclusive. */
export interface PeriodChoice {
  readonly period: Period;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** Nobody has older calls. Dataverse holds no dates before 1753, in which the period before must lie, too. */
const FIRST_DAY: DayNumber = toDayNumber(1900, 0, 1);

/** Ten years: how long a custom period may be, and how far ahead it may end. */
export const MOST_DAYS = 3_653;

/** Days of a period and of the one before, which ends where the period begins, or earlier. */
interface Span {
  readonly previous: DayNumber;
  readonly first: DayNumber;
  /** Exclusive; absent where the period ends now. */
  readonly end?: DayNumber;
}

/** The last so many days, up to today. */
const rolling = (days: number, today: DayNumber): Span => ({ previous: today - 2 * days + 1, first: today - days + 1 });

/** A unit of so many months: the running one, or the last whole one. @param start month in which units begin */
function unit(months: number, isRunning: boolean, today: DayNumber, start = 0): Span {
  const date = new Date(today * DAY_MS);
  const running = Math.floor(((date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth() - start) / months);
  const firstDay = (ago: number) => toDayNumber(1970, (running - ago) * months + start, 1);
  return isRunning ? { previous: firstDay(1), first: firstDay(0) } : { previous: firstDay(2), first: firstDay(1), end: firstDay(0) };
}

function custom({ from = "", to = "" }: PeriodChoice, today: DayNumber): Span | undefined {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
  if (first === undefined || last === undefined || first < FIRST_DAY || last < first) return undefined;
  const end = last + 1;
  return end - first > MOST_DAYS || end - today > MOST_DAYS ? undefined : { previous: 2 * first - end, first, end };
}

function spanOf(choice: PeriodChoice, today: DayNumber, fiscalStartMonth: number): Span | undefined {
  switch (choice.period) {
    case "last7Days":
      return rolling(7, today);
    case "last30Days":
      return rolling(30, today);
    case "thisMonth":
    case "lastMonth":
      return unit(1, choice.period === "thisMonth", today);
    case "thisQuarter":
    case "lastQuarter":
      return unit(3, choice.period === "thisQuarter", today);
    case "thisFiscalYear":
      return unit(12, true, today, fiscalStartMonth);
    case "custom":
      return custom(choice, today);
    default:
      return undefined;
  }
}

/** Whether there is such a period. Only how far ahead it may end depends on the day, by that of UTC. */
export function isPossible(choice: PeriodChoice, now: number): boolean {
  return (
    choice.period !== "custom" ||
    custom(
      choice,
      localDay(now, () => 0),
    ) !== undefined
  );
}

/**
 * The instants of a period, half-open: `from` is in, `to` is not. Rolling and to-date periods end now; "last 7 days" and
 * "last 30 days" are whole local days and end with today.
 * @returns undefined for a custom period whose dates are missing, no days, in the wrong order, too long or too far away
 */
export function rangeOf(choice: PeriodChoice, now: number, { zone, fiscalStartMonth }: Calendar): InstantRange | undefined {
  const to = now + 1;
  if (choice.period === "last24Hours") return { from: now - DAY_MS, to };
  if (choice.period === "allTime") return { from: -Infinity, to };
  const span = spanOf(choice, localDay(now, zone), fiscalStartMonth);
  return span && { from: startOfDay(span.first, zone), to: span.end === undefined ? to : startOfDay(span.end, zone) };
}

/**
 * The period to compare with: to-date periods with the same elapsed days of the unit before, capped at that unit's end (1–23 November
 * against 1–23 October), whole months and quarters with the ones before, rolling and custom periods with as many local days before.
 * @returns undefined for all time, and where the period itself is impossible
 */
export function previousRangeOf(choice: PeriodChoice, now: number, { zone, fiscalStartMonth }: Calendar): InstantRange | undefined {
  if (choice.period === "last24Hours") return { from: now - 2 * DAY_MS, to: now - DAY_MS };
  const today = localDay(now, zone);
  const span = spanOf(choice, today, fiscalStartMonth);
  if (!span) return undefined;
  const { previous, first, end } = span;
  const elapsed = end === undefined ? today - first + 1 : Infinity;
  return { from: startOfDay(previous, zone), to: startOfDay(Math.min(previous + elapsed, first), zone) };
}
