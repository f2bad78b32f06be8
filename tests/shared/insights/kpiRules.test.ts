import type { Call } from "../../../shared/domain/Call";
import type { Targets } from "../../../shared/domain/targets";
import type { ReportedKpi } from "../../../shared/insights/Insight";
import { kpiFactsOf, type FactsSource } from "../../../shared/insights/kpiFacts";
import { changeRule, practiceRule, teamRule } from "../../../shared/insights/kpiRules";
import { callWith } from "./callWith";
import { sellerMeans, teamWith } from "./sellerMeans";

/** Calls around a value that differ by ± a spread in turn, so that their mean is the value. */
function around(kpi: keyof Call, value: number, count: number, spread = 0): Call[] {
  return Array.from({ length: count }, (_, index) => callWith({ [kpi]: value + (index % 2 === 0 ? spread : -spread) }));
}

/** KPIs of which a page is asked. */
const TRIED = 8;

const facts = (kpi: ReportedKpi, source: Partial<FactsSource>, targets: Targets = {}) =>
  kpiFactsOf(kpi, { sellerId: "mei", calls: [], previousCalls: [], team: [], starred: [], targets, ...source });

describe("a change of a mean", () => {
  const change = (kpi: ReportedKpi & keyof Call, now: number, before: number, { counts = [18, 18], spread = 0, targets = {} } = {}) => {
    const [calls, previousCalls] = [around(kpi, now, counts[0]!, spread), around(kpi, before, counts[1]!, spread)];
    return changeRule.find(facts(kpi, { calls, previousCalls }, targets), TRIED);
  };

  it("tells both values, what they stand on, and the calls behind", () => {
    const calls = [...around("talkShare", 0.64, 22, 0.07), callWith()];
    const previousCalls = around("talkShare", 0.52, 18, 0.07);
    const found = changeRule.find(facts("talkShare", { calls, previousCalls }), TRIED);
    expect(found).toMatchObject({
      kind: "change",
      kpi: "talkShare",
      direction: "up",
      current: { n: 22, denominator: 23 },
      previous: { n: 18, denominator: 18 },
      band: { low: 0.43, high: 0.6 },
      verdict: "above",
      previousVerdict: "within",
    });
    expect([found?.current.value, found?.previous.value, found?.size].map((value) => Number(value?.toFixed(3)))).toEqual([0.64, 0.52, 2.4]);
    expect(found?.evidence.current).toEqual(calls.slice(0, 22).map(({ id }) => id));
    expect(found?.evidence.previous).toEqual(previousCalls.map(({ id }) => id));
  });

  it("needs eight calls on both sides", () => {
    expect(change("talkShare", 0.64, 0.52, { counts: [8, 8] })).toBeDefined();
    expect(change("talkShare", 0.64, 0.52, { counts: [7, 8] })).toBeUndefined();
    expect(change("talkShare", 0.64, 0.52, { counts: [8, 7] })).toBeUndefined();
  });

  it("is told from exactly the minimum on", () => {
    expect(change("talkShare", 0.55, 0.5)?.size).toBeCloseTo(1);
    expect(change("talkShare", 0.549, 0.5)).toBeUndefined();
  });

  it("is told only where chance alone would seldom bring it", () => {
    expect(change("talkShare", 0.58, 0.52, { spread: 0.05 })).toBeDefined();
    expect(change("talkShare", 0.58, 0.52, { spread: 0.07 })).toBeUndefined();
  });

  it("must be the surer, the more KPIs are asked: one of many may have changed by chance", () => {
    const [calls, previousCalls] = [around("talkShare", 0.58, 18, 0.07), around("talkShare", 0.52, 18, 0.07)];
    const asked = facts("talkShare", { calls, previousCalls });
    // Chance brings as much once in sixty times.
    expect([1, 2, 3].map((tried) => changeRule.find(asked, tried) !== undefined)).toEqual([true, true, false]);
  });

  it("needs a period before", () => {
    expect(changeRule.find(facts("talkShare", { calls: around("talkShare", 0.64, 22) }), TRIED)).toBeUndefined();
  });

  it("is not told of what was not measured", () => {
    const calls = Array.from({ length: 20 }, () => callWith());
    expect(changeRule.find(facts("talkShare", { calls, previousCalls: calls }), TRIED)).toBeUndefined();
  });

  it("is sized by medians where few long ones carry the mean", () => {
    const outlier = [...around("customerMonologueMs", 60_000, 17, 1_000), callWith({ customerMonologueMs: 900_000 })];
    expect(
      changeRule.find(
        facts("customerMonologueMs", { calls: outlier, previousCalls: around("customerMonologueMs", 60_000, 18, 1_000) }),
        TRIED,
      ),
    ).toBeUndefined();
    const found = change("customerMonologueMs", 90_000, 60_000, { spread: 15_000 });
    expect(found?.difference).toBe(30_000);
  });

  it("stands calls without any pause, which are no outliers", () => {
    const withZero = (value: number) => [...around("pauseMs", value, 17, 100), callWith({ pauseMs: 0 })];
    expect(changeRule.find(facts("pauseMs", { calls: withZero(800), previousCalls: withZero(380) }), TRIED)).toMatchObject({
      direction: "up",
    });
  });

  it("compares rates by their sums, and tests those", () => {
    const calls = (switches: number) =>
      Array.from({ length: 12 }, (_, index) =>
        callWith({ switchCount: (switches * (index + 1)) / 4 + (index % 2), durationMs: (index + 1) * 300_000 }),
      );
    const found = changeRule.find(facts("switchesPerHour", { calls: calls(100), previousCalls: calls(80) }), TRIED);
    // 100 ÷ 4 switches in five minutes are 300 an hour; the odd ones add 6 in 6.5 hours.
    expect([found?.current.value, found?.previous.value].map((value) => Math.round(value ?? 0))).toEqual([301, 241]);
  });

  it("is to be watched where it leaves its target or moves away from it, improved towards it, else a note", () => {
    const categories: [number, number][] = [
      [0.64, 0.52],
      [0.75, 0.68],
      [0.68, 0.75],
      [0.54, 0.66],
      [0.58, 0.46],
      [0.44, 0.35],
      [0.35, 0.44],
    ];
    expect(categories.map(([now, before]) => change("talkShare", now, before)?.category)).toEqual([
      "watch",
      "watch",
      "improved",
      "improved",
      "note",
      "improved",
      "watch",
    ]);
    expect(change("customerMonologueMs", 90_000, 60_000)?.category).toBe("note");
  });

  it("is judged by the admin's target", () => {
    const targets: Targets = { talkShare: { band: { high: 0.8 }, hidden: false } };
    expect(change("talkShare", 0.64, 0.52, { targets })).toMatchObject({ category: "note", verdict: "within", band: { high: 0.8 } });
    expect(change("talkShare", 0.64, 0.52, { targets: { talkShare: { hidden: false } } })).toMatchObject({
      category: "note",
      verdict: undefined,
    });
  });
});

