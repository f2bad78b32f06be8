import type { Call } from "../../../shared/domain/Call";
import { insightsOf, type InsightsSource } from "../../../shared/insights/insights";
import { teamTargets } from "../../../shared/insights/teamTargets";
import { drawTeam, USUAL } from "../../bench/alikeSellers";
import { falseInsights } from "../../bench/insightLines";
import { randomOf, shuffled } from "../../local/demo/random";
import { callWith } from "./callWith";
import { mentionOf } from "./mentionOf";
import { sellerMeans } from "./sellerMeans";

const callsWith = (measures: Partial<Call>, count = 20) => Array.from({ length: count }, () => callWith(measures));
const ask = (more: Partial<InsightsSource>) =>
  insightsOf({ sellerId: "mei", calls: [], previousCalls: [], mentions: undefined, team: [], starred: [], targets: {}, ...more });
const topics = (insights: ReturnType<typeof ask>) => insights.map((insight) => ("kpi" in insight ? insight.kpi : insight.word.text));

describe("insightsOf", () => {
  it("tells what to act on first, then what has improved, practice, market and the rest; of each the largest in front", () => {
    const calls = callsWith({
      talkShare: 0.64,
      wordsPerMinute: 200,
      pauseMs: 700,
      sellerMonologueMs: 100_000,
      customerMonologueMs: 90_000,
    });
    const previousCalls = callsWith({
      talkShare: 0.52,
      wordsPerMinute: 160,
      pauseMs: 700,
      sellerMonologueMs: 200_000,
      customerMonologueMs: 60_000,
    });
    const mentions = calls.slice(0, 12).map(({ id }) => mentionOf(id));
    const found = ask({ calls, previousCalls, mentions, team: [sellerMeans("top", { pauseMs: 3000 })], starred: ["top"] });
    expect(topics(found)).toEqual(["wordsPerMinute", "talkShare", "sellerMonologueMs", "pauseMs", "Kestrel", "customerMonologueMs"]);
    expect(found.map(({ category }) => category)).toEqual(["watch", "watch", "improved", "practice", "market", "note"]);
  });

  it("tells a miss of a target that nothing else speaks of, last of what to act on, of however few calls", () => {
    const calls = callsWith({ talkShare: 0.64, pauseMs: 300 });
    const found = ask({ calls, previousCalls: callsWith({ talkShare: 0.52, pauseMs: 300 }) });
    expect(found).toMatchObject([
      { kind: "change", kpi: "talkShare" },
      { kind: "miss", kpi: "pauseMs", category: "watch", verdict: "below", current: { n: 20, denominator: 20 } },
    ]);
    expect(ask({ calls: callsWith({ pauseMs: 300 }, 1) })).toMatchObject([{ kind: "miss", current: { n: 1 } }]);
    expect(ask({ calls: callsWith({ pauseMs: 590 }) })).toEqual([]);
    expect(ask({ calls, targets: { pauseMs: { hidden: true }, talkShare: { hidden: false } } })).toEqual([]);
  });

  it("tells a miss beside what top sellers do, which says nothing of the target", () => {
    const found = ask({ calls: callsWith({ pauseMs: 400 }), team: [sellerMeans("top", { pauseMs: 3000 })], starred: ["top"] });
    expect(found.map(({ kind, category }) => [kind, category])).toEqual([
      ["miss", "watch"],
      ["practice", "practice"],
    ]);
  });

  it("lets a second practice not hide what customers talk about", () => {
    const calls = callsWith({ pauseMs: 700, customerMonologueMs: 60_000 });
    const team = [sellerMeans("top", { pauseMs: 3000, customerMonologueMs: 120_000 })];
    const mentions = calls.slice(0, 12).map(({ id }) => mentionOf(id));
    const found = ask({
      calls,
      previousCalls: calls.map((call) => ({ ...call, id: `before ${call.id}` })),
      mentions,
      team,
      starred: ["top"],
    });
    expect(found.map(({ category }) => category)).toEqual(["practice", "market", "practice"]);
  });

  it("compares with what the viewer chose before anything else", () => {
    const team = [0.4, 0.4, 0.4, 0.4].map((talkShare, index) => sellerMeans(`s${index}`, { talkShare }));
    const source = { calls: callsWith({ talkShare: 0.59 }), previousCalls: callsWith({ talkShare: 0.5 }), team, starred: ["s0"] };
    expect(ask({ ...source, comparison: "previousPeriod" })).toMatchObject([{ kind: "change" }]);
    expect(ask({ ...source, comparison: "team" })).toMatchObject([{ kind: "team" }]);
    expect(ask({ ...source, comparison: "topSellers" })).toMatchObject([{ kind: "practice" }]);
  });

  it("tells one thing a KPI: the change, though team and top sellers are farther", () => {
    const team = [0.4, 0.4, 0.4, 0.4].map((talkShare, index) => sellerMeans(`s${index}`, { talkShare }));
    const found = ask({ calls: callsWith({ talkShare: 0.64 }), previousCalls: callsWith({ talkShare: 0.52 }), team, starred: ["s0"] });
    expect(found).toMatchObject([{ kind: "change", kpi: "talkShare" }]);
    expect(ask({ calls: callsWith({ talkShare: 0.64 }), team, starred: ["s0"] })).toMatchObject([{ kind: "team" }]);
  });

  it("lets no advice hide news: practices follow, however far top sellers are", () => {
    const team = [sellerMeans("top", { pauseMs: 3000 })];
    const calls = callsWith({ talkShare: 0.64, pauseMs: 700 });
    const found = ask({ calls, previousCalls: callsWith({ talkShare: 0.52, pauseMs: 700 }), team, starred: ["top"] });
    expect(found.map(({ kind }) => kind)).toEqual(["change", "practice"]);
  });

  it("reports switches once, by the hour", () => {
    const found = ask({ calls: callsWith({ switchCount: 60 }), previousCalls: callsWith({ switchCount: 20 }) });
    expect(topics(found)).toEqual(["switchesPerHour"]);
  });

  it("never reports a hidden KPI; switches are hidden by either way to count them", () => {
    const calls = callsWith({ talkShare: 0.64, switchCount: 60 });
    const previousCalls = callsWith({ talkShare: 0.52, switchCount: 20 });
    expect(topics(ask({ calls, previousCalls, targets: { switchesPerHour: { hidden: true } } }))).toEqual(["talkShare"]);
    expect(topics(ask({ calls, previousCalls, targets: { switchCount: { hidden: true }, talkShare: { hidden: true } } }))).toEqual([]);
  });

  it("asks a KPI for the more, the more of them it asks", () => {
    const alternating = (talkShare: number, spread: number): Call[] =>
      Array.from({ length: 18 }, (_, index) =>
        callWith({ talkShare: talkShare + (index % 2 ? spread : -spread), wordsPerMinute: 160, pauseMs: 700 }),
      );
    const source = { calls: alternating(0.58, 0.07), previousCalls: alternating(0.52, 0.07) };
    expect(topics(ask(source))).toEqual([]);
    expect(topics(ask({ ...source, targets: { pauseMs: { hidden: true } } }))).toEqual(["talkShare"]);
  });

  it("is silent without measures, without calls, with seven of them, and about words that are not loaded yet", () => {
    expect(ask({ calls: callsWith({}), previousCalls: callsWith({}) })).toEqual([]);
    expect(ask({})).toEqual([]);
    expect(ask({ calls: callsWith({ talkShare: 0.55 }, 7), previousCalls: callsWith({ talkShare: 0.45 }) })).toEqual([]);
    expect(ask({ calls: callsWith({}), previousCalls: callsWith({}), mentions: undefined })).toEqual([]);
  });

  it("judges negative sentiment against the team", () => {
    const sour = (negative: number) => callsWith({ sentiment: { positive: 0.3, neutral: 0.7 - negative, negative } });
    const team = ["a", "b", "c", "d"].map((id) => sellerMeans(id, { negative: 0.14, positive: 0.3 }));
    expect(ask({ calls: sour(0.27), previousCalls: sour(0.14), team, targets: teamTargets({}, team) })).toMatchObject([
      { kpi: "negative", category: "watch", verdict: "above", previousVerdict: "within" },
    ]);
    expect(ask({ calls: sour(0.27), previousCalls: sour(0.14) })).toMatchObject([
      { kpi: "negative", category: "note", verdict: undefined },
    ]);
  });
});

