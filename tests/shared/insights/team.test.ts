import { teamStatisticOf, varianceOfMeans } from "../../../shared/insights/team";

const seller = (sellerId: string, wordsPerMinute: number, n = 10) => ({ sellerId, n, means: { wordsPerMinute } });

describe("teamStatisticOf", () => {
  it("has the quartiles of the other sellers' means, never of the seller's own", () => {
    const team = [seller("mei", 500), seller("a", 150), seller("b", 160), seller("c", 170), seller("d", 180), seller("e", 190)];
    expect(teamStatisticOf("wordsPerMinute", team, "mei")).toEqual({
      sellers: 5,
      lowest: 150,
      highest: 190,
      quartiles: { q1: 160, median: 170, q3: 180 },
      variance: 1 / 50,
    });
  });

  it("has only the range with fewer than four others", () => {
    expect(teamStatisticOf("wordsPerMinute", [seller("a", 150), seller("b", 160), seller("c", 170)], "mei")).toEqual({
      sellers: 3,
      lowest: 150,
      highest: 170,
      variance: expect.closeTo(1 / 30) as number,
    });
  });

  it("leaves out sellers with fewer than eight calls", () => {
    expect(teamStatisticOf("wordsPerMinute", [seller("a", 150, 7), seller("b", 160, 8)], "mei")).toEqual({
      sellers: 1,
      lowest: 160,
      highest: 160,
      variance: 1 / 8,
    });
  });

  it("is absent without others, or where none has the measure", () => {
    expect(teamStatisticOf("wordsPerMinute", [seller("mei", 150)], "mei")).toBeUndefined();
    expect(teamStatisticOf("talkShare", [seller("a", 150)], "mei")).toBeUndefined();
  });
});

describe("varianceOfMeans", () => {
  it("is that of one mean over all calls where sellers have equally many, and more where one has few", () => {
    expect(varianceOfMeans([seller("a", 150), seller("b", 160)])).toBeCloseTo(1 / 20);
    expect(varianceOfMeans([seller("a", 150, 10), seller("b", 160, 40)])).toBeCloseTo((1 / 10 + 1 / 40) / 4);
  });
});
