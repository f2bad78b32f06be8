import type { SellerMeans } from "../../../shared/domain/SellerMeans";
import { coachingFlags } from "../../../shared/insights/coaching";
import { teamTargets } from "../../../shared/insights/teamTargets";
import { sellerMeans, teamWith } from "./sellerMeans";

const OTHERS = teamWith("talkShare", 0.5, 0.5, 0.52, 0.54);

function flagsOf(seller: SellerMeans, others: readonly SellerMeans[] = OTHERS, targets = {}) {
  const team = [seller, ...others];
  return coachingFlags(team, teamTargets(targets, team)).get(seller.sellerId);
}

describe("coachingFlags", () => {
  it("judge the mean drawn towards the team's median by five calls", () => {
    const [flag] = flagsOf(sellerMeans("mei", { talkShare: 0.64 }, 22)) ?? [];
    expect(flag).toMatchObject({ kpi: "talkShare", value: 0.64, n: 22, side: "above", sellers: 4, band: { low: 0.43, high: 0.6 } });
    expect(flag?.teamMedian).toBeCloseTo(0.51);
    expect(flag?.shrunk).toBeCloseTo((22 * 0.64 + 5 * 0.51) / 27);
    expect(flag?.size).toBeCloseTo(((22 * 0.64 + 5 * 0.51) / 27 - 0.6) / 0.05);
  });

  it("let few calls lie farther off than many", () => {
    expect(flagsOf(sellerMeans("mei", { talkShare: 0.64 }, 8))).toBeUndefined();
    expect(flagsOf(sellerMeans("mei", { talkShare: 0.64 }, 40))).toHaveLength(1);
  });

  it("need eight calls", () => {
    expect(flagsOf(sellerMeans("mei", { talkShare: 0.9 }, 7))).toBeUndefined();
    expect(flagsOf(sellerMeans("mei", { talkShare: 0.9 }, 8))).toHaveLength(1);
  });

  it("need four others with eight calls", () => {
    expect(flagsOf(sellerMeans("mei", { talkShare: 0.9 }), OTHERS.slice(1))).toBeUndefined();
    expect(flagsOf(sellerMeans("mei", { talkShare: 0.9 }), [...OTHERS.slice(1), sellerMeans("z", { talkShare: 0.5 }, 7)])).toBeUndefined();
  });

  it("are not raised at the very end of the band", () => {
    const others = teamWith("pauseMs", 600, 600, 600, 600);
    expect(flagsOf(sellerMeans("mei", { pauseMs: 600 }), others)).toBeUndefined();
    expect(flagsOf(sellerMeans("mei", { pauseMs: 599 }), others)).toMatchObject([{ kpi: "pauseMs", side: "below" }]);
  });

  it("find customers too negative from six points above the team's median", () => {
    const others = teamWith("negative", 0.1, 0.14, 0.14, 0.2);
    expect(flagsOf(sellerMeans("carlos", { negative: 0.2 }), others)).toBeUndefined();
    const [flag] = flagsOf(sellerMeans("carlos", { negative: 0.27 }), others) ?? [];
    expect(flag).toMatchObject({ kpi: "negative", side: "above" });
    expect(flag?.band.high).toBeCloseTo(0.2);
  });

  it("come in the order of their distance in minimums", () => {
    const means = { talkShare: 0.52, wordsPerMinute: 160, pauseMs: 700 };
    const others = ["a", "b", "c", "d"].map((id) => sellerMeans(id, means));
    const flags = flagsOf(sellerMeans("carlos", { talkShare: 0.66, wordsPerMinute: 240, pauseMs: 300 }), others);
    expect(flags?.map(({ kpi }) => kpi)).toEqual(["wordsPerMinute", "pauseMs", "talkShare"]);
  });

  it("follow the admin's targets, and are silent on hidden KPIs and where a target was removed", () => {
    const mei = sellerMeans("mei", { talkShare: 0.58 }, 40);
    expect(flagsOf(mei)).toBeUndefined();
    expect(flagsOf(mei, OTHERS, { talkShare: { band: { high: 0.55 }, hidden: false } })).toHaveLength(1);
    expect(flagsOf(mei, OTHERS, { talkShare: { band: { high: 0.55 }, hidden: true } })).toBeUndefined();
    expect(flagsOf(sellerMeans("mei", { talkShare: 0.9 }), OTHERS, { talkShare: { hidden: false } })).toBeUndefined();
  });

  it("take an admin's target for negative sentiment instead of the team's", () => {
    const others = teamWith("negative", 0.1, 0.14, 0.14, 0.2);
    const carlos = sellerMeans("carlos", { negative: 0.27 });
    expect(flagsOf(carlos, others, { negative: { band: { high: 0.3 }, hidden: false } })).toBeUndefined();
  });

  it("are raised for every seller of a team at once, each against the others", () => {
    const flags = coachingFlags(teamWith("wordsPerMinute", 150, 160, 170, 230, 240), {});
    expect([...flags.keys()].sort()).toEqual(["d", "e"]);
    expect(flags.get("d")?.[0]?.teamMedian).toBe(165);
  });

  it("say nothing of what was not measured", () => {
    expect(
      coachingFlags(
        ["a", "b", "c", "d", "e"].map((id) => sellerMeans(id, {})),
        {},
      ).size,
    ).toBe(0);
  });

  it("are given to the outermost of many sellers", () => {
    const team = Array.from({ length: 500 }, (_, index) =>
      sellerMeans(`s${index}`, { talkShare: 0.3 + (index % 60) / 100, pauseMs: 300 + index, negative: 0.1 }),
    );
    expect(coachingFlags(team, {}).size).toBeGreaterThan(100);
  });
});
