import type { Call } from "../../../shared/domain/Call";
import { HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import { measuredOf } from "../../../shared/insights/kpiFacts";
import { callWith } from "./callWith";

describe("measuredOf", () => {
  it("has one value of each call that has the measure, with their mean and median", () => {
    const calls = [1, 2, 3, 4, 5, 6, 7, 20].map((seconds) => callWith({ pauseMs: seconds * 1000 }));
    expect(measuredOf("pauseMs", [...calls, callWith()])).toEqual({
      value: 6000,
      n: 8,
      denominator: 9,
      median: 4500,
      values: calls.map(({ pauseMs }) => pauseMs),
      callIds: calls.map(({ id }) => id),
    });
  });

  it("is absent with seven", () => {
    expect(
      measuredOf(
        "pauseMs",
        Array.from({ length: 7 }, () => callWith({ pauseMs: 500 })),
      ),
    ).toBeUndefined();
  });

  it("has of a rate what each call does to it: eight times the rate less seven times the rate without that call", () => {
    const calls = [12, 9, 30, 4, 22, 15, 8, 40].map((switchCount, index) => callWith({ switchCount, durationMs: (index + 2) * MINUTE_MS }));
    const rateOf = (some: readonly Call[]) => {
      const sum = (value: (call: Call) => number | undefined) => some.reduce((total, call) => total + (value(call) ?? 0), 0);
      return sum((call) => call.switchCount) / (sum((call) => call.durationMs) / HOUR_MS);
    };
    const measured = measuredOf("switchesPerHour", calls);
    expect(measured?.value).toBeCloseTo(rateOf(calls));
    calls.forEach((call, index) => {
      const without = rateOf(calls.filter((other) => other !== call));
      expect(measured?.values[index]).toBeCloseTo(8 * rateOf(calls) - 7 * without);
    });
  });
});
