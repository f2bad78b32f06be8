import {
  excludes,
  meanInterval,
  newcombeInterval,
  tQuantile,
  varianceOf,
  welchInterval,
  wilsonInterval,
} from "../../../shared/insights/interval";

describe("tQuantile", () => {
  // Student's table.
  it.each([
    [95, 7, 2.365],
    [95, 18, 2.101],
    [95, 34, 2.032],
    [99, 7, 3.499],
    [99, 18, 2.878],
    [99, 34, 2.728],
  ] as const)("agrees with the table at %d %% and %d degrees of freedom: %d", (confidence, freedom, value) => {
    expect(Math.abs(tQuantile(confidence, freedom) - value)).toBeLessThan(0.01);
  });

  it("becomes the normal quantile with many", () => {
    expect([tQuantile(95, 1e9), tQuantile(99, 1e9)].map((value) => Number(value.toFixed(4)))).toEqual([1.96, 2.5758]);
  });
});

describe("varianceOf", () => {
  it("divides by n − 1", () => {
    expect(varianceOf([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7);
  });
});

describe("meanInterval", () => {
  it("lies around the mean, by t times the standard error", () => {
    const { low, high } = meanInterval([2, 4, 4, 4, 5, 5, 7, 9], 95);
    expect([low, high].map((end) => Number(end.toFixed(2)))).toEqual([3.21, 6.79]);
  });
});

describe("welchInterval", () => {
  it("does not take both sides to vary alike", () => {
    // Computed aside, with the quantile from the integral of the density: −1.58 ± 2.2008 · 1.0031, of 11.01 degrees of freedom.
    const current = [17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8];
    const before = [21.5, 22.8, 21.0, 23.0, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8];
    const { low, high } = welchInterval(current, before, 95);
    expect([low, high].map((end) => Number(end.toFixed(2)))).toEqual([-3.79, 0.63]);
  });

  it("is the difference itself where nothing varies", () => {
    expect(welchInterval([3, 3, 3], [1, 1, 1], 99)).toEqual({ low: 2, high: 2 });
  });
});

describe("wilsonInterval", () => {
  it("stays inside 0 to 1 at both ends", () => {
    const none = wilsonInterval({ hits: 0, of: 10 }, 99);
    const all = wilsonInterval({ hits: 10, of: 10 }, 99);
    expect([none.low, all.high].map((end) => Number(end.toFixed(9)))).toEqual([0, 1]);
    expect(none.high).toBeCloseTo(0.3988, 3);
    expect(all.low).toBeCloseTo(0.6012, 3);
  });
});

describe("newcombeInterval", () => {
  it("of 11 of 20 against 2 of 20 is 0.45, from 0.07 to 0.70", () => {
    const { low, high } = newcombeInterval({ hits: 11, of: 20 }, { hits: 2, of: 20 }, 99);
    expect([low, high].map((end) => end.toFixed(2))).toEqual(["0.07", "0.70"]);
  });
});

it("an interval excludes what lies outside, not its ends", () => {
  const interval = { low: 1, high: 2 };
  expect([0.9, 1, 2, 2.1].map((value) => excludes(interval, value))).toEqual([true, false, false, true]);
});
