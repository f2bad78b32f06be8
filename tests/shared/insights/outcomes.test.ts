import type { ClosedDeal } from "../../../shared/domain/ClosedDeal";
import { outcomesOf } from "../../../shared/insights/outcomes";
import { wilsonInterval } from "../../../shared/insights/wilsonInterval";
import { callWith } from "./callWith";

let deals = 0;
/** So many deals with one talk share, of which so many were won. */
const dealsWith = (talkShare: number, won: number, of: number): ClosedDeal[] =>
  Array.from({ length: of }, (_, index) => ({ id: `deal-${(deals += 1)}`, isWon: index < won, calls: [callWith({ talkShare })] }));
const byTalkShare = (all: readonly ClosedDeal[]) => outcomesOf(all, {}).kpis.find(({ kpi }) => kpi === "talkShare");

describe("outcomesOf", () => {
  it("tells how many deals of each third were won, with Wilson's interval", () => {
    const outcome = byTalkShare([...dealsWith(0.4, 19, 40), ...dealsWith(0.6, 10, 40), ...dealsWith(0.5, 15, 40)]);
    expect(outcome?.thirds).toMatchObject([
      {
        from: 0.4,
        to: 0.4,
        won: 19,
        n: 40,
        share: 0.475,
        interval: { low: expect.closeTo(0.329) as number, high: expect.closeTo(0.625) as number },
      },
      { from: 0.5, won: 15, n: 40 },
      { from: 0.6, won: 10, n: 40 },
    ]);
  });

  it("counts each deal once, by the mean of its calls", () => {
    const twice = { id: "twice", isWon: true, calls: [0.3, 0.9].map((talkShare) => callWith({ talkShare })) };
    const outcome = byTalkShare([...dealsWith(0.4, 0, 45), twice, ...dealsWith(0.7, 0, 45)]);
    expect(outcome?.thirds.map(({ n, won }) => [n, won])).toEqual([
      [30, 0],
      [31, 1],
      [30, 0],
    ]);
  });

  it("tells nothing where a third has fewer than thirty deals, but how many there are", () => {
    expect(outcomesOf(dealsWith(0.5, 20, 89), {})).toEqual({ deals: 89, fewest: 29, kpis: [] });
    expect(outcomesOf(dealsWith(0.5, 20, 90), {}).kpis.map(({ kpi }) => kpi)).toEqual(["talkShare"]);
    expect(outcomesOf(dealsWith(0.5, 20, 90), { talkShare: { hidden: true } }).kpis).toEqual([]);
  });

  it("is clear only where chance seldom brings as steady a rise or fall", () => {
    const thirds = (...won: [number, number, number]) =>
      byTalkShare([...dealsWith(0.4, won[0], 40), ...dealsWith(0.5, won[1], 40), ...dealsWith(0.6, won[2], 40)])?.isClear;
    expect(thirds(19, 15, 10)).toBe(false);
    expect(thirds(24, 15, 9)).toBe(true);
    expect(thirds(9, 24, 9)).toBe(false);
    expect(thirds(0, 0, 0)).toBe(false);
  });
});

describe("wilsonInterval", () => {
  it("holds for no and for all hits, too", () => {
    expect(wilsonInterval(0, 10)).toEqual({ low: expect.closeTo(0) as number, high: expect.closeTo(0.278) as number });
    expect(wilsonInterval(10, 10)).toEqual({ low: expect.closeTo(0.722) as number, high: expect.closeTo(1) as number });
  });
});
