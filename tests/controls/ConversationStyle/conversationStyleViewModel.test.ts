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

  it("shows the talking speed with what it was, the team and the calls it stands on; a target that is met is in its name", () => {
    const page = {
      calls: [...eight({ wordsPerMinute: 165 }), callWith()],
      previousCalls: eight({ wordsPerMinute: 164 }),
      team: teamAt({ wordsPerMinute: 168 }),
    };
    expect(tile("wordsPerMinute", page)).toMatchObject({ value: "165", unit: "wpm" });
    expect(captionsOf("wordsPerMinute", page)).toEqual(["was 164\u00a0wpm", "team 168\u00a0wpm", "8 of 9 calls"]);
    expect(tile("wordsPerMinute", page)).not.toHaveProperty("miss");
    expect(tile("wordsPerMinute", page).name).toContain("within target, at most 190\u00a0wpm");
  });

  it("shows switches per call with those per hour beside them, and in the table over how many hours", () => {
    const calls = [callWith({ switchCount: 20, durationMs: 360_000 }), callWith({ switchCount: 28, durationMs: 360_000 })];
    expect(tile("switchCount", { calls })).toMatchObject({ value: "24", unit: "", beside: "240/h" });
    expect(captionsOf("switchCount", { calls })).toEqual(["few calls"]);
    expect(view({ calls }).rows[0]?.[2]).toBe("24 · 240/h · per hour: over 0.2 h");
  });

  it("says where switches per hour lie against an admin's target for them, and hides them alone", () => {
    const calls = [callWith({ switchCount: 24, durationMs: 360_000 })];
    const targets = { switchesPerHour: { hidden: false, band: { high: 200 } } };
    expect(tile("switchCount", { calls, targets }).miss).toEqual({ side: "above", words: "above target", band: ", at most 200/h" });
    expect(tile("switchCount", { calls, targets: { switchesPerHour: { hidden: true } } })).not.toHaveProperty("beside");
  });

  it("shows the pause in seconds and where it lies against the target", () => {
    const page = { calls: [callWith({ pauseMs: 400 })] };
    expect(tile("pauseMs", page)).toMatchObject({ value: "0.4", unit: "s" });
    expect(tile("pauseMs", page).miss).toEqual({ side: "below", words: "below target", band: ", at least 0.6\u00a0s" });
  });

  it("shows the mean of the longest monologues, and in the table the longest of all", () => {
    const page = { calls: [callWith({ customerMonologueMs: 40_000 }), callWith({ customerMonologueMs: 84_000 })] };
    expect(tile("customerMonologueMs", page).value).toBe("1:02");
    expect(view(page).rows[0]?.[4]).toBe("1:02 · longest 1:24");
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
    expect(tile("switchCount", page).name).toBe("Switches per call: 24, 120/h, team 26");
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
