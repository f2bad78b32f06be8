import { DAY_MS, HOUR_MS } from "./time";

/** A calendar day: days since 1 January 1970, which was a Thursday. */
type Day = number;

/** What a language calls days. */
interface DayWords {
  /** A month and, in the group, the day of it: `26 June`, `June 26th`, `26. Juni`, `26 de junio`, `6月26日`. */
  readonly ofYear: readonly { readonly pattern: RegExp; readonly month: number }[];
  /** `tomorrow`, `in 3 days`, `in 2 weeks`, the next ones first, `today` apart. */
  readonly ahead: readonly { readonly pattern: RegExp; readonly days: number }[];
  /** Sunday first, under each of its names. */
  readonly weekdays: readonly { readonly pattern: RegExp; readonly weekday: number }[];
  readonly nextWeek: RegExp;
}

/** A day of the year that lies further ahead is rather one that is over: “as I wrote on 3 June”. */
const MOST_DAYS_AHEAD = 270;
const MOST_RELATIVE = 14;
const WEEK = 7;
const WIDTHS = ["long", "short"] as const;

/** Arabic and full-width digits as our own. */
const plainDigits = (text: string) => text.replace(/\p{Nd}/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** Words of their own in scripts that part words; Hebrew and Arabic put short words before them, Chinese and Korean others behind. */
function asWords(words: string): string {
  const pattern = (/^\d/.test(words) ? "(?<!\\d)" : "") + escaped(words);
  return /\p{Script=Latin}/u.test(words) ? `(?<!\\p{L})${pattern}(?!\\p{L})` : pattern;
}

function ofYear(parts: readonly Intl.DateTimeFormatPart[]): string[] {
  const at = parts.findIndex(({ type }) => type === "month");
  const [before = "", name = "", after = ""] = [at - 1, at, at + 1].map((index) => plainDigits(parts[index]?.value ?? ""));
  // A month that has a number for a name: its sign may belong to the name or stand behind.
  if (/^\d/.test(name)) return [`(?<!\\d)${escaped(name + (/^\p{L}/u.test(after) ? after.trim() : ""))}\\s*(\\d{1,2})(?!\\d)`];
  const word = `${escaped(name.replace(/\.$/, ""))}(?!\\p{L})`;
  return [
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.º])?\\s+(?:of\\s+|de\\s+|${escaped(before.trimStart())})?${word}`,
    `(?<!\\p{L})${word}\\.?\\s+(?:the\\s+)?(\\d{1,2})(?![\\d:.]*\\d)`,
  ];
}

/** Ways to say a day that lies so far ahead. */
function aheadOf(locale: string, morning: string): DayWords["ahead"] {
  const formats = (["always", "auto"] as const).map((numeric) => new Intl.RelativeTimeFormat(locale, { numeric }));
  const patternsOf = (unit: "day" | "week", distance: number) =>
    formats
      // “Next week” is no day.
      .slice(0, unit === "day" ? 2 : 1)
      .map((format) => new RegExp(asWords(plainDigits(format.format(distance, unit))), "u"))
      // “Mañana” is also the morning.
      .filter((pattern) => !pattern.test(morning));
  return Array.from({ length: MOST_RELATIVE + 1 }, (_, distance) => [
    ...patternsOf("day", distance).map((pattern) => ({ pattern, days: distance })),
    ...patternsOf("week", distance).map((pattern) => ({ pattern, days: distance * WEEK })),
  ]).flat();
}

function readDayWords(locale: string): DayWords {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
  const morning = dates({ hour: "numeric", hour12: true, dayPeriod: "long" }).format(9 * HOUR_MS);
  const named = (width: (typeof WIDTHS)[number], weekday: number) => dates({ weekday: width }).format((weekday + 3) * DAY_MS);
  return {
    ofYear: Array.from({ length: 12 }, (_, month) =>
      WIDTHS.flatMap((width) => ofYear(dates({ month: width, day: "numeric" }).formatToParts(Date.UTC(2024, month, 28)))).map(
        (pattern) => ({
          pattern: new RegExp(pattern, "giu"),
          month,
        }),
      ),
    ).flat(),
    ahead: aheadOf(locale, morning),
    // Short names are other words in most languages, such as “so”, “man” and “mar”.
    weekdays: Array.from({ length: WEEK }, (_, weekday) =>
      WIDTHS.map((width) => named(width, weekday))
        .filter((name, index) => index === 0 || /^\p{Script=Han}{2,}$/u.test(name))
        .map((name) => ({ pattern: new RegExp(asWords(name), "iu"), weekday })),
    ).flat(),
    nextWeek: new RegExp(asWords(new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(1, "week")), "iu"),
  };
}

const known = new Map<string, DayWords>();
function dayWordsOf(locale: string): DayWords {
  const words = known.get(locale) ?? readDayWords(locale);
  known.set(locale, words);
  return words;
}

/** The next such day of the year; undefined for one that does not exist or lies behind. */
function comingDay(month: number, day: number, from: Day): Day | undefined {
  const year = new Date(from * DAY_MS).getUTCFullYear();
  const coming = [Date.UTC(year, month, day), Date.UTC(year + 1, month, day)]
    .filter((instant) => new Date(instant).getUTCDate() === day)
    .map((instant) => instant / DAY_MS)
    .find((found) => found >= from);
  return coming !== undefined && coming - from <= MOST_DAYS_AHEAD ? coming : undefined;
}

/** The coming day of that name; where the words are about next week, that one's, which begins with Monday. */
function comingWeekday(weekday: number, before: string, isNextWeek: boolean, from: Day): Day | undefined {
  // “Next Thursday” is this week's to some and the week after's to others; “last Thursday” is over.
  if (/\b(?:next|last)\s+$|上.?$/i.test(before)) return undefined;
  const today = (from + 4) % WEEK;
  const sinceMonday = (day: number) => (day + 6) % WEEK;
  if (isNextWeek || /下.?$/.test(before)) return from - sinceMonday(today) + WEEK + sinceMonday(weekday);
  return from + sinceMonday(weekday - today) + 1;
}

const only = (days: readonly (Day | undefined)[]): Day | undefined => {
  const different = new Set(days);
  return different.size === 1 ? days[0] : undefined;
};

/**
 * The day by which something was promised, where the words name one and only one: a day of the year, one so many days ahead, or a
 * weekday, by the names that `Intl` has for them in the language.
 * @param locale BCP 47, of the words @param spokenOn when they were said, in days since 1970 @returns days since 1970
 */
export function saidDay(text: string, locale: string, spokenOn: Day): Day | undefined {
  const { ofYear, ahead, weekdays, nextWeek } = dayWordsOf(locale);
  // A sentence's first letter tells no noun from another word.
  const words = plainDigits(text.charAt(0).toLowerCase() + text.slice(1));
  const days = ofYear.flatMap(({ pattern, month }) =>
    [...words.matchAll(pattern)].flatMap(([, day]) => comingDay(month, Number(day), spokenOn) ?? []),
  );
  if (days.length > 0) return only(days);
  const isNextWeek = nextWeek.test(words);
  const named = weekdays.flatMap(({ pattern, weekday }) => {
    const match = pattern.exec(words);
    return match ? [comingWeekday(weekday, words.slice(0, match.index), isNextWeek, spokenOn)] : [];
  });
  const relative = ahead.filter(({ pattern }) => pattern.test(words)).map((said) => spokenOn + said.days);
  const later = [...named, ...relative.filter((day) => day > spokenOn)];
  return only(later.length > 0 ? later : relative);
}
