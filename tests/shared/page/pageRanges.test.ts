import { DAY_MS } from "../../../shared/domain/time";
import { pageRanges } from "../../../shared/page/pageRanges";
import type { Selection } from "../../../shared/host/selection";

const NOON = Date.UTC(2026, 10, 23, 12);
const MIDNIGHT = Date.UTC(2026, 10, 23);
const CALENDAR = { zone: () => 0, weekStart: 1, fiscalStartMonth: 0 };
const ranges = (selection: Partial<Selection>) =>
  pageRanges({ period: "last7Days", comparison: "previousPeriod", ...selection }, NOON, CALENDAR);

describe("pageRanges", () => {
  it("load a period and the one before in one piece", () => {
    const { range, previousRange, loaded } = ranges({ period: "last7Days" });
    expect(previousRange?.to).toBe(range?.from);
    expect(loaded).toEqual({ from: previousRange?.from, to: range?.to });
  });

  it("ask the team for the period alone, and for its last ninety days at most", () => {
    const days = ranges({ period: "last7Days" });
    expect(days.team).toEqual(days.range);
    const { team, range } = ranges({ period: "allTime" });
    expect(range?.from).toBe(-Infinity);
    expect(team).toEqual({ from: team.to - 90 * DAY_MS, to: range?.to });
  });

  it("ask for comments of ninety days at least, and of as long as the calls reach back", () => {
    expect(ranges({ period: "last7Days" }).commentsSince).toBe(NOON - 90 * DAY_MS);
    const year = ranges({ period: "custom", from: "2025-11-23", to: "2026-11-22" });
    expect(year.commentsSince).toBe(year.loaded.from);
    expect(ranges({ period: "allTime" }).commentsSince).toBe(0);
  });

  it("have nothing to load of an impossible period", () => {
    const { range, previousRange, loaded, team } = ranges({ period: "custom", from: "2026-11-22", to: "2026-11-20" });
    expect([range, previousRange]).toEqual([undefined, undefined]);
    expect([loaded, team]).toEqual([
      { from: NOON, to: NOON },
      { from: NOON, to: NOON },
    ]);
  });

  it("end where the period ends, also before now", () => {
    expect(ranges({ period: "custom", from: "2026-11-01", to: "2026-11-22" }).loaded.to).toBe(MIDNIGHT);
  });
});
