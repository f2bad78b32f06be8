import { benchmarkOf } from "../../../shared/insights/benchmarkOf";
import { sellerMeans, teamWith } from "./sellerMeans";

const DAYS = { from: "2026-10-31", to: "2026-11-29" };

describe("What is published of a team", () => {
  it("is the quartiles of its sellers' means, with their number and the days, and nobody's name or id", () => {
    const team = teamWith("pauseMs", 500, 600, 700, 800, 900).map((seller) => ({ ...seller, name: "Mei Koh" }));
    expect(benchmarkOf(["pauseMs"], team, DAYS)).toEqual({ pauseMs: { q1: 600, median: 700, q3: 800, sellers: 5, ...DAYS } });
  });

  it("is nothing of four sellers: they would know whose figures they see", () => {
    expect(benchmarkOf(["pauseMs"], teamWith("pauseMs", 500, 600, 700, 800), DAYS)).toEqual({});
  });

  it("counts whoever has eight calls, and leaves out a KPI that too few of them have", () => {
    const team = [...teamWith("pauseMs", 500, 600, 700, 800), sellerMeans("few", { pauseMs: 900 }, 7)];
    expect(benchmarkOf(["pauseMs"], team, DAYS)).toEqual({});
    const enough = [...team, sellerMeans("more", { pauseMs: 1000, talkShare: 0.5 }, 8)];
    expect(benchmarkOf(["talkShare", "pauseMs"], enough, DAYS)).toEqual({
      pauseMs: { q1: 600, median: 700, q3: 800, sellers: 5, ...DAYS },
    });
  });
});
