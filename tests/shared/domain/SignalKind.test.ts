import { mentionKind, signalKind } from "../../../shared/domain/SignalKind";

describe("the kind of a word that was noticed", () => {
  it.each([
    ["TrackedKeyword", "keyword", "keyword"],
    ["KEYWORDS", "keyword", "keyword"],
    ["competitor", "competitor", "competitor"],
    ["CompetitorKeyword", "competitor", "competitor"],
    ["Brand", "brand", "other"],
    ["brandKeyword", "brand", "other"],
    ["BestPracticeKeyword", "bestPractice", "other"],
    ["People", "person", "other"],
    ["personName", "person", "other"],
    ["Product", "product", "other"],
    ["Time", "time", "other"],
    ["dueDate", "time", "other"],
    ["Weather", "other", "other"],
    ["", "other", "other"],
    [undefined, "other", "other"],
  ] as const)("of %p is %s in the call, and counts as %s in a period", (type, inCall, inPeriod) => {
    expect(signalKind(type)).toBe(inCall);
    expect(mentionKind(type)).toBe(inPeriod);
  });
});
