import { KPIS } from "../../../shared/domain/kpis";
import { directionOf, verdictOf } from "../../../shared/insights/compare";

describe("verdictOf", () => {
  it.each([
    [0.42, "below"],
    [0.43, "within"],
    [0.6, "within"],
    [0.61, "above"],
  ])("finds %d to be %s 0.43 to 0.6: both ends belong to it", (value, verdict) => {
    expect(verdictOf(value, { low: 0.43, high: 0.6 })).toBe(verdict);
  });

  it("has no verdict on an open side, and none without a band", () => {
    expect(verdictOf(0, { high: 190 })).toBe("within");
    expect(verdictOf(9_999, { low: 600 })).toBe("within");
    expect(verdictOf(5, undefined)).toBeUndefined();
  });
});

describe("directionOf", () => {
  it("says up, down, or the same for less than a tenth of what is worth a word", () => {
    expect([0.02, -0.02, 0.004].map((difference) => directionOf(difference, KPIS.talkShare))).toEqual(["up", "down", "same"]);
  });

  it("is the same where a pause would be shown as 0.0 seconds", () => {
    expect([40, 50].map((difference) => directionOf(difference, KPIS.pauseMs))).toEqual(["same", "up"]);
  });
});