describe("a difference from the team", () => {
  const team = teamWith("wordsPerMinute", 150, 160, 170, 172);
  const against = (value: number, { count = 20, spread = 1, others = team, starred = [] as string[] } = {}) =>
    teamRule.find(facts("wordsPerMinute", { calls: around("wordsPerMinute", value, count, spread), team: others, starred }), TRIED);

  it("is told beyond the quartiles by more than the minimum", () => {
    // Quartiles 157.5 and 170.5.
    expect(against(180.4)).toBeUndefined();
    expect(against(180.6)).toMatchObject({ kind: "team", direction: "up", category: "note", verdict: "within" });
    expect(against(147.4)).toMatchObject({ direction: "down", team: { sellers: 4, quartiles: { q1: 157.5, q3: 170.5 } } });
    expect(against(147.6)).toBeUndefined();
  });

  it("is to be watched outside the target", () => {
    expect(against(204)).toMatchObject({ category: "watch", verdict: "above" });
  });

  it("is told only where chance alone would seldom bring it, to the seller or to the team", () => {
    expect(against(182, { spread: 14 })).toMatchObject({ kind: "team" });
    expect(against(182, { spread: 15 })).toBeUndefined();
    const fewCalls = team.map((seller) => ({ ...seller, n: 8 }));
    expect(against(182, { spread: 14, others: fewCalls })).toBeUndefined();
  });

  it("is a matter of ratios where few long ones carry the mean: they vary more, the longer they are", () => {
    const others = teamWith("customerMonologueMs", 50_000, 60_000, 60_000, 60_000, 70_000);
    const monologue = (value: number, spread: number) =>
      teamRule.find(facts("customerMonologueMs", { calls: around("customerMonologueMs", value, 20, spread), team: others }), TRIED);
    expect(monologue(120_000, 100_000)).toMatchObject({ direction: "up" });
    expect(monologue(120_000, 105_000)).toBeUndefined();
    expect(monologue(30_000, 25_000)).toMatchObject({ direction: "down" });
    expect(monologue(30_000, 28_000)).toBeUndefined();
  });

  it("is asked of the calls of both periods: one good month is no standing", () => {
    const standing = (before: number, previousCount = 20) =>
      teamRule.find(
        facts("wordsPerMinute", {
          calls: around("wordsPerMinute", 182, 20, 17),
          previousCalls: around("wordsPerMinute", before, previousCount, 17),
          team,
        }),
        TRIED,
      );
    expect(standing(182)).toMatchObject({ kind: "team", current: { n: 20 } });
    expect(standing(175)).toBeUndefined();
    // Far on the other side, the calls of both periods together lie there, too.
    expect(standing(20)).toBeUndefined();
    expect(standing(182, 7)).toBeUndefined();
  });

  it("needs eight calls and four others", () => {
    expect(against(204, { count: 8 })).toBeDefined();
    expect(against(204, { count: 7 })).toBeUndefined();
    expect(against(204, { others: team.slice(1) })).toBeUndefined();
  });

  it("is a practice of a top seller inside the target", () => {
    const others = [...team, sellerMeans("mei", { wordsPerMinute: 140 })];
    expect(against(140, { others, starred: ["mei"] })?.category).toBe("practice");
    expect(against(204, { others, starred: ["mei"] })?.category).toBe("watch");
  });
});

