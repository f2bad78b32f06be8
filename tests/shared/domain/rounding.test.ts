import { reaches } from "../../../shared/domain/rounding";

describe("reaches", () => {
  it("counts as people do, not as binary digits do", () => {
    expect(0.35 - 0.25).toBeLessThan(0.1);
    expect(reaches(0.35 - 0.25, 0.1)).toBe(true);
  });

  it("is false a thousandth below the limit", () => {
    expect(reaches(0.099, 0.1)).toBe(false);
  });
});
