import { sentimentLabel } from "../../../shared/domain/Sentiment";

describe("sentimentLabel", () => {
  it.each([
    { positive: 0.35, negative: 0.25, label: "positive" },
    { positive: 0.34, negative: 0.25, label: "neutral" },
    { positive: 0.25, negative: 0.35, label: "negative" },
  ])("calls $positive against $negative $label", ({ positive, negative, label }) => {
    expect(sentimentLabel({ positive, negative, neutral: 1 - positive - negative })).toBe(label);
  });
});