describe("a practice of top sellers", () => {
  const team = [...teamWith("pauseMs", 900, 950), sellerMeans("c", { pauseMs: 700 })];
  const practice = (value: number, { count = 20, spread = 50, starred = ["a", "b"], sellers = team } = {}) =>
    practiceRule.find(facts("pauseMs", { calls: around("pauseMs", value, count, spread), team: sellers, starred }), TRIED);

  it("is told with its basis and its sellers where all of them lie on one side", () => {
    expect(practice(700)).toMatchObject({
      kind: "practice",
      category: "practice",
      direction: "down",
      difference: -200,
      top: {
        basis: "starred",
        value: 925,
        sellers: [
          { sellerId: "a", n: 20 },
          { sellerId: "b", n: 20 },
        ],
      },
    });
    expect(practice(800, { starred: ["a", "c"] })).toBeUndefined();
  });

  it("is told from exactly the minimum on, to the nearest of them", () => {
    expect(practice(750)?.size).toBeCloseTo(1);
    expect(practice(751)).toBeUndefined();
  });

  it("is told only where chance alone would seldom bring it, to the seller or to them", () => {
    expect(practice(740, { spread: 170 })).toBeDefined();
    expect(practice(740, { spread: 190 })).toBeUndefined();
    const fewCalls = team.map((seller) => ({ ...seller, n: 8 }));
    expect(practice(740, { spread: 170, sellers: fewCalls })).toBeUndefined();
  });

  it("needs eight calls, and top sellers", () => {
    expect(practice(700, { count: 7 })).toBeUndefined();
    expect(practice(700, { starred: [] })).toBeUndefined();
  });

  it("is nothing for a top seller", () => {
    expect(practice(700, { starred: ["a", "mei"], sellers: [...team, sellerMeans("mei", { pauseMs: 700 })] })).toBeUndefined();
  });

  it("is not told where a top seller lacks the measure", () => {
    expect(practice(700, { sellers: [team[0]!, sellerMeans("b", {})] })).toBeUndefined();
  });

  it("is never sentiment where sentiment chose them", () => {
    const ranked = [0.8, 0.7, 0.3, 0.3, 0.3, 0.3].map((positive, index) => sellerMeans(`s${index}`, { positive, negative: 0.05 }));
    const calls = Array.from({ length: 20 }, () => callWith({ sentiment: { positive: 0.3, neutral: 0.4, negative: 0.3 } }));
    expect(practiceRule.find(facts("positive", { calls, team: ranked }), TRIED)).toBeUndefined();
    expect(practiceRule.find(facts("positive", { calls, team: ranked, starred: ["s0"] }), TRIED)).toMatchObject({ direction: "down" });
  });
});
