import { styleTiles, type TileKpi } from "../../../controls/ConversationStyle/conversationStyleViewModel";
import type { SellerPage } from "../../../shared/pcf/sellerPage";
import { callWith } from "../../shared/insights/callWith";
import { pageWith, teamAt, TEXTS } from "../pageWith";

function tile(kpi: TileKpi, page: Partial<SellerPage>) {
  const found = styleTiles(pageWith(page), TEXTS).find((each) => each.kpi === kpi);
  if (!found) throw new Error(`no tile ${kpi}`);
  return found;
}
const captionsOf = (kpi: TileKpi, page: Partial<SellerPage>) => tile(kpi, page).captions.map(({ text }) => text);

describe("styleTiles", () => {
  it("shows four KPIs in their order", () => {
    expect(styleTiles(pageWith(), TEXTS).map(({ title }) => title)).toEqual([
      "Talking speed",
      "Switches per call",
      "Pause before speaking",
      "Longest customer monologue",
    ]);
  });

  it("shows the talking speed with change, team, target and the calls it stands on", () => {
    const page = {
      calls: [callWith({ wordsPerMinute: 160 }), callWith({ wordsPerMinute: 170 }), callWith()],
      previousCalls: [callWith({ wordsPerMinute: 164 })],
      team: teamAt({ wordsPerMinute: 168 }),
    };
    expect(tile("wordsPerMinute", page)).toMatchObject({ value: "165", unit: "wpm" });
    expect(captionsOf("wordsPerMinute", page)).toEqual(["+1 wpm", "before 164 wpm", "team 168 wpm", "within target, at most 190 wpm", "2 of 3 calls"]);
  });

  it("shows switches per call with those per hour in brackets", () => {
    const calls = [callWith({ switchCount: 20, durationMs: 360_000 }), callWith({ switchCount: 28, durationMs: 360_000 })];
    expect(tile("switchCount", { calls })).toMatchObject({ value: "24", unit: "(240/h)" });
  });

  it("shows the pause in seconds and where it lies against the target", () => {
    const page = { calls: [callWith({ pauseMs: 400 })] };
    expect(tile("pauseMs", page)).toMatchObject({ value: "0.4", unit: "s" });
    expect(captionsOf("pauseMs", page)).toContain("below target, at least 0.6 s");
  });

  it("shows the mean of the longest monologues, and the longest of all as evidence", () => {
    const page = { calls: [callWith({ customerMonologueMs: 40_000 }), callWith({ customerMonologueMs: 84_000 })] };
    expect(tile("customerMonologueMs", page).value).toBe("1:02");
    expect(captionsOf("customerMonologueMs", page)).toEqual(["longest 1:24", "2 of 2 calls"]);
  });

  it("draws value, previous period and team on one line, none off it", () => {
    const { bullet } = tile("wordsPerMinute", {
      calls: [callWith({ wordsPerMinute: 220 })],
      previousCalls: [callWith({ wordsPerMinute: 110 })],
      team: teamAt({ wordsPerMinute: 168 }),
    });
    const places = [bullet?.previous, bullet?.team, bullet?.value] as number[];
    expect([...places].sort()).toEqual(places);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
  });

  it("is absent with a reason, not zero, where no call has the measure", () => {
    const empty = tile("pauseMs", { calls: [callWith()] });
    expect(empty).toMatchObject({ value: "–", unit: "", callIds: [], name: "Pause before speaking: –, not measured in these calls, 0 of 1 call" });
    expect(empty).not.toHaveProperty("bullet");
  });

  it("knows the calls behind a figure", () => {
    const [measured, unmeasured] = [callWith({ pauseMs: 700 }), callWith()];
    expect(tile("pauseMs", { calls: [measured, unmeasured] }).callIds).toEqual([measured.id]);
  });

  it("says everything that a tile shows in its name", () => {
    const page = { calls: [callWith({ switchCount: 24, durationMs: 720_000 })], team: teamAt({ switchCount: 26 }) };
    expect(tile("switchCount", page).name).toBe("Switches per call: 24 (120/h), team 26, 1 of 1 call");
  });
});
