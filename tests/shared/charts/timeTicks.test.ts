import { timeTicks } from "../../../shared/charts/timeTicks";

describe("timeTicks", () => {
  it("names round moments with enough room between them", () => {
    expect(timeTicks({ from: 0, to: 760_000 }, 1_000, 72)).toEqual(Array.from({ length: 13 }, (_, index) => index * 60_000));
  });

  it("names moments of the call, wherever the window begins", () => {
    expect(timeTicks({ from: 7_300, to: 17_300 }, 400, 80)).toEqual([8_000, 10_000, 12_000, 14_000, 16_000]);
  });

  it("counts long calls in hours", () => {
    expect(timeTicks({ from: 0, to: 36_000_000 }, 400, 80)).toEqual([0, 7_200_000, 14_400_000, 21_600_000, 28_800_000, 36_000_000]);
    expect(timeTicks({ from: 0, to: 1e12 }, 400, 80).length).toBeLessThanOrEqual(6);
  });

  it("names nothing where there is neither time nor room", () => {
    expect(timeTicks({ from: 0, to: 0 }, 400, 80)).toEqual([]);
    expect(timeTicks({ from: 0, to: 1_000 }, 0, 80)).toEqual([]);
  });
});
