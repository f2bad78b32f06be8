import type { Call } from "../../../shared/domain/Call";
import { trendsOf, type ComparedSeller } from "../../../shared/insights/trends";
import { callWith } from "./callWith";

/** Talk shares around a value that differ by ± seven points in turn. */
const around = (talkShare: number, count: number): Call[] =>
  Array.from({ length: count }, (_, index) => callWith({ talkShare: talkShare + (index % 2 === 0 ? 0.07 : -0.07) }));
const seller = (sellerId: string, before: number, now: number, count = 18): ComparedSeller => ({
  sellerId,
  calls: around(now, count),
  previousCalls: around(before, count),
});
const steady = (count: number) => Array.from({ length: count }, (_, index) => seller(`steady ${index}`, 0.5, 0.5));

describe("trendsOf", () => {
  it("tells for whom what has changed, and of nobody else anything", () => {
    const trends = trendsOf([seller("mei", 0.52, 0.64), ...steady(7)], {});
    expect([...trends.keys()]).toEqual(["mei"]);
    expect(trends.get("mei")).toMatchObject([{ kpi: "talkShare", direction: "up", category: "watch", current: { n: 18 } }]);
  });

  it("asks more of a change the more sellers it is found among", () => {
    const found = (others: number) => trendsOf([seller("mei", 0.52, 0.59), ...steady(others)], {}).has("mei");
    expect([found(1), found(7), found(49)]).toEqual([true, true, false]);
  });

  it("asks less of the next where one is beyond doubt", () => {
    // Its p is 0.0062: times nine too much, times eight no longer.
    const almost = seller("jonas", 0.5, 0.57);
    const sure = seller("mei", 0.5, 0.8);
    expect([...trendsOf([almost, ...steady(8)], {}).keys()]).toEqual([]);
    expect([...trendsOf([almost, sure, ...steady(7)], {}).keys()]).toEqual(["mei", "jonas"]);
  });

  it("says nothing of fewer than eight calls in either period", () => {
    expect(trendsOf([{ ...seller("peter", 0.4, 0.8), previousCalls: around(0.4, 7) }], {}).size).toBe(0);
    expect(trendsOf([{ ...seller("peter", 0.4, 0.8), calls: around(0.8, 7) }], {}).size).toBe(0);
  });

  it("says nothing of what an admin hides", () => {
    expect(trendsOf([seller("mei", 0.52, 0.8)], { talkShare: { hidden: true } }).size).toBe(0);
  });

  it("puts the largest change of a seller first", () => {
    const calls = around(0.7, 18).map((call) => ({ ...call, wordsPerMinute: 200 }));
    const previousCalls = around(0.5, 18).map((call) => ({ ...call, wordsPerMinute: 120 }));
    expect(
      trendsOf([{ sellerId: "mei", calls, previousCalls }], {})
        .get("mei")
        ?.map(({ kpi }) => kpi),
    ).toEqual(["wordsPerMinute", "talkShare"]);
  });
});