describe("chance", () => {
  it.each([18, 8])(
    "brings one false insight on ten pages at most where nine sellers are alike and nothing has changed: %d calls",
    (calls) => {
      const [rates] = falseInsights({ ...USUAL, calls }, [USUAL.trackedWords], 25, "in short");
      expect(rates?.all).toBeLessThan(0.1);
      for (const [, rate] of rates?.byKind ?? []) expect(rate).toBeLessThan(0.06);
    },
  );

  it("leaves what is really there: a change of three minimums is mostly told", () => {
    const random = randomOf("insights/three minimums");
    const pages = Array.from({ length: 20 }, () => drawTeam({ ...USUAL, change: 3 }, random)[0]!);
    const told = pages.flatMap((page) => insightsOf(page)).filter(({ kind, direction }) => kind === "change" && direction === "up");
    expect(told.length / pages.length).toBeGreaterThan(5);
  });
});

describe("the same calls", () => {
  const pages = drawTeam({ ...USUAL, change: 2, apart: 2 }, randomOf("insights/order"));
  const shown = (page: InsightsSource) =>
    insightsOf(page).map(({ kind, direction, size, evidence, ...more }) => ({
      kind,
      direction,
      size: size.toFixed(6),
      of: "kpi" in more ? more.kpi : more.word.text,
      evidence: [...evidence.current, ...evidence.previous].sort(),
    }));

  it("tell the same, whatever the order of the rows", () => {
    const random = randomOf("insights/shuffled");
    const mixed = (page: InsightsSource): InsightsSource => ({
      ...page,
      calls: shuffled(page.calls, random),
      previousCalls: shuffled(page.previousCalls, random),
      mentions: shuffled(page.mentions ?? [], random),
      team: shuffled(page.team, random),
    });
    expect(pages.flatMap(shown).length).toBeGreaterThan(5);
    for (const page of pages) expect(shown(mixed(page))).toEqual(shown(page));
  });

  it("tell the same again", () => {
    for (const page of pages) expect(insightsOf(page)).toEqual(insightsOf(page));
  });
});
