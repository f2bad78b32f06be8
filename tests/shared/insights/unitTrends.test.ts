import type { UnitMeans } from "../../../shared/domain/SellerMeans";
import { unitTrends, type SummedSeller } from "../../../shared/insights/unitTrends";

const unit = (means: UnitMeans["means"], n = 4): UnitMeans => ({ n, hours: n / 6, means });
/** Days whose talk shares lie ± two points around a value in turn. */
const around = (talkShare: number, days: number, n?: number): UnitMeans[] =>
  Array.from({ length: days }, (_, index) => unit({ talkShare: talkShare + (index % 2 === 0 ? 0.02 : -0.02) }, n));
const seller = (sellerId: string, before: number, now: number, days = 20): SummedSeller => ({
  sellerId,
  units: around(now, days),
  previousUnits: around(before, days),
});

describe("unitTrends", () => {
  it("tells for whom the days' means have changed by more than they differ, and of nobody else anything", () => {
    const trends = unitTrends([seller("mei", 0.52, 0.64), seller("ana", 0.5, 0.5), seller("bo", 0.5, 0.53)], "day", {});
    expect([...trends.keys()]).toEqual(["mei"]);
    expect(trends.get("mei")).toMatchObject([
      { kpi: "talkShare", direction: "up", category: "watch", current: { n: 80 }, evidence: { current: [], previous: [] } },
    ]);
  });

  it("weighs a day as much as its calls", () => {
    // One odd day of a single call among twenty of many.
    const units = [...around(0.5, 20, 50), unit({ talkShare: 1 }, 1)];
    const trends = unitTrends([{ sellerId: "mei", units, previousUnits: around(0.5, 20, 50) }], "day", {});
    expect(trends.size).toBe(0);
  });

  it("weighs a rate as much as its hours", () => {
    const spoken = (switchesPerHour: number, hours: number): UnitMeans => ({ n: 4, hours, means: { switchesPerHour } });
    const before = [100, 104, 96, 101, 99].map((rate) => spoken(rate, 1));
    const now = [200, 204, 196, 201, 199].map((rate) => spoken(rate, 1));
    const found = unitTrends([{ sellerId: "mei", units: [...now, spoken(0, 0.001)], previousUnits: before }], "day", {});
    expect(found.get("mei")?.[0]?.current.value).toBeCloseTo(200, 0);
  });

  it.each([
    ["day", 5],
    ["week", 4],
  ] as const)("needs a %s more than few: %i on either side", (by, least) => {
    const found = (days: number) => unitTrends([{ ...seller("mei", 0.4, 0.8, 20), previousUnits: around(0.4, days) }], by, {}).size;
    expect([found(least - 1), found(least)]).toEqual([0, 1]);
  });

  it("needs eight calls on either side", () => {
    const few = (n: number) =>
      unitTrends([{ ...seller("mei", 0.4, 0.8), previousUnits: [...around(0.4, 5, 1), ...around(0.4, 1, n)] }], "day", {});
    expect([few(2).size, few(3).size]).toEqual([0, 1]);
  });

  it("tests pauses on logarithms: one day of long ones is no change", () => {
    const pauses = (...values: number[]) => values.map((pauseMs) => unit({ pauseMs }));
    const before = pauses(700, 720, 680, 710, 690, 700, 720, 680);
    const odd = unitTrends(
      [{ sellerId: "mei", units: pauses(700, 720, 680, 710, 690, 700, 720, 9_000), previousUnits: before }],
      "day",
      {},
    );
    const all = unitTrends(
      [{ sellerId: "mei", units: before.map(({ n, hours }) => ({ n, hours, means: { pauseMs: 1_200 } })), previousUnits: before }],
      "day",
      {},
    );
    expect([odd.size, all.size]).toEqual([0, 1]);
  });

  it("asks more of a change the more sellers it is found among", () => {
    const weak = {
      sellerId: "mei",
      units: around(0.56, 6).map((day, index) => ({ ...day, means: { talkShare: 0.5 + 0.02 * index } })),
      previousUnits: around(0.47, 6),
    };
    const found = (others: number) =>
      unitTrends([weak, ...Array.from({ length: others }, (_, index) => seller(`steady ${index}`, 0.5, 0.5))], "day", {}).has("mei");
    expect([found(0), found(200)]).toEqual([true, false]);
  });
});
