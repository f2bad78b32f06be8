import {
  NEWEST_CALLS,
  sentimentView,
  zoomDays,
  type ColumnView,
  type SentimentView,
} from "../../../controls/SentimentChart/sentimentChartViewModel";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { callWith, feeling, MONDAY } from "../../shared/insights/callWith";
import { hostilePages, impossibleIn } from "../hostilePages";
import { CALENDAR, days, pageWith, teamAt, TEXTS } from "../pageWith";

function view(page: Partial<SellerPage>): SentimentView {
  const sentiment = sentimentView(pageWith(page), CALENDAR, TEXTS);
  if (!sentiment) throw new Error("hidden");
  return sentiment;
}
/** Days of June as the user's locale writes them. */
const june = (...ends: [first: number, last: number]) => {
  const [first, last] = ends.map((day) => `2026-06-${String(day).padStart(2, "0")}`) as [string, string];
  return TEXTS.format.dayRange(first, last);
};
const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

describe("sentimentView: average", () => {
  const partOf = (page: Partial<SellerPage>, key: string) => view(page).parts.find((part) => part.key === key);
  const captionsOf = (page: Partial<SellerPage>, key: string) => partOf(page, key)?.captions;

  it("adds up to 100 and says how many calls were scored", () => {
    const { parts, description, status, count, total } = view({ calls: [...times(8, () => feeling(0.41, 0.15)), callWith()] });
    expect(parts.map(({ name, value }) => `${name} ${value}`)).toEqual(["Positive 41%", "Neutral 44%", "Negative 15%"]);
    expect(description).toBe("Positive 41%, Neutral 44%, Negative 15%");
    expect(status).toBe("Customer sentiment: Positive 41%, Neutral 44%, Negative 15%");
    expect(count).toBe("8 of 9 calls");
    expect(total).toEqual(["Whole period", "41%", "44%", "15%", "8 of 9 calls"]);
  });

  it("says how negative changed and where it lies against its target; the table tells of positive, too", () => {
    const page = {
      calls: times(8, () => feeling(0.26, 0.27)),
      previousCalls: times(8, () => feeling(0.38, 0.14)),
      team: teamAt({ positive: 0.4, negative: 0.13 }),
    };
    expect(captionsOf(page, "positive")).toEqual([]);
    expect(captionsOf(page, "neutral")).toEqual([]);
    expect(captionsOf(page, "negative")).toEqual(["+13\u00a0points", "was 14%", "team 13%"]);
    expect(partOf(page, "negative")?.miss).toMatchObject({ side: "above", band: ", at most 19% · team's usual + 6 points" });
    expect(view(page).figures.rows).toContainEqual(["Before", "38% · 8 of 8 calls", "14% · 8 of 8 calls"]);
  });

  it("compares nothing below eight calls, and says so once", () => {
    const page = { calls: [feeling(0.41, 0.15)], previousCalls: times(8, () => feeling(0.38, 0.15)) };
    expect(captionsOf(page, "positive")).toEqual([]);
    expect(view(page).count).toBe("few calls");
  });

  it("is absent, not zero, where no call was scored", () => {
    const { parts, description, count } = view({ calls: [callWith(), callWith()] });
    expect(parts.map(({ value }) => value)).toEqual(["–", "–", "–"]);
    expect([description, count]).toEqual(["not measured in these 2 calls", "not measured in these 2 calls"]);
  });

  it("puts a hidden part into the rest, so that it cannot be read from the gap", () => {
    const { parts, overTime, figures } = view({ calls: [feeling(0.41, 0.15)], targets: { negative: { hidden: true } } });
    expect(parts.map(({ name, value }) => `${name} ${value}`)).toEqual(["Positive 41%", "Other 59%"]);
    expect(overTime.headings).toEqual(["Period", "Positive", "Other", "Calls"]);
    expect(figures.headings).toEqual(["Figure", "Positive"]);
  });

  it("is nothing where an admin has hidden both", () => {
    const targets = { positive: { hidden: true }, negative: { hidden: true } };
    expect(sentimentView(pageWith({ calls: [feeling(0.4, 0.1)], targets }), CALENDAR, TEXTS)).toBeUndefined();
  });

  it("shows no impossible number of any page", () => {
    for (const { name, page } of hostilePages()) {
      expect({ name, impossible: impossibleIn(sentimentView(page, CALENDAR, TEXTS)) }).toEqual({ name, impossible: [] });
    }
  });
});

