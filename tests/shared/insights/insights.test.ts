import type { Call } from "../../../shared/domain/Call";
import { KPIS, type KpiId } from "../../../shared/domain/kpis";
import { insightsOf, type InsightsSource } from "../../../shared/insights/insights";
import { excludes, welchInterval } from "../../../shared/insights/interval";
import { randomOf } from "../../local/demo/random";
import { callWith } from "./callWith";
import { mentionOf } from "./mentionOf";
import { sellerMeans } from "./sellerMeans";

const callsWith = (measures: Partial<Call>, count = 20) => Array.from({ length: count }, () => callWith(measures));
const ask = (more: Partial<InsightsSource>) =>
  insightsOf({ sellerId: "mei", calls: [], previousCalls: [], mentions: undefined, team: [], starred: [], targets: {}, ...more });
const topics = (insights: ReturnType<typeof ask>) => insights.map((insight) => ("kpi" in insight ? insight.kpi : insight.word.text));

describe("insightsOf", () => {
  it("puts what is farthest from before in front, words among them", () => {
    const calls = callsWith({ talkShare: 0.64, wordsPerMinute: 200 });
    const previousCalls = callsWith({ talkShare: 0.52, wordsPerMinute: 160 });
    const mentions = calls.slice(0, 12).map(({ id }) => mentionOf(id));
    expect(topics(ask({ calls, previousCalls, mentions }))).toEqual(["Kestrel", "wordsPerMinute", "talkShare"]);
  });

  it("tells one thing a KPI: the change, though team and top sellers are farther", () => {
    const team = [0.4, 0.4, 0.4, 0.4].map((talkShare, index) => sellerMeans(`s${index}`, { talkShare }));
    const found = ask({ calls: callsWith({ talkShare: 0.64 }), previousCalls: callsWith({ talkShare: 0.52 }), team, starred: ["s0"] });
    expect(found).toMatchObject([{ kind: "change", kpi: "talkShare" }]);
    expect(ask({ calls: callsWith({ talkShare: 0.64 }), team, starred: ["s0"] })).toMatchObject([{ kind: "team" }]);
  });

  it("lets no advice hide news: practices follow, however far top sellers are", () => {
    const team = [sellerMeans("top", { pauseMs: 3000 })];
    const calls = callsWith({ talkShare: 0.57, pauseMs: 400 });
    const found = ask({ calls, previousCalls: callsWith({ talkShare: 0.52, pauseMs: 400 }), team, starred: ["top"] });
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

  it("is silent without measures, without calls, with seven of them, and about words that are not loaded yet", () => {
    expect(ask({ calls: callsWith({}), previousCalls: callsWith({}) })).toEqual([]);
    expect(ask({})).toEqual([]);
    expect(ask({ calls: callsWith({ talkShare: 0.9 }, 7), previousCalls: callsWith({ talkShare: 0.4 }) })).toEqual([]);
    expect(ask({ calls: callsWith({}), previousCalls: callsWith({}), mentions: undefined })).toEqual([]);
  });

  it("judges negative sentiment against the team", () => {
    const sour = (negative: number) => callsWith({ sentiment: { positive: 0.3, neutral: 0.7 - negative, negative } });
    const team = ["a", "b", "c", "d"].map((id) => sellerMeans(id, { negative: 0.14, positive: 0.3 }));
    expect(ask({ calls: sour(0.27), previousCalls: sour(0.14), team })).toMatchObject([
      { kpi: "negative", category: "watch", verdict: "above", previousVerdict: "within" },
    ]);
    expect(ask({ calls: sour(0.27), previousCalls: sour(0.14) })).toMatchObject([
      { kpi: "negative", category: "note", verdict: undefined },
    ]);
  });
});

describe("unchanged calls", () => {
  // Spreads between the calls of one seller, as the demo's: seven KPIs, eighteen calls in each period, nothing changed.
  const random = randomOf("unchanged calls");
  const lognormal = (median: number, deviation: number) => median * Math.exp(deviation * random.normal());
  const share = (mean: number, deviation: number) => Math.min(1, Math.max(0, mean + deviation * random.normal()));
  const draw = (): Call => {
    const [positive, negative] = [share(0.38, 0.08), share(0.14, 0.06)];
    return callWith({
      talkShare: share(0.52, 0.07),
      wordsPerMinute: 160 + 8 * random.normal(),
      pauseMs: lognormal(700, 0.25),
      sellerMonologueMs: lognormal(60_000, 0.35),
      customerMonologueMs: lognormal(62_000, 0.35),
      sentiment: { positive, negative, neutral: 1 - positive - negative },
    });
  };
  const KPI_IDS: readonly KpiId[] = [
    "talkShare",
    "wordsPerMinute",
    "pauseMs",
    "sellerMonologueMs",
    "customerMonologueMs",
    "positive",
    "negative",
  ];
  const PAGES = 1500;

  it("bring fewer than 0.12 false insights a page, far fewer than a plain test of each mean", () => {
    let told = 0;
    let plain = 0;
    for (let page = 0; page < PAGES; page++) {
      const [calls, previousCalls] = [Array.from({ length: 18 }, draw), Array.from({ length: 18 }, draw)];
      told += ask({ calls, previousCalls }).length;
      const values = (some: readonly Call[], id: KpiId) => some.map((call) => KPIS[id].valueOf(call) as number);
      plain += KPI_IDS.filter((id) => excludes(welchInterval(values(calls, id), values(previousCalls, id), 95), 0)).length;
    }
    expect(told / PAGES).toBeLessThan(0.12);
    expect(plain / PAGES).toBeGreaterThan(0.25);
  });
});
