import type { Call } from "../../../shared/domain/Call";
import { KPIS, type KpiId } from "../../../shared/domain/kpis";
import { callWith } from "../insights/callWith";

const IDS = Object.keys(KPIS) as KpiId[];
const call = callWith({
  durationMs: 40_200,
  talkShare: 0.444,
  wordsPerMinute: 112,
  pauseMs: 600,
  switchCount: 4,
  customerMonologueMs: 14_000,
  sellerMonologueMs: 6000,
  sentiment: { positive: 0.3, neutral: 0.6, negative: 0.1 },
});
const withoutMeasures: Call = { id: "1", title: "Orbis", startedAt: 0, internal: false };

describe("KPIS", () => {
  it.each([
    ["talkShare", 0.444, "share"],
    ["wordsPerMinute", 112, "wordsPerMinute"],
    ["pauseMs", 600, "milliseconds"],
    ["switchCount", 4, "count"],
    ["customerMonologueMs", 14_000, "milliseconds"],
    ["sellerMonologueMs", 6000, "milliseconds"],
    ["positive", 0.3, "share"],
    ["negative", 0.1, "share"],
  ] as const)("reads %s off a call as %d, a %s", (id, value, unit) => {
    expect(KPIS[id].valueOf(call)).toBe(value);
    expect(KPIS[id].unit).toBe(unit);
  });

  it("makes an hour's switches of those of the call", () => {
    expect(KPIS.switchesPerHour.unit).toBe("perHour");
    expect(KPIS.switchesPerHour.valueOf(call)).toBeCloseTo(358.2, 1);
    expect(KPIS.switchesPerHour.valueOf({ ...call, switchCount: 0 })).toBe(0);
  });

  it("has no switches an hour where the call has no length", () => {
    expect(KPIS.switchesPerHour.valueOf({ ...withoutMeasures, switchCount: 4 })).toBeUndefined();
    expect(KPIS.switchesPerHour.valueOf({ ...call, durationMs: 0 })).toBeUndefined();
    expect(KPIS.switchesPerHour.valueOf({ ...withoutMeasures, durationMs: 40_200 })).toBeUndefined();
  });

  it.each(IDS)("is absent, not zero, where a call does not tell %s", (id) => {
    expect(KPIS[id].valueOf(withoutMeasures)).toBeUndefined();
  });

  it.each([
    ["talkShare", { low: 0.43, high: 0.6 }, 0.05],
    ["wordsPerMinute", { high: 190 }, 10],
    ["pauseMs", { low: 600 }, 150],
    ["sellerMonologueMs", { high: 150_000 }, 15_000],
    ["customerMonologueMs", undefined, 15_000],
    ["switchesPerHour", undefined, 30],
    ["negative", undefined, 0.06],
    ["positive", undefined, 0.08],
  ] as const)("holds for %s the band that is the convention and the least difference worth a word", (id, band, minimum) => {
    expect(KPIS[id].band).toEqual(band);
    expect(KPIS[id].minimum).toBe(minimum);
  });

  it("calls each by the name under which it is found", () => {
    expect(IDS.map((id) => KPIS[id].id)).toEqual(IDS);
  });
});
