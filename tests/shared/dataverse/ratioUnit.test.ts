import { detectRatioUnit, fromTalkShare, toTalkShare } from "../../../shared/dataverse/ratioUnit";

const spread = (count: number, valueOf: (share: number) => number) => Array.from({ length: count }, (_, index) => valueOf(index / count));

describe("detectRatioUnit", () => {
  it("tells nothing of fewer than twenty values", () => {
    expect(detectRatioUnit(spread(19, () => 0.5))).toBeUndefined();
    expect(detectRatioUnit([])).toBeUndefined();
  });

  it("takes values up to 1 as shares, whatever one in twenty says", () => {
    expect(detectRatioUnit(spread(100, (share) => share))).toBe("share");
    expect(detectRatioUnit([...spread(97, () => 0.6), 60, 1.2, 7])).toBe("share");
    expect(detectRatioUnit([60, 1.2, 7, ...spread(92, () => 0.6), 60, ...spread(4, () => 0.6)])).toBe("share");
    expect(detectRatioUnit(spread(20, () => 1))).toBe("share");
    expect(detectRatioUnit([...spread(19, () => 0.5), 1.02])).toBe("share");
    expect(detectRatioUnit([...spread(95, () => 0.5), ...spread(5, () => 1.02)])).toBe("share");
  });

  it("does not take values as shares where more than one in twenty is above 1", () => {
    expect(detectRatioUnit([...spread(18, () => 0.5), 1.02, 1.02])).toBe("quotient");
    expect(detectRatioUnit([...spread(19, () => 0.5), 1.02, 1.02])).toBe("quotient");
    expect(detectRatioUnit([...spread(94, () => 0.5), ...spread(6, () => 1.02)])).toBe("quotient");
  });

  it("takes values around fifty as percent", () => {
    expect(detectRatioUnit(spread(20, (share) => 30 + share * 40))).toBe("percent");
    expect(detectRatioUnit([...spread(10, () => 0.5), ...spread(11, () => 50)])).toBe("percent");
  });

  it("takes values around one as quotients", () => {
    expect(detectRatioUnit(spread(20, (share) => 0.5 + share * 2))).toBe("quotient");
    expect(detectRatioUnit(spread(20, () => 5))).toBe("quotient");
    expect(detectRatioUnit([...spread(10, () => 0.5), ...spread(10, () => 50)])).toBe("quotient");
  });
});

describe("toTalkShare", () => {
  it.each([
    [0.64, "share", 0.64],
    [64, "percent", 0.64],
    [1, "quotient", 0.5],
    [3, "quotient", 0.75],
    [0, "quotient", 0],
  ] as const)("reads %d as %s as %d", (ratio, unit, share) => {
    expect(toTalkShare(ratio, unit)).toBeCloseTo(share);
  });

  it("is absent where the value is impossible in the unit, or there is none", () => {
    expect(toTalkShare(1.2, "share")).toBeUndefined();
    expect(toTalkShare(101, "percent")).toBeUndefined();
    expect(toTalkShare(-1, "quotient")).toBeUndefined();
    expect(toTalkShare(undefined, "share")).toBeUndefined();
  });
});

describe("fromTalkShare", () => {
  it.each([
    [0.64, "share", 0.64],
    [0.64, "percent", 64],
    [0.5, "quotient", 1],
    [0.75, "quotient", 3],
  ] as const)("stores %d as %s as %d", (share, unit, ratio) => {
    expect(fromTalkShare(share, unit)).toBeCloseTo(ratio);
  });

  it("stores nothing where nothing was measured, or a quotient would divide by nothing", () => {
    expect(fromTalkShare(undefined, "share")).toBeUndefined();
    expect(fromTalkShare(undefined, "percent")).toBeUndefined();
    expect(fromTalkShare(undefined, "quotient")).toBeUndefined();
    expect(fromTalkShare(1, "quotient")).toBeUndefined();
  });
});
