import type { Call } from "../../../shared/domain/Call";
import { sellerMeansOf } from "../../../shared/insights/sellerMeans";
import { teamPracticesOf, type PracticeFigure, type PracticesSource } from "../../../shared/insights/teamPractices";
import { callWith } from "./callWith";

/** Ten calls around a value: a tenth of it apart from one another, in turn below and above. */
const around = (value: number, n = 10) => Array.from({ length: n }, (_, index) => value * (1 + (index % 2 ? 0.1 : -0.1)));
const waiting = (id: string, pauseMs: number, n?: number, more: Partial<Call> = {}) => ({
  seller: { id },
  calls: around(pauseMs, n).map((each) => callWith({ pauseMs: each, ...more })),
});
const OTHERS = ["c", "d", "e"].map((id) => waiting(id, 600));

function practices(sellers: PracticesSource["sellers"], starred = ["a", "b"], more: Partial<PracticesSource> = {}) {
  const team = sellers.map(({ seller, calls }) => ({ ...sellerMeansOf({ ...seller, name: "" }, calls), n: calls.length }));
  return teamPracticesOf({ sellers, team, starred, targets: {}, ...more });
}
const pauses = (...sellers: Parameters<typeof practices>): PracticeFigure | undefined =>
  practices(...sellers)?.figures.find(({ kpi }) => kpi === "pauseMs");

describe("teamPracticesOf", () => {
  it("tells by how much all top sellers differ from all others, with what it stands on", () => {
    const figure = pauses([waiting("a", 900), waiting("b", 1_000, 20), ...OTHERS]);
    expect(figure).toMatchObject({
      standing: "practice",
      top: { value: 950, sellers: 2, n: 30 },
      others: { value: 600, sellers: 3, n: 30 },
      difference: 350,
      size: expect.closeTo(350 / 150) as number,
    });
    expect(figure!.sellers.map(({ sellerId, isTop }) => [sellerId, isTop])).toEqual([
      ["c", false],
      ["d", false],
      ["e", false],
      ["a", true],
      ["b", true],
    ]);
    expect(figure!.sellers[0]).toMatchObject({ value: 600, n: 10, quartiles: { q1: 540, q3: 660 } });
  });

  it("has an interval of 95 %, as Welch's test of the sellers' means has it", () => {
    const { difference, interval } = pauses([waiting("a", 900), waiting("b", 1_000), ...OTHERS])!;
    // A tenth of the mean up and down: variance mean² ÷ 100 × 10 ÷ 9, by ten calls, by the square of the number of sellers.
    const part = (mean: number, sellers: number) => ((mean ** 2 / 100) * (10 / 9)) / 10 / sellers ** 2;
    const deviation = Math.sqrt(part(900, 2) + part(1_000, 2) + 3 * part(600, 3));
    expect(interval.high - difference).toBeGreaterThan(1.96 * deviation);
    expect(interval.high - difference).toBeLessThan(2.1 * deviation);
    expect(difference - interval.low).toBeCloseTo(interval.high - difference);
  });

  it("makes no practice of a difference that is too small to act on, however sure it is", () => {
    expect(pauses([waiting("a", 740, 400), waiting("b", 740, 400), ...OTHERS])?.standing).toBe("tooSmall");
    expect(pauses([waiting("a", 750, 400), waiting("b", 750, 400), ...OTHERS])?.standing).toBe("practice");
  });

  it("makes none of what one top seller does alone", () => {
    expect(pauses([waiting("a", 1_500), waiting("b", 590), ...OTHERS])?.standing).toBe("notShared");
  });

  it("makes none of what one of the others does alone", () => {
    const sellers = [waiting("a", 900), waiting("b", 900), waiting("c", 850), waiting("d", 850), waiting("e", 200)];
    expect(pauses(sellers)).toMatchObject({ difference: expect.closeTo(900 - 1_900 / 3) as number, standing: "notShared" });
  });

  it("makes none of what chance may bring", () => {
    const wild = (id: string, pauseMs: number) => ({
      seller: { id },
      calls: Array.from({ length: 8 }, (_, index) => callWith({ pauseMs: pauseMs * (index % 2 ? 0.1 : 1.9) })),
    });
    expect(pauses([wild("a", 800), wild("b", 800), ...["c", "d", "e"].map((id) => wild(id, 600))])?.standing).toBe("chance");
  });

  it("tells nothing of sentiment where that chose the top sellers, and does where the viewer chose them", () => {
    const happy = (id: string, positive: number) =>
      waiting(id, 600, 10, {
        sentiment: { positive, negative: 0.1, neutral: 0.9 - positive },
        ...{ talkShare: 0.5, wordsPerMinute: 160, switchCount: 20, sellerMonologueMs: 60_000, customerMonologueMs: 60_000 },
      });
    const sellers = [happy("a", 0.6), happy("b", 0.6), ...["c", "d", "e", "f"].map((id) => happy(id, 0.3))];
    expect(practices(sellers, [])).toMatchObject({ basis: "bestThird", topIds: ["a", "b"] });
    expect(practices(sellers, [])?.figures.map(({ kpi }) => kpi)).not.toContain("positive");
    expect(practices(sellers)?.figures[0]).toMatchObject({ kpi: "positive", standing: "practice" });
  });

  it("counts questions by the hour where they are known, and nothing that an admin hides", () => {
    const asking = (id: string, questionCount: number) => waiting(id, 600, 10, { questionCount });
    const sellers = [asking("a", 4), asking("b", 4), ...["c", "d", "e"].map((id) => asking(id, 1))];
    expect(practices(sellers)?.figures[0]).toMatchObject({ kpi: "questionsPerHour", top: { value: expect.closeTo(24) as number } });
    const hidden = { questionsPerHour: { hidden: true }, pauseMs: { hidden: true } };
    expect(practices(sellers, undefined, { targets: hidden })).toBeUndefined();
  });

  it("needs two top sellers and three others with eight calls", () => {
    expect(practices([waiting("a", 900), waiting("b", 900, 7), ...OTHERS])).toBeUndefined();
    expect(practices([waiting("a", 900), waiting("b", 900), ...OTHERS.slice(1)])).toBeUndefined();
    expect(practices([...OTHERS, waiting("f", 600), waiting("g", 600)], [])).toBeUndefined();
  });
});