describe("sentimentView: over time", () => {
  /** When all of June is over. */
  const JULY = Date.UTC(2026, 6, 1);

  it("has a column for every week of the period, with its figures in its name and in its row", () => {
    const calls = times(5, () => feeling(0.41, 0.15));
    const { title, columns, headings, notes } = view({ now: JULY, calls }).overTime;
    expect(columns.map(({ label }) => label)).toEqual([june(1, 7), june(8, 14), june(15, 21)]);
    expect(columns[2]).toMatchObject({
      name: `${june(15, 21)}, 5 calls: Positive 41%, Neutral 44%, Negative 15%`,
      row: [june(15, 21), "41%", "44%", "15%", "5 of 5 calls"],
      countText: "5 calls",
      callIds: calls.map(({ id }) => id),
      sentiment: { positive: 0.41, negative: 0.15 },
    });
    expect(title).toBe("Sentiment over time: choose a column, or drag over several, to zoom in");
    expect(notes).toEqual([]);
    expect(headings).toEqual(["Period", "Positive", "Neutral", "Negative", "Calls"]);
  });

  it("is a gap where no call was scored", () => {
    const [gap] = view({ calls: [feeling(0.41, 0.15)] }).overTime.columns;
    expect(gap).not.toHaveProperty("sentiment");
    expect(gap).toMatchObject({ name: `${june(1, 7)}, 0 calls: not measured`, row: [june(1, 7), "–", "–", "–", "0 of 0 calls"] });
  });

  it("says so of fewer than three calls", () => {
    const column = view({ calls: times(2, () => feeling(0.4, 0.1)) }).overTime.columns[2];
    expect(column?.few).toBe("few calls");
    expect(column?.name).toMatch(/, 2 calls, few calls: Positive 40%/);
    expect(view({ calls: times(3, () => feeling(0.4, 0.1)) }).overTime.columns[2]).not.toHaveProperty("few");
  });

  it("marks weeks that the period cuts, with a note", () => {
    const { columns, notes } = view({ now: JULY, range: days("2026-06-03", "2026-06-21"), calls: [feeling(0.4, 0.1)] }).overTime;
    expect(columns.map(({ label }) => label)).toEqual([`${june(3, 7)}*`, june(8, 14), june(15, 21)]);
    expect(notes).toEqual(["* Only a part: the period begins or ends in it, or it is not over yet."]);
  });

  it("names months of long periods", () => {
    const { columns } = view({ range: days("2025-07-01", "2026-06-30"), calls: [feeling(0.4, 0.1)] }).overTime;
    expect(columns.map(({ label }) => label).slice(0, 2)).toEqual(["Jul 2025", "Aug 2025"]);
    expect(columns[0]?.days).toEqual({ from: "2025-07-01", to: "2025-07-31" });
  });
});

describe("sentimentView: over many years", () => {
  it("draws the newest three years of months, and says that there are more", () => {
    const { columns, notes } = view({ range: days("2017-01-01", "2026-06-30"), calls: [feeling(0.4, 0.1)] }).overTime;
    expect(columns).toHaveLength(36);
    expect(columns.at(-1)?.label).toMatch(/^Jun 2026/);
    expect(notes).toContain("The newest 36 of 114 columns. A shorter period shows the others.");
  });
});

describe("sentimentView: by call", () => {
  it("shows the newest calls, the newest last, and says how many there are", () => {
    const calls = times(30, (index) => feeling(0.4, 0.1, { startedAt: MONDAY - index * HOUR_MS }));
    const { title, headings, columns, notes } = view({ calls }).byCall;
    expect(title).toBe("Sentiment by call: choose a column to open the call");
    expect(headings).toEqual(["Call", "Positive", "Neutral", "Negative"]);
    expect(columns).toHaveLength(NEWEST_CALLS);
    expect(columns.at(-1)?.key).toBe(calls[0]?.id);
    expect(columns.at(-1)?.callIds).toEqual([calls[0]?.id]);
    expect(notes).toEqual(["The newest 24 of 30 calls"]);
    expect(view({ calls: calls.slice(0, NEWEST_CALLS) }).byCall.notes).toEqual([]);
  });

  it("names each day once, and only where its name has room", () => {
    const starts = [3, 2, 2, 2, 1, 0].map((daysAgo, index) => MONDAY - daysAgo * DAY_MS + index * MINUTE_MS);
    const { columns } = view({ calls: starts.map((startedAt) => feeling(0.4, 0.1, { startedAt })) }).byCall;
    expect(columns.map(({ label }) => label)).toEqual(["Jun 12", "", "Jun 13", "", "Jun 14", ""]);
  });

  it("names a column by its call's time and title", () => {
    const [column] = view({ calls: [feeling(0.41, 0.15)] }).byCall.columns;
    expect(column?.name).toBe("Jun 15, 10:00 AM · Orbis, renewal: Positive 41%, Neutral 44%, Negative 15%");
    const [untitled] = view({ calls: [feeling(0.41, 0.15, { title: "" })] }).byCall.columns;
    expect(untitled?.name).toBe("Jun 15, 10:00 AM: Positive 41%, Neutral 44%, Negative 15%");
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

  it("is nothing where the columns reach further than a period may", () => {
    const years = [2005, 2014, 2016, 2017].map((year) => ({ ...columns[0], days: { from: `${year}-01-01`, to: `${year}-12-31` } }));
    expect(zoomDays(years as ColumnView[], 0, 2)).toBeUndefined();
    expect(zoomDays(years as ColumnView[], 1, 3)).toEqual({ from: "2014-01-01", to: "2017-12-31" });
  });

  it("is nothing where all columns are chosen, or calls", () => {
    expect(zoomDays(columns, 0, 2)).toBeUndefined();
    const calls: readonly ColumnView[] = view({ calls: times(3, () => feeling(0.4, 0.1)) }).byCall.columns;
    expect(zoomDays(calls, 1, 1)).toBeUndefined();
  });
});
