import { verdictOf } from "../../../shared/insights/compare";

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
