import { quantile, quartilesOf, sentimentOf, statisticOf } from "../../../shared/insights/statistics";
import { callWith, feeling } from "./callWith";

describe("statisticOf", () => {
  it("is the mean of the per-call values, over the calls that have one", () => {
    const [short, long, unmeasured] = [callWith({ talkShare: 0.4 }), callWith({ talkShare: 0.6, durationMs: 3_600_000 }), callWith()];
    const statistic = statisticOf("talkShare", [short, long, unmeasured]);
    expect(statistic).toMatchObject({ unit: "share", n: 2, denominator: 3, evidence: [short, long] });
    expect(statistic.value).toBeCloseTo(0.5);
  });

  it("is absent, not zero, where no call has the measure", () => {
    const statistic = statisticOf("pauseMs", [callWith()]);
    expect(statistic).not.toHaveProperty("value");
    expect(statistic).toMatchObject({ n: 0, denominator: 1, evidence: [] });
  });

  it("counts a measured zero", () => {
    expect(statisticOf("pauseMs", [callWith({ pauseMs: 0 })])).toMatchObject({ value: 0, n: 1 });
  });

  it("divides all switches by all hours, so that a short call does not count as much as a long one", () => {
    const calls = [callWith({ switchCount: 30, durationMs: 360_000 }), callWith({ switchCount: 90, durationMs: 3_240_000 })];
    expect(statisticOf("switchesPerHour", calls).value).toBeCloseTo(120);
  });

  it("takes the hours of a rate only from calls with switches", () => {
    const calls = [callWith({ switchCount: 60, durationMs: 3_600_000 }), callWith({ durationMs: 3_600_000 })];
    expect(statisticOf("switchesPerHour", calls)).toMatchObject({ value: 60, n: 1 });
  });

  it("spreads in quartiles", () => {
    const calls = [1, 2, 3, 4, 5].map((pause) => callWith({ pauseMs: pause * 100 }));
    expect(statisticOf("pauseMs", calls).quartiles).toEqual({ q1: 200, median: 300, q3: 400 });
  });
});

describe("quantile", () => {
  it("lies between neighbours in proportion", () => {
    expect(quantile([10, 20], 0.25)).toBe(12.5);
  });

  it("is absent without values", () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(quartilesOf([])).toBeUndefined();
  });

  it("is every quartile of a single value", () => {
    expect(quartilesOf([7])).toEqual({ q1: 7, median: 7, q3: 7 });
  });
});

describe("sentimentOf", () => {
  it("averages the calls that were scored and leaves the rest to neutral", () => {
    const { positive, neutral, negative, n, denominator } = sentimentOf([feeling(0.6, 0.1), feeling(0.2, 0.3), callWith()]);
    expect([positive, neutral, negative].map((share) => Number(share?.toFixed(6)))).toEqual([0.4, 0.4, 0.2]);
    expect({ n, denominator }).toEqual({ n: 2, denominator: 3 });
  });

  it("is absent where no call was scored", () => {
    expect(sentimentOf([callWith()])).toEqual({ n: 0, denominator: 1 });
  });
});
