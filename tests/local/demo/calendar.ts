import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import { hashUnit } from "./random";

/**
 * When calls take place. Days are whole days since 1970 in the calendar of the place looked at; instants are milliseconds
 * since 1970 UTC.
 */

/** Business hours in half-hour slots: a call of 25 minutes ends before the next begins. */
const FIRST_SLOT_MINUTE = 9 * 60;
const SLOT_MINUTES = 30;
const SLOTS = 16;
const LATEST_START_IN_SLOT = 4;

const AUGUST_WEIGHT = 0.5;
const QUARTER_END_WEIGHT = 1.3;
const QUARTER_END_DAYS = 10;

/** A stretch of days before the anchor, `first` the older; both inclusive, 1 = yesterday. */
export interface DayWindow {
  readonly first: number;
  readonly last: number;
}

/**
 * Days that fall in the same 30 days for viewers in every zone: a call at 17:00 in New York is on the next day in Shanghai, and
 * today's calls might lie in the future.
 */
export const RECENT: DayWindow = { first: 28, last: 1 };
export const BEFORE: DayWindow = { first: 58, last: 32 };

export const OLDER_MONTHS = 11;

/** The `month`-th stretch of 30 days before the two recent ones, 0 the latest. */
export function olderWindow(month: number): DayWindow {
  return { first: 90 + month * 30, last: 61 + month * 30 };
}

export function dayOf(demoDate: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(demoDate);
  const day = match ? Date.parse(`${demoDate}T00:00:00Z`) / DAY_MS : Number.NaN;
  if (!Number.isInteger(day)) throw new Error(`Invalid demo date "${demoDate}"; write it as YYYY-MM-DD.`);
  return day;
}

/** Whether a day is one of the last ten of a quarter: more calls, more talk of prices, sourer customers. */
export function isQuarterEnd(day: number): boolean {
  const date = new Date((day + QUARTER_END_DAYS) * DAY_MS);
  const now = new Date(day * DAY_MS);
  return now.getUTCMonth() % 3 === 2 && date.getUTCMonth() !== now.getUTCMonth();
}

/** How many calls a day gets, relative to an ordinary weekday. */
function weightOf(day: number): number {
  const date = new Date(day * DAY_MS);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return 0;
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  if ((month === 11 && dayOfMonth >= 22) || (month === 0 && dayOfMonth <= 2)) return 0;
  if (month === 7) return AUGUST_WEIGHT;
  return isQuarterEnd(day) ? QUARTER_END_WEIGHT : 1;
}

const isWeekday = (day: number): boolean => ![0, 6].includes(new Date(day * DAY_MS).getUTCDay());

function daysOf(anchor: number, { first, last }: DayWindow): number[] {
  return Array.from({ length: first - last + 1 }, (_, index) => anchor - first + index);
}

/** How busy a window is: 1 = every weekday an ordinary one. */
export function density(anchor: number, window: DayWindow): number {
  const weekdays = daysOf(anchor, window).filter(isWeekday);
  return weekdays.reduce((sum, day) => sum + weightOf(day), 0) / weekdays.length;
}

/** Spreads `ids.length` calls over a window, more of them on busier days: one in each equal part of the window's weight. */
export function spreadDays(anchor: number, window: DayWindow, ids: readonly string[]): number[] {
  const days = daysOf(anchor, window);
  const weights = days.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return ids.map((id, index) => {
    let rest = ((index + hashUnit(`day/${id}`)) / ids.length) * total;
    const found = days.find((_, position) => (rest -= weights[position] ?? 0) < 0);
    return found ?? anchor - window.last;
  });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a zone's clock is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(zone: string, instant: number): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    const fields = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
    formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...fields });
    formatters.set(zone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)])) as Record<
    string,
    number
  >;
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a zone's clock shows `minute` minutes after midnight of `day`. */
export function instantAt(zone: string, day: number, minute: number): number {
  const wallClock = day * DAY_MS + minute * MINUTE_MS;
  // The second look corrects the first where a clock change lies between.
  const guess = wallClock - zoneOffset(zone, wallClock);
  return wallClock - zoneOffset(zone, guess);
}

/** The latest instant in a window of days at which a zone's clock was changed; absent where it never is. */
export function clockChange(zone: string, anchor: number, { first, last }: DayWindow): number | undefined {
  const offsetAtNoon = (day: number): number => zoneOffset(zone, day * DAY_MS + 12 * HOUR_MS);
  for (let day = anchor - last; day > anchor - first; day--) {
    if (offsetAtNoon(day) === offsetAtNoon(day - 1)) continue;
    for (let hour = 12; hour > -12; hour--) {
      const instant = day * DAY_MS + hour * HOUR_MS;
      if (zoneOffset(zone, instant) !== zoneOffset(zone, instant - HOUR_MS)) return instant;
    }
  }
  return undefined;
}

/** One person's diary: hands out free half hours of business days. */
export function diary(zone: string): (id: string, day: number, slots?: number) => number {
  const taken = new Set<number>();
  return (id, day, slots = 1) => {
    const wanted = Math.floor(hashUnit(`slot/${id}`) * (SLOTS - slots + 1));
    const keysOf = (slot: number): number[] => Array.from({ length: slots }, (_, index) => day * SLOTS + slot + index);
    const isFree = (slot: number): boolean => slot + slots <= SLOTS && keysOf(slot).every((key) => !taken.has(key));
    const slot = Array.from({ length: SLOTS }, (_, index) => (wanted + index) % SLOTS).find(isFree);
    if (slot === undefined) throw new Error(`No free half hour for the call ${id}.`);
    for (const key of keysOf(slot)) taken.add(key);
    const minute = FIRST_SLOT_MINUTE + slot * SLOT_MINUTES + Math.floor(hashUnit(`minute/${id}`) * (LATEST_START_IN_SLOT + 1));
    return instantAt(zone, day, minute);
  };
}
