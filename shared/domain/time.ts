/** Spans of time in milliseconds, the unit of every span whose name ends in `Ms`. */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
/** Of 24 hours; a day of the calendar may be shorter or longer. */
export const DAY_MS = 24 * HOUR_MS;
