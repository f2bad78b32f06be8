import { PERIODS, type ZoneOffset } from "../../../shared/domain/Period";
import {
  formatLocalDate,
  isPossible,
  localDay,
  parseLocalDate,
  previousRangeOf,
  rangeOf,
  startOfDay,
  type Calendar,
  type PeriodChoice,
} from "../../../shared/domain/rangeOf";
import { DAY_MS, HOUR_MS } from "../../../shared/domain/time";
import { zoneOffset } from "../../local/host/page/zoneOffset";

/** Central Europe in 2026: summer time from 29 March to 25 October, each at 01:00 UTC. */
const amsterdam: ZoneOffset = (instant) =>
  instant.getTime() >= Date.UTC(2026, 2, 29, 1) && instant.getTime() < Date.UTC(2026, 9, 25, 1) ? 120 : 60;
/** Santiago de Chile in 2026: the clock goes from 6 September, 00:00 straight to 01:00. */
const santiago: ZoneOffset = (instant) => (instant.getTime() >= Date.UTC(2026, 8, 6, 4) ? -180 : -240);
/** A zone of the world, as a host tells of it. */
const zoneNamed =
  (name: string): ZoneOffset =>
  (instant) =>
    zoneOffset(name, instant);
const calendarIn = (zone: ZoneOffset, fiscalStartMonth = 0): Calendar => ({ zone, weekStart: 1, fiscalStartMonth });
const utc = calendarIn(() => 0);
/** Monday, 23 November 2026, 14:05 UTC. */
const NOW = Date.UTC(2026, 10, 23, 14, 5);

const day = (instant: number, calendar: Calendar) => formatLocalDate(localDay(instant, calendar.zone));
/** First and last local day that a range touches. */
const days = (range: { from: number; to: number } | undefined, calendar = utc) =>
  range && [day(range.from, calendar), day(range.to - 1, calendar)];
const of = (choice: PeriodChoice, now = NOW, calendar = utc) => days(rangeOf(choice, now, calendar), calendar);
const before = (choice: PeriodChoice, now = NOW, calendar = utc) => days(previousRangeOf(choice, now, calendar), calendar);

describe("rangeOf", () => {
  it.each([
    ["last7Days", "2026-11-17", "2026-11-23"],
    ["last30Days", "2026-10-25", "2026-11-23"],
    ["thisMonth", "2026-11-01", "2026-11-23"],
    ["lastMonth", "2026-10-01", "2026-10-31"],
    ["thisQuarter", "2026-10-01", "2026-11-23"],
    ["lastQuarter", "2026-07-01", "2026-09-30"],
    ["thisFiscalYear", "2026-01-01", "2026-11-23"],
  ] as const)("makes %s from %s to %s", (period, first, last) => {
    expect(of({ period })).toEqual([first, last]);
  });

  it("contains now in every period that ends today, and nothing after it", () => {
    for (const period of PERIODS) {
      if (["lastMonth", "lastQuarter", "custom"].includes(period)) continue;
      expect(rangeOf({ period }, NOW, utc)?.to).toBe(NOW + 1);
    }
  });

  it("counts 24 hours back to the millisecond, whatever the day", () => {
    expect(rangeOf({ period: "last24Hours" }, NOW, utc)).toEqual({ from: NOW - DAY_MS, to: NOW + 1 });
  });

  it("has no start for all time", () => {
    expect(rangeOf({ period: "allTime" }, NOW, utc)).toEqual({ from: -Infinity, to: NOW + 1 });
  });

  it("begins a fiscal year in the organisation's month, the year before where that is still to come", () => {
    expect(
      of(
        { period: "thisFiscalYear" },
        NOW,
        calendarIn(() => 0, 6),
      ),
    ).toEqual(["2026-07-01", "2026-11-23"]);
    expect(
      of(
        { period: "thisFiscalYear" },
        Date.UTC(2026, 2, 1),
        calendarIn(() => 0, 6),
      ),
    ).toEqual(["2025-07-01", "2026-03-01"]);
  });

  it("takes both ends of a custom range in, a single day too", () => {
    expect(rangeOf({ period: "custom", from: "2026-06-01", to: "2026-06-01" }, NOW, utc)).toEqual({
      from: Date.UTC(2026, 5, 1),
      to: Date.UTC(2026, 5, 2),
    });
  });

  it.each([
    ["a missing start", { to: "2026-06-01" }],
    ["a missing end", { from: "2026-06-01" }],
    ["an end before the start", { from: "2026-06-02", to: "2026-06-01" }],
    ["a day that does not exist", { from: "2026-02-29", to: "2026-03-01" }],
    ["something that is no date", { from: "yesterday", to: "2026-03-01" }],
  ])("is undefined for %s", (_what, dates) => {
    expect(rangeOf({ period: "custom", ...dates }, NOW, utc)).toBeUndefined();
    expect(previousRangeOf({ period: "custom", ...dates }, NOW, utc)).toBeUndefined();
  });

  it.each([
    ["more than ten years", { from: "2016-01-01", to: "2026-01-01" }],
    ["all that a column holds", { from: "1753-01-01", to: "9999-12-31" }],
    ["a day of the first century", { from: "0050-01-01", to: "0050-01-01" }],
    ["a year before 1900", { from: "1899-12-31", to: "1900-01-02" }],
    ["an end more than ten years ahead", { from: "2036-01-01", to: "2036-11-25" }],
    ["the last day that a column holds", { from: "9999-12-31", to: "9999-12-31" }],
  ])("knows no period of %s", (_, dates) => {
    const choice = { period: "custom", ...dates } as const;
    expect([isPossible(choice, NOW), rangeOf(choice, NOW, utc), previousRangeOf(choice, NOW, utc)]).toEqual([false, undefined, undefined]);
  });

  it("knows periods of ten years, with as many before them, from 1900 to ten years ahead", () => {
    for (const dates of [
      { from: "1900-01-01", to: "1909-12-31" },
      { from: "2016-11-24", to: "2026-11-23" },
      { from: "2026-11-24", to: "2036-11-22" },
    ]) {
      const choice = { period: "custom", ...dates } as const;
      expect([isPossible(choice, NOW), of(choice)]).toEqual([true, [dates.from, dates.to]]);
      expect(previousRangeOf(choice, NOW, utc)?.to).toBe(rangeOf(choice, NOW, utc)?.from);
    }
  });

  it("reads custom dates only where the period is custom", () => {
    expect(of({ period: "last7Days", from: "2020-01-01", to: "2020-01-02" })).toEqual(["2026-11-17", "2026-11-23"]);
    expect(previousRangeOf({ period: "allTime", from: "2020-01-01", to: "2020-01-02" }, NOW, utc)).toBeUndefined();
  });
});

