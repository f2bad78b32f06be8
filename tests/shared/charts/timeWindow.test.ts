import { following, isClosest, momentAt, paged, placeOf, windowAt, zoomed } from "../../../shared/charts/timeWindow";

const CALL = 600_000;

describe("A window of time", () => {
  it("lies within the whole, wherever it is put", () => {
    expect(windowAt(-5_000, 60_000, CALL)).toEqual({ from: 0, to: 60_000 });
    expect(windowAt(590_000, 60_000, CALL)).toEqual({ from: 540_000, to: CALL });
    expect(windowAt(0, 900_000, CALL)).toEqual({ from: 0, to: CALL });
  });

  it("is no shorter than two seconds, unless the whole is", () => {
    expect(windowAt(10_000, 0, CALL)).toEqual({ from: 10_000, to: 12_000 });
    expect(windowAt(0, 0, 1_500)).toEqual({ from: 0, to: 1_500 });
    expect(isClosest({ from: 10_000, to: 12_000 })).toBe(true);
    expect(isClosest({ from: 10_000, to: 13_000 })).toBe(false);
  });

  it("keeps the moment in its place when it is zoomed", () => {
    expect(zoomed({ from: 0, to: CALL }, 0.5, 150_000, CALL)).toEqual({ from: 75_000, to: 375_000 });
    expect(zoomed({ from: 75_000, to: 375_000 }, 2, 150_000, CALL)).toEqual({ from: 0, to: CALL });
  });

  it("is zoomed around its middle where the moment lies outside", () => {
    expect(zoomed({ from: 200_000, to: 400_000 }, 0.5, 10_000, CALL)).toEqual({ from: 250_000, to: 350_000 });
  });

  it("moves by its own length, up to either end", () => {
    expect(paged({ from: 100_000, to: 200_000 }, 1, CALL)).toEqual({ from: 200_000, to: 300_000 });
    expect(paged({ from: 50_000, to: 150_000 }, -1, CALL)).toEqual({ from: 0, to: 100_000 });
  });

  it("stays the same while it holds the moment that it follows, and begins shortly before it then", () => {
    const window = { from: 100_000, to: 200_000 };
    expect(following(window, 200_000, CALL)).toBe(window);
    expect(following(window, 200_001, CALL)).toEqual({ from: 190_001, to: 290_001 });
    expect(following(window, 0, CALL)).toEqual({ from: 0, to: 100_000 });
  });

  it("tells places of moments, and moments of places within it", () => {
    const window = { from: 100_000, to: 200_000 };
    expect(placeOf(125_000, window, 400)).toBe(100);
    expect(placeOf(50_000, window, 400)).toBe(-200);
    expect(momentAt(100, window, 400)).toBe(125_000);
    expect(momentAt(-9, window, 400)).toBe(100_000);
    expect(momentAt(900, window, 400)).toBe(200_000);
  });

  it("has one place only where the call has no length", () => {
    expect(placeOf(5, { from: 0, to: 0 }, 400)).toBe(0);
    expect(momentAt(5, { from: 0, to: 0 }, 0)).toBe(0);
  });
});
