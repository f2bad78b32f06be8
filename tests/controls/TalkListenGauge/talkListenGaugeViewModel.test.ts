import { gaugeView, type GaugeView } from "../../../controls/TalkListenGauge/talkListenGaugeViewModel";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { callWith } from "../../shared/insights/callWith";
import { hostilePages, impossibleIn } from "../hostilePages";
import { pageWith, teamAt, TEXTS } from "../pageWith";

const talking = (...shares: number[]) => shares.map((talkShare) => callWith({ talkShare }));
const eight = (share: number) => talking(...Array<number>(8).fill(share));

function view(page: Partial<SellerPage>): GaugeView {
  const gauge = gaugeView(pageWith(page), TEXTS);
  if (!gauge) throw new Error("hidden");
  return gauge;
}
const withBand = (band: { low?: number; high?: number }) => view({ calls: talking(0.5), targets: { talkShare: { band, hidden: false } } });

describe("gaugeView", () => {
  it("averages the calls that have a talk share and says how many those are", () => {
    const gauge = view({ calls: [...talking(0.7, 0.58), callWith()] });
    expect(gauge).toMatchObject({ share: 0.64, figure: "64 : 36", verdict: { side: "above", words: "above target" } });
    expect(gauge.description).toBe("Mei Koh 64%, customers 36%. above target, 43–60%");
    expect(gauge.captions).toEqual([{ text: "2 of 3 calls" }]);
  });

  it("shows sides that add up to 100", () => {
    expect(view({ calls: talking(0.636) }).figure).toBe("64 : 36");
  });

  it("says in a few words what has changed", () => {
    expect(view({ calls: talking(0.64) }).status).toBe("Talk to listen: 64 : 36, above target, 43–60%");
  });

  it("marks the previous period and the team's median on the ring", () => {
    const gauge = view({ calls: eight(0.64), previousCalls: eight(0.52), team: teamAt({ talkShare: 0.55 }) });
    expect(gauge.previous).toBeCloseTo(0.52);
    expect(gauge.others).toEqual({ mark: "team", value: 0.55 });
  });

  it("labels the ends of the target; an open end has none", () => {
    expect(withBand({ low: 0.43, high: 0.6 })).toMatchObject({
      band: { low: 0.43, high: 0.6 },
      ends: [
        { share: 0.43, text: "43%" },
        { share: 0.6, text: "60%" },
      ],
    });
    expect(withBand({ high: 0.6 })).toMatchObject({ band: { low: 0, high: 0.6 }, ends: [{ share: 0.6, text: "60%" }] });
    expect(withBand({})).toMatchObject({ band: { low: 0, high: 1 }, ends: [] });
  });

  it("draws a target beyond the ring at its end", () => {
    expect(withBand({ low: 0.9, high: 1.5 })).toMatchObject({
      band: { low: 0.9, high: 1 },
      ends: [{ share: 0.9 }, { share: 1, text: "150%" }],
    });
  });

  it("has no figure, and says why, where no call has a talk share", () => {
    expect(view({ calls: [callWith(), callWith()] })).toMatchObject({ figure: "–", captions: [{ text: "not measured in these 2 calls" }] });
    expect(view({ calls: [callWith()] })).not.toHaveProperty("share");
    expect(view({ calls: [callWith()] })).toMatchObject({ status: "Talk to listen: not measured in this call" });
  });

  it("names a table's row for the figure, and a seller who is not known by the role", () => {
    expect(view({ calls: eight(0.64), seller: undefined }).description).toMatch(/^Seller 64%, customers 36%\./);
    expect(view({ calls: eight(0.64) }).rows.map(([head, value]) => [head, value])).toContainEqual([expect.any(String), "64%"]);
  });

  it("is nothing where an admin has hidden the talk share", () => {
    expect(gaugeView(pageWith({ calls: talking(0.5), targets: { talkShare: { hidden: true } } }), TEXTS)).toBeUndefined();
  });

  it("counts calls by tenths, says of how many, and knows them by id", () => {
    const calls = talking(0.61, 0.69, 0.7);
    const tenths = view({ calls: [...calls, callWith()] }).tenths;
    expect(tenths[6]).toMatchObject({
      name: "60% to 70%: 2 calls",
      row: ["60% to 70%", "2 of 3 calls"],
      callIds: [calls[0]?.id, calls[1]?.id],
    });
    expect(tenths[7]).toMatchObject({ name: "70% to 80%: 1 call" });
    expect(tenths[0]).toMatchObject({ count: 0 });
  });

  it("shows no impossible number of any page, and every share inside the ring", () => {
    for (const { name, page } of hostilePages()) {
      const gauge = gaugeView(page, TEXTS);
      expect({ name, impossible: impossibleIn(gauge) }).toEqual({ name, impossible: [] });
      for (const share of [gauge?.share, gauge?.previous, gauge?.others?.value, gauge?.band?.low, gauge?.band?.high]) {
        expect(share ?? 0).toBeGreaterThanOrEqual(0);
        expect(share ?? 0).toBeLessThanOrEqual(1);
      }
    }
  });
});
