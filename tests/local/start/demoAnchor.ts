import { DAY_MS } from "../../../shared/domain/time";

/** The newest demo call lies on the working day before the anchor; when that is this many days ago, the calls are made anew. */
const OLDEST_NEWEST_CALL_DAYS = 6;

/** `YYYY-MM-DD` of a day of this machine's calendar. */
export function calendarDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether demo calls of an anchor have become so old that the default period of 30 days misses what they are to show. */
export function isDemoStale(anchor: string, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(anchor)) / DAY_MS;
  return days + 1 > OLDEST_NEWEST_CALL_DAYS;
}
