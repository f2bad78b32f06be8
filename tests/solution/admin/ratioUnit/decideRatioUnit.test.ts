import { unitOfValues, unitOfWholeCalls } from "../../../../solution/admin/ratioUnit/decideRatioUnit";

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("unitOfWholeCalls", () => {
  it.each([
    ["shares that add up to 1", [0.64, 0.36], { unit: "share", basis: "sum 1", n: 1 }],
    ["per cents that add up to 100", [64, 36], { unit: "percent", basis: "sum 100", n: 1 }],
    ["quotients that are each other's inverse", [1.6, 0.625], { unit: "quotient", basis: "inverse", n: 1 }],
    ["quotients of equal speakers", [1, 1], { unit: "quotient", basis: "inverse", n: 1 }],
    ["a call of which one spoke all", [1, 0], { unit: "share", basis: "sum 1", n: 1 }],
  ] as const)("knows %s", (_what, ratios, found) => expect(unitOfWholeCalls([ratios])).toEqual(found));

  it("knows three speakers: two sellers in a call", () => {
    expect(unitOfWholeCalls([[0.4, 0.25, 0.35]])).toMatchObject({ unit: "share" });
    expect(unitOfWholeCalls([[40, 25, 35]])).toMatchObject({ unit: "percent" });
    // Each against both others.
    expect(unitOfWholeCalls([[0.5, 0.5, 0.5]])).toMatchObject({ unit: "quotient" });
  });

  it("allows for what two decimals round away, each speaker's, and no more", () => {
    expect(unitOfWholeCalls([[0.33, 0.33, 0.33]])).toMatchObject({ unit: "share" });
    expect(unitOfWholeCalls([[0.64, 0.37]])).toMatchObject({ unit: "share" });
    expect(unitOfWholeCalls([[0.64, 0.38]])).toBeUndefined();
    expect(unitOfWholeCalls([[0.64, 0.34]])).toBeUndefined();
    expect(unitOfWholeCalls([[33.33, 33.33, 33.33]])).toMatchObject({ unit: "percent" });
    expect(unitOfWholeCalls([[64, 36.02]])).toBeUndefined();
    // 0.3333 and 3 are stored as 0.33 and 3.
    expect(unitOfWholeCalls([[0.33, 3]])).toMatchObject({ unit: "quotient" });
    // 0.0149 and 67.11
    expect(unitOfWholeCalls([[0.01, 67.11]])).toMatchObject({ unit: "quotient" });
    expect(unitOfWholeCalls([[0.3, 3]])).toBeUndefined();
  });

  it("takes a call that bears two signs as saying nothing", () => {
    expect(unitOfWholeCalls([[0.01, 99.99]])).toBeUndefined();
  });

  it("is the unit of more than half of the calls", () => {
    const [share, odd] = [
      [0.64, 0.36],
      [0.64, 0.56],
    ];
    expect(unitOfWholeCalls([...times(11, share), ...times(10, odd)])).toEqual({ unit: "share", basis: "sum 1", n: 11 });
    expect(unitOfWholeCalls([...times(10, share), ...times(10, odd)])).toBeUndefined();
    expect(unitOfWholeCalls([...times(3, [64, 36]), share])).toEqual({ unit: "percent", basis: "sum 100", n: 3 });
  });

  it("is none of no calls", () => expect(unitOfWholeCalls([])).toBeUndefined());
});

describe("unitOfValues", () => {
  it("says how many values were looked at", () => {
    expect(unitOfValues(times(20, 64))).toEqual({ unit: "percent", basis: "values", n: 20 });
    expect(unitOfValues([...times(19, 0.5), 1.02])).toEqual({ unit: "share", basis: "values", n: 20 });
  });

  it("is none of too few", () => expect(unitOfValues(times(19, 64))).toBeUndefined());
});
