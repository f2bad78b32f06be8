import { wholePercentages } from "../../../shared/format/percentages";

describe("wholePercentages", () => {
  it("adds up to 100: neutral takes the rounding", () => {
    expect(wholePercentages({ positive: 0.336, negative: 0.336 })).toEqual({ positive: 34, neutral: 32, negative: 34 });
  });

  it("rounds halves up, as figures by themselves are", () => {
    const shares = { positive: 0.285, negative: 0.145 };
    const format = new Intl.NumberFormat("en", { style: "percent" });
    expect(wholePercentages(shares)).toEqual({ positive: 29, neutral: 56, negative: 15 });
    expect([format.format(shares.positive), format.format(shares.negative)]).toEqual(["29%", "15%"]);
  });

  it("has no neutral below zero where both halves are rounded up", () => {
    expect(wholePercentages({ positive: 0.505, negative: 0.495 })).toEqual({ positive: 51, neutral: 0, negative: 49 });
  });
});
