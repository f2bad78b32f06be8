import { dateFilterView, type DateFilterSource } from "../../../controls/DateFilter/dateFilterViewModel";
import type { Benchmark } from "../../../shared/domain/Benchmark";
import type { SellerMeans } from "../../../shared/domain/SellerMeans";
import type { Selection } from "../../../shared/host/selection";
import { CALENDAR, pageWith, TEXTS } from "../pageWith";
import { NOW } from "../testHost";

const ENVIRONMENT = { ...TEXTS, calendar: CALENDAR };
const view = (selection: Partial<Selection>, source: Partial<DateFilterSource> = {}) =>
  dateFilterView(
    { period: "last30Days", comparison: "previousPeriod", ...selection },
    { now: NOW, page: undefined, starred: [], ...source },
    ENVIRONMENT,
  );
/** Intl writes ranges with thin spaces. */
const plain = (text: string | undefined) => text?.replace(/\s/g, " ");

describe("dateFilterView", () => {
  it("names the period with its days, and those that it is compared with", () => {
    const { periodText, rangeText, comparisonText, previousText } = view({});
    expect(periodText).toBe("Last 30 days");
    expect(plain(rangeText)).toBe("Oct 25 – Nov 23");
    expect(comparisonText).toBe("vs previous");
    expect(plain(previousText)).toBe("vs Sep 25 – Oct 24");
    expect(view({ comparison: "team" })).not.toHaveProperty("previousText");
  });

  it("offers every period but the typed one, and marks the chosen one", () => {
    const { periods } = view({ period: "lastMonth" });
    expect(periods.map(({ text, chosen }) => (chosen ? `[${text}]` : text))).toEqual([
      "Last 24 hours",
      "Last 7 days",
      "Last 30 days",
      "This month",
      "[Last month]",
      "This quarter",
      "Last quarter",
      "This fiscal year",
      "All time",
    ]);
  });

  it("says the year where the days lie in another", () => {
    expect(view({ period: "custom", from: "2025-12-01", to: "2026-01-31" }).rangeText).toBe("Dec 1, 2025 – Jan 31, 2026");
    expect(view({ period: "custom", from: "2025-12-01", to: "2025-12-01" }).rangeText).toBe("Dec 1, 2025");
  });

  it("has no start and nothing before for all time", () => {
    const { rangeText, from, to, comparisons, comparisonText, ...rest } = view({ period: "allTime" });
    expect(rangeText).toBe("until Nov 23, 2026");
    expect(rest).not.toHaveProperty("previousText");
    expect(comparisons.map(({ key }) => key)).toEqual(["team", "topSellers"]);
    expect(comparisonText).toBe("not compared");
    expect(view({ period: "allTime", comparison: "team" }).comparisonText).toBe("vs team");
    expect([from, to]).toEqual(["2026-11-23", "2026-11-23"]);
  });

  it("says that a period lies in the future, once its first day is not begun", () => {
    expect(plain(view({ period: "custom", from: "2026-11-24", to: "2026-11-30" }).rangeText)).toBe("Nov 24 – 30, not begun yet");
    expect(plain(view({ period: "custom", from: "2026-11-23", to: "2026-11-30" }).rangeText)).toBe("Nov 23 – 30");
  });

  it("begins the fiscal year where the organisation does, and says no days before it knows", () => {
    expect(view({ period: "thisFiscalYear" })).toMatchObject({ periodText: "This fiscal year", rangeText: "" });
    const { rangeText, previousText } = view({ period: "thisFiscalYear" }, { page: pageWith({ fiscalStartMonth: 6 }) });
    expect(plain(rangeText)).toBe("Jul 1 – Nov 23");
    expect(plain(previousText)).toBe("vs Jul 1, 2025 – Nov 23, 2025");
  });

  it("begins the date fields with the days of the chosen period", () => {
    expect(view({ period: "lastMonth" })).toMatchObject({ from: "2026-10-01", to: "2026-10-31", today: "2026-11-23" });
  });
});

describe("dateFilterView's comparisons", () => {
  const someone = (sellerId: string, n = 10, positive = 0.4): SellerMeans => ({ sellerId, n, means: { positive, negative: 0.1 } });
  const TEAM = [
    someone("mei", 22, 0.3),
    someone("a", 10, 0.6),
    someone("b", 10, 0.5),
    someone("c"),
    someone("d"),
    someone("e", 7, 0.9),
    someone("f"),
  ];
  const notes = (team: readonly SellerMeans[], starred: readonly string[] = [], isManager = true, benchmark: Benchmark = {}) =>
    view({}, { page: pageWith({ team, isManager, benchmark }), starred }).comparisons.map(({ key, note }) => [key, plain(note)]);

  it("are always all three, each with what it means", () => {
    expect(notes(TEAM)).toEqual([
      ["previousPeriod", "Sep 25 – Oct 24"],
      ["team", "The median of 5 other sellers."],
      [
        "topSellers",
        "The mean of 2 sellers: the best third by customer sentiment, which itself is not compared. Star sellers to choose them.",
      ],
    ]);
    expect(notes(TEAM, ["c", "mei", "e"])[2]).toEqual(["topSellers", "The mean of 1 seller whom you starred."]);
  });

  it("say why they cannot be had", () => {
    expect(notes(TEAM.slice(0, 3)).slice(1)).toEqual([
      ["team", "Needs 4 others with 8 calls each: there are 2."],
      ["topSellers", "Star sellers with 8 calls in the list of sellers: they are too few to find the best."],
    ]);
    expect(notes(["mei", "a", "b", "c", "d"].map((id) => someone(id, 8)))[1]?.[1]).toBe("The median of 4 other sellers.");
    expect(notes(TEAM, ["mei"])[2]?.[1]).toBe("There is no other top seller than this one.");
    expect(
      notes([someone("mei")], [], false)
        .slice(1)
        .map(([, note]) => note),
    ).toEqual(["You see no other sellers' calls.", "You see no other sellers' calls."]);
  });

  it("name what the manager has published to whoever sees no other sellers", () => {
    const talkShare = { q1: 0.5, median: 0.55, q3: 0.6, sellers: 8, from: "2026-10-31", to: "2026-11-29" };
    expect(notes([someone("mei")], [], false, { talkShare })[1]).toEqual([
      "team",
      "The team's median that your manager has published: Oct 31 – Nov 29, sellers: 8.",
    ]);
  });

  it("say nothing of others before the page is there", () => {
    expect(
      view({})
        .comparisons.slice(1)
        .map(({ note }) => note),
    ).toEqual([undefined, undefined]);
  });

  it("mark the stored one", () => {
    expect(view({ comparison: "topSellers" })).toMatchObject({
      comparisonText: "vs top sellers",
      comparisons: [
        { text: "Previous period", chosen: false },
        { text: "Team", chosen: false },
        { text: "Top sellers", chosen: true },
      ],
    });
  });

  it("does not offer top sellers where names are taken out of comparisons", () => {
    const keys = (withoutNames: boolean) => view({}, { page: pageWith({ withoutNames }) }).comparisons.map(({ key }) => key);
    expect([keys(false), keys(true)]).toEqual([
      ["previousPeriod", "team", "topSellers"],
      ["previousPeriod", "team"],
    ]);
  });
});
