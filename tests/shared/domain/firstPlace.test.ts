import { firstPlace } from "../../../shared/domain/firstPlace";

describe("firstPlace", () => {
  const moments = [1, 3, 3, 3, 8];
  const firstFrom = (moment: number) => firstPlace(moments.length, (place) => moments[place]! >= moment);

  it("is the first of those that are late enough, equal ones included", () => {
    expect([0, 1, 2, 3, 4, 8].map(firstFrom)).toEqual([0, 0, 1, 1, 4, 4]);
  });

  it("is behind the last where none is", () => {
    expect(firstFrom(9)).toBe(5);
    expect(firstPlace(0, () => true)).toBe(0);
  });

  it("looks at few of many", () => {
    let looks = 0;
    expect(firstPlace(1_000_000, (place) => ((looks += 1), place >= 654_321))).toBe(654_321);
    expect(looks).toBeLessThanOrEqual(20);
  });
});
