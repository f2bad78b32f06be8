import type { Call } from "../../../shared/domain/Call";
import type { Trend } from "../../../shared/insights/trends";
import type { CoachingFlag } from "../../../shared/insights/coaching";
import { worthHearing, type HearingSource } from "../../../shared/insights/worthHearing";
import { callWith, feeling, MONDAY } from "./callWith";
import { sellerMeans } from "./sellerMeans";

const flag = (kpi: CoachingFlag["kpi"], side: CoachingFlag["side"], size: number) => ({ kpi, side, size }) as CoachingFlag;
const trend = (kpi: Trend["kpi"], direction: Trend["direction"], size: number, category: Trend["category"] = "improved") =>
  ({ kpi, direction, size, category }) as Trend;
const seller = (id: string, calls: readonly Call[], trends: readonly Trend[] = []) => ({ seller: { id }, calls, trends });
const heard = (source: Partial<HearingSource>) =>
  worthHearing({ sellers: [], team: [], coaching: new Map(), starred: [], targets: {}, ...source });
const pause = (pauseMs: number, more: Partial<Call> = {}) => callWith({ pauseMs, ...more });

describe("a call to coach on", () => {
  it("shows most of what a seller is flagged for, at the moment that does, the farthest from their target first", () => {
    const [talk, more] = [callWith({ talkShare: 0.7 }), callWith({ talkShare: 0.8 })];
    const quick = pause(200);
    const { coach } = heard({
      sellers: [seller("mei", [talk, more]), seller("carlos", [pause(900), quick])],
      coaching: new Map([
        ["mei", [flag("talkShare", "above", 0.3)]],
        ["carlos", [flag("pauseMs", "below", 1.2)]],
      ]),
    });
    expect(coach).toMatchObject([
      { reason: "coach", sellerId: "carlos", callId: quick.id, kpi: "pauseMs", value: 200, band: { low: 600 }, moment: "quickestAnswer" },
      { sellerId: "mei", callId: more.id, value: 0.8, moment: "longestMonologue" },
      { sellerId: "mei", callId: talk.id },
    ]);
  });

  it("lies itself outside the target, on the seller's side", () => {
    const coaching = new Map([["carlos", [flag("pauseMs", "below", 1)]]]);
    expect(heard({ sellers: [seller("carlos", [pause(600), callWith()])], coaching }).coach).toEqual([]);
    const talk = new Map([["mei", [flag("talkShare", "above", 1)]]]);
    expect(heard({ sellers: [seller("mei", [callWith({ talkShare: 0.2 })])], coaching: talk }).coach).toEqual([]);
  });

  it("is another seller's, or shows something else, where another is asked for", () => {
    const calls = [callWith({ pauseMs: 100, wordsPerMinute: 230 }), callWith({ pauseMs: 250, wordsPerMinute: 250 })];
    const { coach } = heard({
      sellers: [seller("carlos", calls), seller("mei", [callWith({ talkShare: 0.7 })])],
      coaching: new Map([
        ["carlos", [flag("pauseMs", "below", 1.2), flag("wordsPerMinute", "above", 0.6)]],
        ["mei", [flag("talkShare", "above", 0.3)]],
      ]),
    });
    expect(coach.map(({ sellerId, kpi }) => `${sellerId} ${kpi}`)).toEqual([
      "carlos pauseMs",
      "mei talkShare",
      "carlos wordsPerMinute",
      "carlos pauseMs",
      "carlos wordsPerMinute",
    ]);
  });

  it("is about the larger open deal among equals, then the newest", () => {
    const [none, small, large, newest] = [pause(200), pause(210), pause(190), pause(205, { startedAt: MONDAY + 1 })];
    const coaching = new Map([["carlos", [flag("pauseMs", "below", 1)]]]);
    const openDeals = new Map([
      [small.id, 1_000],
      [large.id, 9_000],
    ]);
    const first = (deals?: ReadonlyMap<string, number>, calls = [none, small, large, newest]) =>
      heard({ sellers: [seller("carlos", calls)], coaching, ...(deals && { openDeals: deals }) }).coach.map(({ callId }) => callId);
    expect(first(openDeals)).toEqual([large.id, small.id, newest.id]);
    expect(first()[0]).toBe(newest.id);
    // A minimum apart they are no equals any more.
    const shorter = pause(40);
    expect(first(openDeals, [large, shorter])).toEqual([shorter.id, large.id]);
  });
});

describe("a call to praise", () => {
  it("shows what has improved, before where customers were happiest, and no call twice", () => {
    const [patient, happy] = [pause(1_200), feeling(0.6, 0.1)];
    const both = feeling(0.7, 0.1, { pauseMs: 1_300 });
    const { praise } = heard({
      sellers: [
        seller("hanna", [happy]),
        seller("jonas", [patient, both], [trend("pauseMs", "up", 2.8), trend("talkShare", "down", 9, "watch")]),
      ],
    });
    expect(praise.map(({ reason, callId, kpi, moment }) => [reason, callId, kpi, moment])).toEqual([
      ["improved", both.id, "pauseMs", "longestPause"],
      ["improved", patient.id, "pauseMs", "longestPause"],
      ["positive", happy.id, "positive", "mostPositive"],
    ]);
  });

  it("is none for what an admin hides", () => {
    expect(heard({ sellers: [seller("hanna", [feeling(0.6, 0.1)])], targets: { positive: { hidden: true } } }).praise).toEqual([]);
  });
});

describe("a call that shows how", () => {
  const source: Partial<HearingSource> = {
    team: [sellerMeans("amara", {}), sellerMeans("carlos", {})],
    starred: ["amara"],
    coaching: new Map([
      ["carlos", [flag("pauseMs", "below", 1.2)]],
      ["jonas", [flag("pauseMs", "below", 0.5), flag("talkShare", "above", 1.5)]],
      ["amara", [flag("wordsPerMinute", "above", 9)]],
    ]),
  };

  it("is a top seller's, of what the others lack most, within its target", () => {
    const [long, short] = [pause(1_100, { talkShare: 0.9 }), pause(500, { talkShare: 0.45 })];
    const { example } = heard({ ...source, sellers: [seller("amara", [short, long]), seller("carlos", [pause(2_000)])] });
    expect(example).toMatchObject([
      { reason: "example", sellerId: "amara", callId: long.id, kpi: "pauseMs", value: 1_100, moment: "longestPause" },
      { callId: short.id, kpi: "talkShare", value: 0.45 },
    ]);
  });

  it("is none where nobody is top, or nobody lacks anything", () => {
    const sellers = [seller("amara", [pause(1_100)])];
    expect(heard({ ...source, starred: [], sellers }).example).toEqual([]);
    expect(heard({ ...source, coaching: new Map(), sellers }).example).toEqual([]);
  });
});

describe("worthHearing", () => {
  it("begins no list with the call of another", () => {
    const call = feeling(0.6, 0.1, { pauseMs: 100 });
    const { coach, praise } = heard({
      sellers: [seller("carlos", [call])],
      coaching: new Map([["carlos", [flag("pauseMs", "below", 1)]]]),
    });
    expect([coach.length, praise.length]).toEqual([1, 0]);
  });
});
