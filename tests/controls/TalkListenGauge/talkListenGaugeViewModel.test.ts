import { gaugeView } from "../../../controls/TalkListenGauge/talkListenGaugeViewModel";
import type { SellerPage } from "../../../shared/pcf/sellerPage";
import { callWith } from "../../shared/insights/callWith";
import { pageWith, teamAt, TEXTS } from "../pageWith";

const talking = (...shares: number[]) => shares.map((talkShare) => callWith({ talkShare }));
const view = (page: Partial<SellerPage>) => gaugeView(pageWith(page), TEXTS);
const captionsOf = (page: Partial<SellerPage>) => view(page).captions.map(({ text }) => text);

describe("gaugeView", () => {
  it("averages the calls that have a talk share and says how many those are", () => {
    const gauge = view({ calls: [...talking(0.7, 0.58), callWith()] });
    expect(gauge.share).toBeCloseTo(0.64);
    expect(gauge).toMatchObject({ figure: "64 : 36", verdict: "above target, 43% to 60%" });
    expect(gauge.description).toBe("Mei Koh 64%, customers 36%. above target, 43% to 60%");
    expect(gauge.captions.at(-1)?.text).toBe("2 of 3 calls");
  });

  it("shows sides that add up to 100", () => {
    expect(view({ calls: talking(0.635) }).figure).toBe("64 : 36");
  });

  it("compares with the previous period, in points", () => {
    const captions = captionsOf({ calls: talking(0.64), previousCalls: talking(0.52) });
    expect(captions).toEqual(["+12 points", "before 52%", "1 of 1 call"]);
  });

  it("counts one point in the singular", () => {
    expect(captionsOf({ calls: talking(0.53), previousCalls: talking(0.52) })[0]).toBe("+1 point");
  });

  it("says that nothing changed where the difference is too small for a word", () => {
    expect(captionsOf({ calls: talking(0.522), previousCalls: talking(0.52) })).toContain("no change");
  });

  it("marks the team's median on the ring, or says the range of fewer than four others", () => {
    const calls = talking(0.64);
    const four = view({ calls, team: teamAt({ talkShare: 0.55 }) });
    expect(four.team).toBeCloseTo(0.55);
    expect(four.captions).toContainEqual({ mark: "team", text: "team 55%" });
    const two = view({ calls, team: teamAt({ talkShare: 0.55 }).slice(2) });
    expect(two).not.toHaveProperty("team");
    expect(two.captions).toContainEqual({ text: "others 55% to 55%" });
  });

  it("labels both ends of the target", () => {
    expect(view({ calls: talking(0.5) }).band).toEqual({ low: 0.43, high: 0.6, lowText: "43%", highText: "60%" });
  });

  it("has no figure, and says why, where no call has a talk share", () => {
    expect(view({ calls: [callWith()] })).toMatchObject({ figure: "–", verdict: "not measured in these calls" });
    expect(view({ calls: [callWith()] })).not.toHaveProperty("share");
    expect(view({ calls: [callWith()], talkShareUnitKnown: false }).verdict).toMatch(/unit of the stored ratio unknown/);
  });

  it("counts calls by tenths and knows them by id", () => {
    const calls = talking(0.61, 0.69, 0.7);
    const tenths = view({ calls }).tenths;
    expect(tenths[6]).toMatchObject({ name: "60% to 70%: 2 calls", countText: "2", callIds: [calls[0]?.id, calls[1]?.id] });
    expect(tenths[7]).toMatchObject({ name: "70% to 80%: 1 call" });
    expect(tenths[0]).toMatchObject({ count: 0, countText: "" });
  });
});
