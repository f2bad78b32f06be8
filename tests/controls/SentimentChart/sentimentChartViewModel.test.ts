import { NEWEST_CALLS, sentimentView, zoomDays, type ColumnView } from "../../../controls/SentimentChart/sentimentChartViewModel";
import type { SellerPage } from "../../../shared/pcf/sellerPage";
import { callWith, DAY_MS, feeling, MONDAY } from "../../shared/insights/callWith";
import { CALENDAR, days, pageWith, TEXTS } from "../pageWith";

const view = (page: Partial<SellerPage>) => sentimentView(pageWith(page), CALENDAR, TEXTS);
/** Days of June as the user's locale writes them. */
const june = (...ends: [first: number, last: number]) => {
  const [first, last] = ends.map((day) => `2026-06-${String(day).padStart(2, "0")}`) as [string, string];
  return TEXTS.format.dayRange(first, last);
};
const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

describe("sentimentView: average", () => {
  it("adds up to 100 and says how many calls were scored", () => {
    const { parts, description, captions } = view({ calls: [feeling(0.41, 0.15), callWith()] });
    expect(parts.map(({ name, value }) => `${name} ${value}`)).toEqual(["Positive 41%", "Neutral 44%", "Negative 15%"]);
    expect(description).toBe("41% positive, 44% neutral, 15% negative");
    expect(captions).toEqual(["1 of 2 calls"]);
  });

  it("says how positive changed", () => {
    const { captions } = view({ calls: [feeling(0.41, 0.15)], previousCalls: [feeling(0.38, 0.15)] });
    expect(captions).toEqual(["+3 points positive", "before 38%", "1 of 1 call"]);
  });

  it("says that nothing changed", () => {
    expect(view({ calls: [feeling(0.4, 0.1)], previousCalls: [feeling(0.4, 0.2)] }).captions[0]).toBe("no change");
  });

  it("is absent, not zero, where no call was scored", () => {
    const { average, parts, description, captions } = view({ calls: [callWith()] });
    expect(average).toBeUndefined();
    expect(parts.map(({ value }) => value)).toEqual(["–", "–", "–"]);
    expect(description).toBe("not measured in these calls");
    expect(captions).toEqual(["not measured in these calls", "0 of 1 call"]);
  });
});

describe("sentimentView: over time", () => {
  it("has a column for every week of the period, with its figures in its name and in its row", () => {
    const { columns, headings } = view({ calls: times(5, () => feeling(0.41, 0.15)) }).overTime;
    expect(columns.map(({ label }) => label)).toEqual([june(1, 7), june(8, 14), june(15, 21)]);
    expect(columns[2]).toMatchObject({
      name: `${june(15, 21)}, 5 calls: 41% positive, 44% neutral, 15% negative`,
      row: [june(15, 21), "41%", "44%", "15%", "5"],
      countText: "5 calls",
    });
    expect(headings).toEqual(["Period", "Positive", "Neutral", "Negative", "Calls"]);
  });

  it("is a gap where no call was scored", () => {
    const [gap] = view({ calls: [feeling(0.41, 0.15)] }).overTime.columns;
    expect(gap).not.toHaveProperty("sentiment");
    expect(gap).toMatchObject({ name: `${june(1, 7)}, 0 calls: not measured`, row: [june(1, 7), "–", "–", "–", "0"] });
  });

  it("says so of fewer than three calls", () => {
    const column = view({ calls: times(2, () => feeling(0.4, 0.1)) }).overTime.columns[2];
    expect(column?.few).toBe("few calls");
    expect(column?.name).toMatch(/, 2 calls, few calls: 40% positive/);
    expect(view({ calls: times(3, () => feeling(0.4, 0.1)) }).overTime.columns[2]).not.toHaveProperty("few");
  });

  it("marks weeks that the period cuts, with a note", () => {
    const { columns, notes } = view({ range: days("2026-06-03", "2026-06-21"), calls: [feeling(0.4, 0.1)] }).overTime;
    expect(columns.map(({ label }) => label)).toEqual([`${june(3, 7)}*`, june(8, 14), june(15, 21)]);
    expect(notes).toEqual(["* The chosen period covers only a part of it."]);
  });

  it("names months of long periods", () => {
    const { columns } = view({ range: days("2025-07-01", "2026-06-30"), calls: [feeling(0.4, 0.1)] }).overTime;
    expect(columns.map(({ label }) => label).slice(0, 2)).toEqual(["Jul 2025", "Aug 2025"]);
    expect(columns[0]?.days).toEqual({ from: "2025-07-01", to: "2025-07-31" });
  });
});

describe("sentimentView: by call", () => {
  it("shows the newest calls, the newest last, and says how many there are", () => {
    const calls = times(30, (index) => feeling(0.4, 0.1, { startedAt: MONDAY - index * 3_600_000 }));
    const { columns, notes } = view({ calls }).byCall;
    expect(columns).toHaveLength(NEWEST_CALLS);
    expect(columns.at(-1)?.key).toBe(calls[0]?.id);
    expect(notes).toEqual(["The newest 24 of 30 calls"]);
  });

  it("names each day once, and only where its name has room", () => {
    const starts = [3, 2, 2, 2, 1, 0].map((daysAgo, index) => MONDAY - daysAgo * DAY_MS + index * 60_000);
    const { columns } = view({ calls: starts.map((startedAt) => feeling(0.4, 0.1, { startedAt })) }).byCall;
    expect(columns.map(({ label }) => label)).toEqual(["Jun 12", "", "Jun 13", "", "Jun 14", ""]);
  });

  it("names a column by its call's time and title", () => {
    const [column] = view({ calls: [feeling(0.41, 0.15)] }).byCall.columns;
    expect(column?.name).toBe("Jun 15, 10:00 AM · Orbis, renewal: 41% positive, 44% neutral, 15% negative");
  });

  it("leaves a gap for a call that was not scored", () => {
    expect(view({ calls: [callWith()] }).byCall.columns[0]?.name).toBe("Jun 15, 10:00 AM · Orbis, renewal: not measured");
  });
});

describe("zoomDays", () => {
  const { columns } = view({ calls: [feeling(0.4, 0.1)] }).overTime;

  it("runs from the first day of one column to the last of another, whichever way one drags", () => {
    expect(zoomDays(columns, 1, 1)).toEqual({ from: "2026-06-08", to: "2026-06-14" });
    expect(zoomDays(columns, 2, 1)).toEqual({ from: "2026-06-08", to: "2026-06-21" });
  });

  it("is nothing where all columns are chosen, or calls", () => {
    expect(zoomDays(columns, 0, 2)).toBeUndefined();
    const calls: readonly ColumnView[] = view({ calls: times(3, () => feeling(0.4, 0.1)) }).byCall.columns;
    expect(zoomDays(calls, 1, 1)).toBeUndefined();
  });
});