describe("rangeOf at the turn of a day", () => {
  it("belongs to the user's day, not to that of UTC", () => {
    const amsterdamWinter = calendarIn(amsterdam);
    const halfPastMidnight = Date.UTC(2026, 10, 30, 23, 30);
    expect(of({ period: "thisMonth" }, halfPastMidnight, amsterdamWinter)).toEqual(["2026-12-01", "2026-12-01"]);
    expect(of({ period: "thisMonth" }, halfPastMidnight, utc)).toEqual(["2026-11-01", "2026-11-30"]);
  });

  it("holds only now at the first instant of a month", () => {
    const midnight = Date.UTC(2026, 10, 1);
    expect(rangeOf({ period: "thisMonth" }, midnight, utc)).toEqual({ from: midnight, to: midnight + 1 });
  });
});

describe("rangeOf on days with a clock change", () => {
  it.each([
    ["2026-03-29", 23],
    ["2026-10-25", 25],
    ["2026-10-26", 24],
  ])("gives %s its %d hours", (date, hours) => {
    const range = rangeOf({ period: "custom", from: date, to: date }, NOW, calendarIn(amsterdam));
    expect(range && (range.to - range.from) / HOUR_MS).toBe(hours);
  });

  it("begins a day whose midnight does not exist at its first instant", () => {
    const sixth = parseLocalDate("2026-09-06") ?? 0;
    expect(startOfDay(sixth, santiago)).toBe(Date.UTC(2026, 8, 6, 4));
    const range = rangeOf({ period: "custom", from: "2026-09-06", to: "2026-09-06" }, NOW, calendarIn(santiago));
    expect(range && (range.to - range.from) / HOUR_MS).toBe(23);
  });

  it("leaves no gap and no overlap between neighbouring days", () => {
    for (const zone of [amsterdam, santiago]) {
      for (let number = parseLocalDate("2026-01-01") ?? 0; number < (parseLocalDate("2027-01-01") ?? 0); number++) {
        const start = startOfDay(number, zone);
        expect(localDay(start, zone)).toBe(number);
        expect(localDay(start - 1, zone)).toBe(number - 1);
      }
    }
  });
});

