import type { ZoneOffset } from "./Period";
import { localDay, startOfDay } from "./rangeOf";
import { DAY_MS, HOUR_MS } from "./time";

/** A calendar day: days since 1 January 1970, which was a Thursday. */
type Day = number;

/** A day of the year that lies further ahead is rather one that is over: “as I wrote on 3 June”. */
const MOST_DAYS_AHEAD = 270;
const MOST_RELATIVE = 14;
/** When a day's work ends. */
const DUE_AFTER_MS = 17 * HOUR_MS;

/** Arabic and full-width digits as our own, numbers without English endings, and no capital letter that begins a sentence. */
const plain = (text: string) =>
  (text.charAt(0).toLowerCase() + text.slice(1))
    .replace(/\p{Nd}/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/(\d)(?:st|nd|rd|th|er)(?: of)?\b/g, "$1")
    .replace(/\s+/g, " ");

/** Where a name stands as words of its own; in scripts that do not part words, anywhere. −1 where it does not. */
function placeOf(name: string, words: string): number {
  const isParted = /\p{Script=Latin}/u.test(name);
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const around = [words.slice(0, at).slice(-1), words.charAt(at + name.length)];
    const isCut = [name.slice(0, 1), name.slice(-1)].some((end, side) => /\d/.test(end) && /\d/.test(around[side] ?? ""));
    if (!isCut && !(isParted && around.some((next) => /\p{L}/u.test(next)))) return at;
  }
  return -1;
}

const only = (days: readonly (Day | undefined)[]): Day | undefined => (new Set(days).size === 1 ? days[0] : undefined);

/** The coming day of a name; where the words are about next week, that one's, which begins with Monday. */
function comingWeekday(day: Day, before: string, isNextWeek: boolean, from: Day): Day | undefined {
  // “Next Thursday” is this week's to some and the week after's to others; “last Thursday” is over.
  if (/\b(?:next|last) $|上.?$/i.test(before)) return undefined;
  const sinceMonday = (one: Day) => (one + 3) % 7;
  return isNextWeek || /下.?$/.test(before) ? from - sinceMonday(from) + 7 + sinceMonday(day) : day;
}

/**
 * The day by which something was promised, where the words name one and only one: a day of the year, one so many days ahead, or a
 * weekday, as `Intl` writes them in the language.
 * @param locale BCP 47, of the words @param spokenOn when they were said, in days since 1970 @returns days since 1970
 */
export function saidDay(text: string, locale: string, spokenOn: Day): Day | undefined {
  const words = plain(text);
  const lower = words.toLowerCase();
  const writer = (options: Intl.DateTimeFormatOptions, language = locale) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC", calendar: "gregory" });
    return (day: Day) => plain(format.format(day * DAY_MS)).toLowerCase();
  };
  const ahead = (days: number) => Array.from({ length: days }, (_, index) => spokenOn + index + 1);
  const dates = [
    writer({ month: "long", day: "numeric" }),
    ...(/^en/.test(locale) ? [writer({ month: "long", day: "numeric" }, "en-GB")] : []),
  ];
  const ofYear = /\d/.test(words) ? ahead(MOST_DAYS_AHEAD).filter((day) => dates.some((write) => placeOf(write(day), lower) >= 0)) : [];
  if (ofYear.length > 0) return only(ofYear);

  const [relative, counted] = (["auto", "always"] as const).map((numeric) => new Intl.RelativeTimeFormat(locale, { numeric }));
  const says = (format: Intl.RelativeTimeFormat | undefined, distance: number, unit: "day" | "week") =>
    format !== undefined && placeOf(plain(format.format(distance, unit)), words) >= 0;
  const isNextWeek = says(relative, 1, "week");
  // Short names are other words in most languages, such as “so”, “man” and “mar”.
  const names = [writer({ weekday: "long" }), ...(/^zh/.test(locale) ? [writer({ weekday: "short" })] : [])];
  const weekdays = ahead(7).flatMap((day) =>
    names.flatMap((write) => {
      const at = placeOf(write(day), lower);
      return at < 0 ? [] : [comingWeekday(day, lower.slice(0, at), isNextWeek, spokenOn)];
    }),
  );
  // “Mañana” is also the morning.
  const morning = writer({ hour: "numeric", hour12: true, dayPeriod: "long" })(0.375);
  const isTold = (days: number) =>
    says(counted, days, "day") ||
    (days % 7 === 0 && says(counted, days / 7, "week")) ||
    (says(relative, days, "day") && placeOf(plain(relative?.format(days, "day") ?? ""), morning) < 0);
  const days = [...weekdays, ...ahead(MOST_RELATIVE).filter((day) => isTold(day - spokenOn))];
  return days.length === 0 && isTold(0) ? spokenOn : only(days);
}

/**
 * When it is due what was promised by words that name a day: at the end of that day's work.
 * @param saidAt instant @param zone of whoever is to do it
 */
export function saidDue(text: string, locale: string | undefined, saidAt: number, zone: ZoneOffset): number | undefined {
  const day = locale === undefined ? undefined : saidDay(text, locale, localDay(saidAt, zone));
  return day === undefined ? undefined : startOfDay(day, zone) + DUE_AFTER_MS;
}
