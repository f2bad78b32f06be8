import "../../shared/host/pageWindow";
import { sheetView } from "../../../solution/webresources/oneToOne/sheetView";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { pageWith, teamAt } from "../../controls/pageWith";
import { testEnvironment } from "../../controls/testHost";
import { DAY_MS } from "../../../shared/domain/time";
import { callWith, MONDAY } from "../../shared/insights/callWith";
import { goalWith } from "../../shared/insights/goalWith";

const calls = Array.from({ length: 8 }, () => callWith({ talkShare: 0.7, pauseMs: 700, wordsPerMinute: 150 }));
const view = (page: Partial<SellerPage> = {}) =>
  sheetView({ page: pageWith({ calls, ...page }), starred: [], items: [], goals: [], environment: testEnvironment() });
const lineOf = (name: string, page: Partial<SellerPage> = {}) => view(page)?.figures.find((line) => line.name === name);

describe("sheetView", () => {
  it("says which figures are off their target, on which side, and what they were before", () => {
    const previousCalls = Array.from({ length: 8 }, () => callWith({ talkShare: 0.5 }));
    expect(lineOf("talk share", { previousCalls })).toMatchObject({ value: "70%", miss: { side: "above", text: "above target" } });
    expect(lineOf("talk share", { previousCalls })?.reference).toMatch(/^50%/);
    expect(lineOf("pause")).not.toHaveProperty("miss");
  });

  it("compares with what the page compares with", () => {
    const selection = { ...pageWith().selection, comparison: "team" } as const;
    expect(view({ selection })?.columns.slice(3)).toEqual(["Team, median"]);
    expect(lineOf("talk share", { selection, team: teamAt({ talkShare: 0.45 }) })?.reference).toMatch(/^45%/);
  });

  it("says which goals are open, by when, and what has become of them", () => {
    const goal = goalWith({
      about: { kind: "kpi", kpi: "talkShare" },
      target: 0.6,
      baseline: { mean: 0.7, n: 9, from: "2026-03-18", to: "2026-05-16" },
    });
    const progress = { kind: "tooEarly", n: 5, of: 8 } as const;
    const loaded = { page: pageWith({ calls }), starred: [], items: [], environment: testEnvironment() };
    expect(sheetView({ ...loaded, goals: [{ goal, progress, calls: [] }] })?.goals).toEqual([
      { wanted: "Talks ≤\u00a060% of the time", due: "by Jul 15", progress: "too early: 5 of 8 calls" },
    ]);
  });

  it("says what a goal came from", () => {
    const goal = goalWith({ origin: { kind: "review", id: "review-1", callId: "call-1", at: MONDAY - 30 * DAY_MS } });
    const progress = { kind: "tooEarly", n: 5, of: 8 } as const;
    const loaded = { page: pageWith({ calls }), starred: [], items: [], environment: testEnvironment() };
    const [line] = sheetView({ ...loaded, goals: [{ goal, progress, calls: [] }] })?.goals ?? [];
    expect(line?.progress).toBe("too early: 5 of 8 calls · after the review of May 16");
  });

  it("leaves out what an admin has hidden, and marks what is not measured", () => {
    expect(lineOf("talk share", { targets: { talkShare: { band: {}, hidden: true } } })).toBeUndefined();
    expect(lineOf("own monologue")).toMatchObject({ value: "–" });
  });

  it("names the seller, the days and the calls", () => {
    const { title, facts } = view() ?? {};
    expect(title).toBe("One-to-one with Mei Koh");
    expect(facts?.map((fact) => fact.replace(/\s/g, " "))).toEqual(
      expect.arrayContaining(["Jun 1 – 21", "vs May 11 – 31", "8 calls", expect.stringMatching(/^data up to/)]),
    );
  });

  it("is none where the viewer sees nobody", () => {
    expect(view({ seller: undefined })).toBeUndefined();
  });
});