describe("rangeOf in zones of the world", () => {
  const hoursOf = (date: string, zone: ZoneOffset) => {
    const range = rangeOf({ period: "custom", from: date, to: date }, NOW, calendarIn(zone));
    return range && (range.to - range.from) / HOUR_MS;
  };

  it.each([
    ["Europe/Berlin", "2026-03-29", 23],
    ["Europe/Berlin", "2026-10-25", 25],
    ["America/New_York", "2026-03-08", 23],
    ["America/New_York", "2026-11-01", 25],
    ["Asia/Shanghai", "2026-03-29", 24],
    ["Asia/Kolkata", "2026-10-25", 24],
    ["Australia/Lord_Howe", "2026-04-05", 24.5],
    // Clocks that go forward at midnight, and back across it.
    ["America/Santiago", "2026-09-06", 23],
    ["Asia/Beirut", "2026-03-29", 23],
    ["Asia/Beirut", "2026-10-24", 25],
    // Samoa went to the other side of the date line and left a day out.
    ["Pacific/Apia", "2011-12-29", 24],
    ["Pacific/Apia", "2011-12-30", 0],
    ["Pacific/Apia", "2011-12-31", 24],
  ])("gives in %s the day %s its %d hours", (name, date, hours) => {
    expect(hoursOf(date, zoneNamed(name))).toBe(hours);
  });

  it.each(["Europe/Berlin", "America/New_York", "Asia/Shanghai", "Asia/Kolkata", "America/Santiago", "Asia/Beirut", "Pacific/Kiritimati"])(
    "puts days and months of a whole year in %s one after the other",
    (name) => {
      const zone = zoneNamed(name);
      for (let number = parseLocalDate("2026-01-01") ?? 0; number < (parseLocalDate("2027-01-01") ?? 0); number++) {
        const start = startOfDay(number, zone);
        expect([localDay(start, zone), localDay(start - 1, zone)]).toEqual([number, number - 1]);
      }
      for (let month = 0; month < 12; month++) {
        const middle = Date.UTC(2026, month, 15);
        expect(rangeOf({ period: "lastMonth" }, middle, calendarIn(zone))?.to).toBe(
          rangeOf({ period: "thisMonth" }, middle, calendarIn(zone))?.from,
        );
      }
    },
  );

  it("begins the day at half past six in the evening of UTC for Kolkata", () => {
    expect(rangeOf({ period: "thisMonth" }, NOW, calendarIn(zoneNamed("Asia/Kolkata")))?.from).toBe(Date.UTC(2026, 9, 31, 18, 30));
  });

  it("counts the last 24 hours as time goes by, over a clock change too", () => {
    const berlin = calendarIn(zoneNamed("Europe/Berlin"));
    // 29 March, 12:00 summer time: 24 hours before it was 11:00 winter time.
    const now = Date.UTC(2026, 2, 29, 10);
    const range = rangeOf({ period: "last24Hours" }, now, berlin);
    expect(range).toEqual({ from: now - DAY_MS, to: now + 1 });
    expect(previousRangeOf({ period: "last24Hours" }, now, berlin)).toEqual({ from: now - 2 * DAY_MS, to: range?.from });
  });

  it("has seven local days in the last 7 days over a clock change, and seven before", () => {
    const berlin = calendarIn(zoneNamed("Europe/Berlin"));
    const now = Date.UTC(2026, 2, 31, 10);
    expect(of({ period: "last7Days" }, now, berlin)).toEqual(["2026-03-25", "2026-03-31"]);
    const previous = previousRangeOf({ period: "last7Days" }, now, berlin);
    expect(days(previous, berlin)).toEqual(["2026-03-18", "2026-03-24"]);
    expect(previous && (previous.to - previous.from) / DAY_MS).toBe(7);
  });

  it("stays on the day that just ends until midnight, and takes the next one from there", () => {
    const york = calendarIn(zoneNamed("America/New_York"));
    const midnight = Date.UTC(2026, 5, 1, 4);
    expect(of({ period: "lastMonth" }, midnight - 1, york)).toEqual(["2026-04-01", "2026-04-30"]);
    expect(of({ period: "lastMonth" }, midnight, york)).toEqual(["2026-05-01", "2026-05-31"]);
    expect(of({ period: "thisMonth" }, midnight, york)).toEqual(["2026-06-01", "2026-06-01"]);
  });
});

