import { styleView, type TileKpi } from "../../../controls/ConversationStyle/conversationStyleViewModel";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { callWith } from "../../shared/insights/callWith";
import { hostilePages, impossibleIn } from "../hostilePages";
import { pageWith, teamAt, TEXTS } from "../pageWith";

const view = (page: Partial<SellerPage> = {}) => styleView(pageWith(page), TEXTS);
const eight = (...[measures]: Parameters<typeof callWith>) => Array.from({ length: 8 }, () => callWith(measures));

function tile(kpi: TileKpi, page: Partial<SellerPage>) {
  const found = view(page).tiles.find((each) => each.kpi === kpi);
  if (!found) throw new Error(`no tile ${kpi}`);
  return found;
}
const captionsOf = (kpi: TileKpi, page: Partial<SellerPage>) => tile(kpi, page).captions.map(({ text }) => text);

describe("styleView", () => {
  it("shows four KPIs in their order", () => {
    expect(view().tiles.map(({ title }) => title)).toEqual([
      "Talking speed",
      "Switches per call",
      "Pause before speaking",
      "Longest customer monologue",
    ]);
  });

  it("leaves out what an admin has hidden, in the table, too", () => {
    const { tiles, headings } = view({ targets: { pauseMs: { hidden: true } } });
    expect(tiles.map(({ kpi }) => kpi)).toEqual(["wordsPerMinute", "switchCount", "customerMonologueMs"]);
    expect(headings).toEqual(["Figure", "Talking speed", "Switches per call", "Longest customer monologue"]);
  });

  it("shows the talking speed with target, change, team and the calls it stands on", () => {
    const page = {
      calls: [...eight({ wordsPerMinute: 165 }), callWith()],
      previousCalls: eight({ wordsPerMinute: 164 }),
      team: teamAt({ wordsPerMinute: 168 }),
    };
    expect(tile("wordsPerMinute", page)).toMatchObject({ value: "165", unit: "wpm" });
    expect(captionsOf("wordsPerMinute", page)).toEqual([
      "within target, at most 190 wpm (convention)",
      "+1 wpm · before 164 wpm",
      "team 168 wpm",
      "8 of 9 calls",
    ]);
  });

  it("shows switches per call with those per hour in brackets, and over how many hours", () => {
    const calls = [callWith({ switchCount: 20, durationMs: 360_000 }), callWith({ switchCount: 28, durationMs: 360_000 })];
    expect(tile("switchCount", { calls })).toMatchObject({ value: "24", unit: "(240/h)" });
    expect(captionsOf("switchCount", { calls })).toEqual(["2 calls. Trends appear from 8.", "per hour: over 0.2 h"]);
  });

  it("says where switches per hour lie against an admin's target for them, and hides them alone", () => {
    const calls = [callWith({ switchCount: 24, durationMs: 360_000 })];
    const targets = { switchesPerHour: { hidden: false, band: { high: 200 } } };
    expect(captionsOf("switchCount", { calls, targets })).toContain("240/h: above target, at most 200/h (set by your admin)");
    expect(tile("switchCount", { calls, targets: { switchesPerHour: { hidden: true } } }).unit).toBe("");
  });

  it("shows the pause in seconds and where it lies against the target", () => {
    const page = { calls: [callWith({ pauseMs: 400 })] };
    expect(tile("pauseMs", page)).toMatchObject({ value: "0.4", unit: "s" });
    expect(captionsOf("pauseMs", page)[0]).toBe("below target, at least 0.6 s (convention)");
  });

  it("shows the mean of the longest monologues, and the longest of all as evidence", () => {
    const page = { calls: [callWith({ customerMonologueMs: 40_000 }), callWith({ customerMonologueMs: 84_000 })] };
    expect(tile("customerMonologueMs", page).value).toBe("1:02");
    expect(captionsOf("customerMonologueMs", page)).toEqual(["2 calls. Trends appear from 8.", "longest 1:24"]);
  });

  it("draws value, previous period and team on one line, none off it", () => {
    const { bullet, others } = tile("wordsPerMinute", {
      calls: eight({ wordsPerMinute: 220 }),
      previousCalls: eight({ wordsPerMinute: 110 }),
      team: teamAt({ wordsPerMinute: 168 }),
    });
    const places = [bullet?.previous, bullet?.others, bullet?.value] as number[];
    expect(others).toBe("team");
    expect([...places].sort()).toEqual(places);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
  });

  it("is absent with a reason, not zero, where no call has the measure", () => {
    const empty = tile("pauseMs", { calls: [callWith(), callWith()] });
    expect(empty).toMatchObject({ value: "–", unit: "", callIds: [], name: "Pause before speaking: –, not measured in these 2 calls" });
    expect(empty).not.toHaveProperty("bullet");
  });

  it("knows the calls behind a figure", () => {
    const [measured, unmeasured] = [callWith({ pauseMs: 700 }), callWith()];
    expect(tile("pauseMs", { calls: [measured, unmeasured] }).callIds).toEqual([measured.id]);
  });

  it("says everything that a tile shows in its name", () => {
    const page = { calls: eight({ switchCount: 24, durationMs: 720_000 }), team: teamAt({ switchCount: 26 }) };
    expect(tile("switchCount", page).name).toBe(
      "Switches per call: 24 (120/h), no earlier calls, team 26, 8 of 8 calls, per hour: over 1.6 h",
    );
  });

  it("shows no impossible number of any page, and every sign on its line", () => {
    for (const { name, page } of hostilePages()) {
      const style = styleView(page, TEXTS);
      expect({ name, impossible: impossibleIn(style) }).toEqual({ name, impossible: [] });
      for (const { bullet } of style.tiles) {
        for (const place of [bullet?.value, bullet?.previous, bullet?.others, bullet?.band?.from, bullet?.band?.to]) {
          expect(place ?? 0).toBeGreaterThanOrEqual(0);
          expect(place ?? 0).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});
