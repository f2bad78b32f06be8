import { holm } from "../../../shared/insights/holm";

const found = (...p: number[]) =>
  holm(
    p.map((each) => ({ p: each })),
    10,
    0.05,
  ).map(({ p: each }) => each);

describe("holm", () => {
  it("holds the surest against all that were asked, the next against one fewer", () => {
    expect(found(0.005, 0.0055)).toEqual([0.005, 0.0055]);
    expect(found(0.0051)).toEqual([]);
    expect(found(0.005, 0.0056)).toEqual([0.005]);
  });

  it("ends with the first that does not hold", () => {
    expect(found(0.001, 0.02, 0.004)).toEqual([0.001, 0.004]);
    expect(found()).toEqual([]);
  });
});
