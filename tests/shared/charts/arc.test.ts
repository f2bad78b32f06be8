import { halfRingPath, halfRingPoint } from "../../../shared/charts/arc";

const CENTRE = { x: 100, y: 100 };

describe("halfRingPoint", () => {
  it.each([
    [0, { x: 20, y: 100 }, "the left end"],
    [0.5, { x: 100, y: 20 }, "the top"],
    [1, { x: 180, y: 100 }, "the right end"],
  ])("puts %d at %o, %s", (share, { x, y }) => {
    const point = halfRingPoint(CENTRE, 80, share);
    expect(point.x).toBeCloseTo(x);
    expect(point.y).toBeCloseTo(y);
  });
});

describe("halfRingPath", () => {
  it("goes out along the outer radius, back along the inner one, and closes", () => {
    expect(halfRingPath(CENTRE, 60, 80, 0, 1)).toBe("M20 100A80 80 0 0 1 180 100L160 100A60 60 0 0 0 40 100Z");
  });

  it("draws a piece between two shares", () => {
    expect(halfRingPath(CENTRE, 60, 80, 0, 0.5)).toBe("M20 100A80 80 0 0 1 100 20L100 40A60 60 0 0 0 40 100Z");
  });
});
