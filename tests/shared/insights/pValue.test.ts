import { meansP, sharesP, studentP, studentT } from "../../../shared/insights/pValue";

describe("studentP", () => {
  // Student's table, and its integral for degrees of freedom that no table has.
  it.each([
    [2.365, 7, 0.05],
    [3.499, 7, 0.01],
    [2.878, 18, 0.01],
    [2.728, 34, 0.01],
    [3, 2.5, 0.07258],
    [4, 5000, 0.0000643],
  ])("of t = %d with %d degrees of freedom is %d", (t, freedom, p) => {
    expect(studentP(t, freedom) / p).toBeCloseTo(1, 2);
  });

  it("is the normal distribution's with endless degrees of freedom", () => {
    expect([1.96, 2.5758, 3.2905].map((z) => Number(studentP(z, Infinity).toPrecision(2)))).toEqual([0.05, 0.01, 0.001]);
  });

  it("is the same on either side, 1 in the middle and 0 at the end", () => {
    expect(studentP(-2.4, 12)).toBe(studentP(2.4, 12));
    expect([studentP(0, 12), studentP(Infinity, 12)]).toEqual([1, 0]);
  });
});

describe("studentT", () => {
  it("is the t that so much of the distribution lies beyond", () => {
    expect([studentT(0.05, 10), studentT(0.05, Infinity), studentT(0.01, 5)]).toEqual(
      [2.2281, 1.96, 4.0321].map((t) => expect.closeTo(t, 3) as number),
    );
  });
});

describe("meansP", () => {
  it("does not take both sides to vary alike", () => {
    // Welch's t is −1.5751 with 11.007 degrees of freedom; variances that are taken as equal give 0.133.
    const current = [17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8];
    const before = [21.5, 22.8, 21.0, 23.0, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8];
    expect(meansP(current, before)).toBeCloseTo(0.1435, 4);
    expect(meansP(before, current)).toBeCloseTo(0.1435, 4);
  });

  it("is certain where nothing varies", () => {
    expect([meansP([3, 3, 3], [1, 1, 1]), meansP([3, 3, 3], [3, 3])]).toEqual([0, 1]);
  });
});

describe("sharesP", () => {
  it("of 11 of 20 against 2 of 20 is 0.0027, whichever comes first", () => {
    expect(sharesP({ hits: 11, of: 20 }, { hits: 2, of: 20 })).toBeCloseTo(0.0027, 4);
    expect(sharesP({ hits: 2, of: 20 }, { hits: 11, of: 20 })).toBeCloseTo(0.0027, 4);
  });

  it("counts how many there are", () => {
    expect(sharesP({ hits: 12, of: 22 }, { hits: 2, of: 18 })).toBeCloseTo(0.00467, 4);
    expect(sharesP({ hits: 8, of: 8 }, { hits: 0, of: 8 })).toBeCloseTo(0.00011, 5);
  });

  it("is 1 where all or none has it", () => {
    expect([sharesP({ hits: 0, of: 9 }, { hits: 0, of: 8 }), sharesP({ hits: 9, of: 9 }, { hits: 8, of: 8 })]).toEqual([1, 1]);
  });
});