describe("rangeOf in fiscal years", () => {
  it.each(Array.from({ length: 12 }, (_, month) => month))(
    "begins the year in month %d, this or last year, with as many days to compare with",
    (month) => {
      const calendar = calendarIn(() => 0, month);
      const start = Date.UTC(month > 10 ? 2025 : 2026, month, 1);
      const range = rangeOf({ period: "thisFiscalYear" }, NOW, calendar);
      expect(range).toEqual({ from: start, to: NOW + 1 });
      const previous = previousRangeOf({ period: "thisFiscalYear" }, NOW, calendar);
      expect(previous?.from).toBe(Date.UTC(month > 10 ? 2024 : 2025, month, 1));
      expect(previous && (previous.to - previous.from) / DAY_MS).toBe(localDay(NOW, calendar.zone) - localDay(start, calendar.zone) + 1);
    },
  );

  it("never compares more than the whole year before", () => {
    const lastDayOfLeapYear = Date.UTC(2028, 11, 31, 12);
    expect(before({ period: "thisFiscalYear" }, lastDayOfLeapYear)).toEqual(["2027-01-01", "2027-12-31"]);
  });
});

describe("rangeOf around a leap day", () => {
  const leapDay = Date.UTC(2028, 1, 29, 12);

  it("has it where it exists", () => {
    expect(of({ period: "thisMonth" }, leapDay)).toEqual(["2028-02-01", "2028-02-29"]);
    expect(of({ period: "lastMonth" }, Date.UTC(2028, 2, 31))).toEqual(["2028-02-01", "2028-02-29"]);
    expect(of({ period: "custom", from: "2028-02-29", to: "2028-02-29" })).toEqual(["2028-02-29", "2028-02-29"]);
    expect(before({ period: "thisMonth" }, leapDay)).toEqual(["2028-01-01", "2028-01-29"]);
  });

  it("has none in other years", () => {
    expect(rangeOf({ period: "custom", from: "2027-02-29", to: "2027-03-01" }, NOW, utc)).toBeUndefined();
    expect(before({ period: "thisMonth" }, Date.UTC(2027, 2, 30, 12))).toEqual(["2027-02-01", "2027-02-28"]);
  });
});

describe("parseLocalDate", () => {
  it.each(["0026-02-30", "0099-13-01", "2026-2-3", "2026-02-03T00:00", "20260203", "", "9999-99-99"])("knows no day %p", (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  it("is the reverse of formatLocalDate, in the first century too", () => {
    for (const date of ["0026-02-03", "1999-12-31", "2028-02-29", "9999-12-31"])
      expect(formatLocalDate(parseLocalDate(date) ?? 0)).toBe(date);
  });
});

describe("previousRangeOf", () => {
  it.each([
    ["last7Days", "2026-11-10", "2026-11-16"],
    ["last30Days", "2026-09-25", "2026-10-24"],
    ["thisMonth", "2026-10-01", "2026-10-23"],
    ["lastMonth", "2026-09-01", "2026-09-30"],
    ["thisQuarter", "2026-07-01", "2026-08-23"],
    ["lastQuarter", "2026-04-01", "2026-06-30"],
    ["thisFiscalYear", "2025-01-01", "2025-11-23"],
  ] as const)("compares %s with %s to %s", (period, first, last) => {
    expect(before({ period })).toEqual([first, last]);
  });

  it("ends where the period begins, for rolling, whole and custom ones", () => {
    for (const choice of [
      { period: "last7Days" },
      { period: "last30Days" },
      { period: "lastMonth" },
      { period: "custom", from: "2026-06-10", to: "2026-06-19" },
    ] as const) {
      expect(previousRangeOf(choice, NOW, utc)?.to).toBe(rangeOf(choice, NOW, utc)?.from);
    }
  });

  it("takes as many local days as a custom range has", () => {
    expect(before({ period: "custom", from: "2026-06-10", to: "2026-06-19" })).toEqual(["2026-05-31", "2026-06-09"]);
    expect(before({ period: "custom", from: "2026-10-24", to: "2026-10-26" }, NOW, calendarIn(amsterdam))).toEqual([
      "2026-10-21",
      "2026-10-23",
    ]);
  });

  it("never reaches beyond the end of a shorter month", () => {
    expect(before({ period: "thisMonth" }, Date.UTC(2026, 2, 31, 12))).toEqual(["2026-02-01", "2026-02-28"]);
  });

  it("is the 24 hours before", () => {
    expect(previousRangeOf({ period: "last24Hours" }, NOW, utc)).toEqual({ from: NOW - 2 * DAY_MS, to: NOW - DAY_MS });
  });

  it("is undefined for all time", () => {
    expect(previousRangeOf({ period: "allTime" }, NOW, utc)).toBeUndefined();
  });
});
