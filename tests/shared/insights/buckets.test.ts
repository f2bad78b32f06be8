import type { InstantRange } from "../../../shared/domain/Period";
import { rangeOf, type Calendar } from "../../../shared/domain/rangeOf";
import { DAY_MS, HOUR_MS } from "../../../shared/domain/time";
import { bucketsOf, grainOf } from "../../../shared/insights/buckets";
import { callWith, feeling, MONDAY } from "./callWith";

const UTC: Calendar = { zone: () => 0, weekStart: 1, fiscalStartMonth: 0 };

function custom(from: string, to: string, calendar = UTC): InstantRange {
  const range = rangeOf({ period: "custom", from, to }, MONDAY, calendar);
  if (!range) throw new Error(`impossible period ${from} to ${to}`);
  return range;
}

const daysOf = (range: InstantRange, calendar = UTC) =>
  bucketsOf([], range, MONDAY, calendar).map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`);

describe("grainOf", () => {
  it.each([
    [1, "day"],
    [14, "day"],
    [15, "week"],
    [182, "week"],
    [183, "month"],
  ])("shows %d days by %s", (days, grain) => {
    expect(grainOf(days)).toBe(grain);
  });
});

describe("bucketsOf", () => {
  it("begins weeks on the user's first day", () => {
    expect(daysOf(custom("2026-06-15", "2026-07-05"))).toEqual(["2026-06-15 2026-06-21", "2026-06-22 2026-06-28", "2026-06-29 2026-07-05"]);
    expect(daysOf(custom("2026-06-15", "2026-07-05"), { ...UTC, weekStart: 0 })).toEqual([
      "2026-06-15 2026-06-20",
      "2026-06-21 2026-06-27",
      "2026-06-28 2026-07-04",
      "2026-07-05 2026-07-05",
    ]);
  });

  it("marks what the period cuts", () => {
    const buckets = bucketsOf([], custom("2026-06-17", "2026-07-05"), MONDAY, UTC);
    expect(buckets.map(({ cut }) => cut)).toEqual([true, false, false]);
  });

  it("marks the week that now is in, though the period goes on, and no later one", () => {
    const buckets = bucketsOf([], custom("2026-06-08", "2026-07-05"), MONDAY, UTC);
    expect(buckets.map(({ cut }) => cut)).toEqual([false, true, false, false]);
  });

  it("marks a day that the last 24 hours cut, and not today for being unfinished", () => {
    const range = rangeOf({ period: "last24Hours" }, MONDAY, UTC) as InstantRange;
    expect(bucketsOf([], range, MONDAY, UTC).map(({ firstDay, cut }) => [firstDay, cut])).toEqual([
      ["2026-06-14", true],
      ["2026-06-15", false],
    ]);
  });

  it("shows months by month, whole ones uncut", () => {
    const buckets = bucketsOf([], custom("2026-01-10", "2026-07-31"), Date.UTC(2026, 7, 3), UTC);
    expect(buckets).toHaveLength(7);
    expect(buckets[0]).toMatchObject({ grain: "month", firstDay: "2026-01-10", lastDay: "2026-01-31", cut: true });
    expect(buckets[6]).toMatchObject({ firstDay: "2026-07-01", lastDay: "2026-07-31", cut: false });
  });

  it("begins all time with the first call, which cuts nothing off", () => {
    const calls = [feeling(0.5, 0.1, { startedAt: MONDAY - 300 * DAY_MS }), feeling(0.5, 0.1)];
    const buckets = bucketsOf(calls, { from: -Infinity, to: MONDAY + 1 }, MONDAY, UTC);
    expect(buckets[0]).toMatchObject({ firstDay: "2025-08-19", cut: false, n: 1 });
    expect(buckets.at(-1)).toMatchObject({ lastDay: "2026-06-15", n: 1 });
  });

  it("is there for days without calls, with n = 0 and no shares", () => {
    const [monday, tuesday] = bucketsOf([feeling(0.5, 0.2)], custom("2026-06-15", "2026-06-16"), MONDAY, UTC);
    expect(monday).toMatchObject({ n: 1, positive: 0.5, negative: 0.2 });
    expect(tuesday).toMatchObject({ n: 0, denominator: 0, few: false });
    expect(tuesday).not.toHaveProperty("positive");
  });

  it("calls fewer than three scored calls few", () => {
    const bucketWith = (count: number) =>
      bucketsOf(
        Array.from({ length: count }, () => feeling(0.5, 0.2)),
        custom("2026-06-15", "2026-06-15"),
        MONDAY,
        UTC,
      )[0];
    expect([1, 2, 3].map((count) => bucketWith(count)?.few)).toEqual([true, true, false]);
  });

  it("counts calls without sentiment in the denominator only", () => {
    expect(bucketsOf([feeling(0.5, 0.2), callWith()], custom("2026-06-15", "2026-06-15"), MONDAY, UTC)[0]).toMatchObject({
      n: 1,
      denominator: 2,
    });
  });

  it("puts a call on the user's day, not on that of UTC", () => {
    const auckland: Calendar = { ...UTC, zone: () => 12 * 60 };
    const evening = feeling(0.5, 0.2, { startedAt: Date.UTC(2026, 5, 15, 13) });
    const buckets = bucketsOf([evening], custom("2026-06-15", "2026-06-16", auckland), MONDAY, auckland);
    expect(buckets.map(({ n }) => n)).toEqual([0, 1]);
  });

  it("loses and doubles no call where the clock changes", () => {
    const changeover = Date.UTC(2026, 2, 29, 1);
    const amsterdam: Calendar = { ...UTC, zone: (instant) => (instant.getTime() < changeover ? 60 : 120) };
    const hourly = Array.from({ length: 72 }, (_, hour) => feeling(0.5, 0.2, { startedAt: Date.UTC(2026, 2, 27, 23) + hour * HOUR_MS }));
    const buckets = bucketsOf(hourly, custom("2026-03-28", "2026-03-30", amsterdam), MONDAY, amsterdam);
    expect(buckets.map(({ n }) => n)).toEqual([24, 23, 24]);
  });
});
