import { customProblem, dateFilterView } from "../../../controls/DateFilter/dateFilterViewModel";
import type { Selection } from "../../../shared/pcf/selection";
import { NOW, testEnvironment } from "../testHost";

const environment = testEnvironment();
const view = (selection: Partial<Selection>) => dateFilterView({ period: "last30Days", comparison: "previousPeriod", ...selection }, NOW, environment);
/** Intl writes ranges with thin spaces. */
const plain = (text: string | undefined) => text?.replace(/\s/g, " ");

describe("dateFilterView", () => {
  it("names the period with its days, and those that it is compared with", () => {
    const { periodText, rangeText, comparisonText, previousText } = view({});
    expect(periodText).toBe("Last 30 days");
    expect(plain(rangeText)).toBe("Oct 25 – Nov 23");
    expect(comparisonText).toBe("vs previous");
    expect(plain(previousText)).toBe("Sep 25 – Oct 24");
  });

  it("says the year where the days lie in another", () => {
    expect(view({ period: "custom", from: "2025-12-01", to: "2026-01-31" }).rangeText).toBe("Dec 1, 2025 – Jan 31, 2026");
    expect(view({ period: "custom", from: "2025-12-01", to: "2025-12-01" }).rangeText).toBe("Dec 1, 2025");
  });

  it("has no start and nothing before for all time", () => {
    const { rangeText, previousText, from, to } = view({ period: "allTime" });
    expect(rangeText).toBe("until Nov 23, 2026");
    expect(previousText).toBeUndefined();
    expect([from, to]).toEqual(["2026-11-23", "2026-11-23"]);
  });

  it("explains a stored period whose end lies before its start", () => {
    expect(view({ period: "custom", from: "2026-06-30", to: "2026-06-01" }).rangeText).toMatch(/end lies before the start/);
  });

  it("offers top sellers only where they are stored", () => {
    const offered = (selection: Partial<Selection>) => view(selection).comparisons.map(({ key }) => key);
    expect(offered({})).toEqual(["previousPeriod", "team"]);
    expect(offered({ comparison: "topSellers" })).toEqual(["previousPeriod", "team", "topSellers"]);
  });

  it("begins the date fields with the days of the chosen period", () => {
    expect(view({ period: "lastMonth" })).toMatchObject({ from: "2026-10-01", to: "2026-10-31" });
  });
});

describe("customProblem", () => {
  it.each([
    [undefined, "2026-06-01", "missing"],
    ["2026-06-01", undefined, "missing"],
    ["2026-02-30", "2026-03-01", "missing"],
    ["2026-06-02", "2026-06-01", "reversed"],
    ["2026-06-01", "2026-06-01", undefined],
  ])("of %s to %s is %s", (from, to, problem) => {
    expect(customProblem(from, to)).toBe(problem);
  });
});
