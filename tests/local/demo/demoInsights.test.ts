import { isEligible, type Call } from "../../../shared/domain/Call";
import { KPIS, type KpiId } from "../../../shared/domain/kpis";
import type { Mention } from "../../../shared/domain/Mention";
import type { InstantRange } from "../../../shared/domain/Period";
import { previousRangeOf, rangeOf, type Calendar } from "../../../shared/domain/rangeOf";
import type { SellerMeans } from "../../../shared/domain/SellerMeans";
import { HOUR_MS } from "../../../shared/domain/time";
import { coachingFlags } from "../../../shared/insights/coaching";
import { coachingEffects } from "../../../shared/insights/coachingEffect";
import type { Insight } from "../../../shared/insights/Insight";
import { insightsOf } from "../../../shared/insights/insights";
import { teamTargets } from "../../../shared/insights/teamTargets";
import { referenceOf } from "../../../shared/insights/reference";
import { topSellersOf } from "../../../shared/insights/topSellers";
import { trendsOf } from "../../../shared/insights/trends";
import { worthHearing } from "../../../shared/insights/worthHearing";
import { worthListening } from "../../../shared/insights/worthListening";
import { DEMO_STORIES, demoComments, demoUserId, generateDemoCalls } from "./index";
import { measureCalls, type MeasuredCall } from "./measuredCalls";
import { TOP_SELLERS } from "./stories";

const DEMO_DATE = "2026-11-23";
const NOW = Date.parse(`${DEMO_DATE}T12:00:00Z`);
/** Mara's, in Berlin's winter. */
const calendar: Calendar = { zone: () => 60, weekStart: 1, fiscalStartMonth: 0 };
const RECENT = rangeOf({ period: "last30Days" }, NOW, calendar) as InstantRange;
const BEFORE = previousRangeOf({ period: "last30Days" }, NOW, calendar) as InstantRange;

/** What Mara may see: the North. */
const sellerIds = DEMO_STORIES.map(({ sellerId }) => sellerId);
const measured = measureCalls(generateDemoCalls({ demoDate: DEMO_DATE })).filter(({ demo }) => sellerIds.includes(demo.sellerId));

function eligibleCalls(sellerId: string, { from, to }: InstantRange): Call[] {
  const own = measured.filter(({ demo }) => demo.sellerId === sellerId).map(({ call }) => call);
  return own.filter((call) => isEligible(call, NOW) && call.startedAt >= from && call.startedAt < to);
}

const AVERAGED: readonly KpiId[] = [
  "talkShare",
  "wordsPerMinute",
  "pauseMs",
  "sellerMonologueMs",
  "customerMonologueMs",
  "switchCount",
  "positive",
  "negative",
];

/** As the server sums them: over the calls that have all measures. */
function teamMeans(range: InstantRange): SellerMeans[] {
  return sellerIds.flatMap((sellerId) => {
    const calls = eligibleCalls(sellerId, range).filter((call) => AVERAGED.every((kpi) => KPIS[kpi].valueOf(call) !== undefined));
    const sum = (value: (call: Call) => number | undefined) => calls.reduce((total, call) => total + (value(call) ?? 0), 0);
    const means = Object.fromEntries(AVERAGED.map((kpi) => [kpi, sum((call) => KPIS[kpi].valueOf(call)) / calls.length]));
    const switchesPerHour = sum(({ switchCount }) => switchCount) / (sum(({ durationMs }) => durationMs) / HOUR_MS);
    return calls.length > 0 ? [{ sellerId, n: calls.length, means: { ...means, switchesPerHour } }] : [];
  });
}

function mentionsOf({ demo, analysis }: MeasuredCall): Mention[] {
  const roles = new Map(analysis.participants.map(({ participantId, role }) => [participantId, role]));
  return analysis.signals.map(({ type, text, participantId, offsetMs }) => ({
    callId: demo.id,
    kind: type,
    text,
    saidBy: roles.get(participantId) ?? "customer",
    count: 1,
    firstMs: offsetMs,
  }));
}

const team = teamMeans(RECENT);
const mentions = measured.flatMap(mentionsOf);
const targets = teamTargets({}, team);
const before = teamMeans(BEFORE);
const flagsNow = coachingFlags(team, targets);
const flagsBefore = coachingFlags(before, teamTargets({}, before));

function insights(seller: string): Insight[] {
  const sellerId = demoUserId(seller);
  const [calls, previousCalls] = [eligibleCalls(sellerId, RECENT), eligibleCalls(sellerId, BEFORE)];
  return insightsOf({ sellerId, calls, previousCalls, mentions, team, starred: [], targets });
}

/** As Mara's Team page tells them, of all her sellers together. */
const trends = trendsOf(
  sellerIds.map((sellerId) => ({
    sellerId,
    calls: eligibleCalls(sellerId, RECENT),
    previousCalls: eligibleCalls(sellerId, BEFORE),
  })),
  targets,
);

const changesOf = (found: readonly Insight[]) => found.flatMap((insight) => (insight.kind === "change" ? [insight] : []));
const practicesOf = (found: readonly Insight[]) => found.flatMap((insight) => (insight.kind === "practice" ? [insight] : []));

describe("what Mara's Team page says of her sellers", () => {
  it.each(DEMO_STORIES)("has moved in the story and no other way: $seller", ({ sellerId, changes }) => {
    expect((trends.get(sellerId) ?? []).map(({ kpi }) => kpi).sort()).toEqual(changes.map(({ kpi }) => kpi).sort());
  });
});

describe("what is worth hearing of Mara's team", () => {
  const sellers = sellerIds.map((id) => ({ seller: { id }, calls: eligibleCalls(id, RECENT), trends: trends.get(id) ?? [] }));
  const lists = worthHearing({ sellers, team, coaching: flagsNow, starred: [], targets });

  it("begins with Carlos's quick answers to coach, Jonas's improvement to praise, and how a top seller waits", () => {
    const ids = (names: readonly string[]) => names.map(demoUserId);
    expect(lists.coach[0]).toMatchObject({ sellerId: demoUserId("Carlos Ruiz"), kpi: "pauseMs", moment: "quickestAnswer" });
    expect(lists.praise[0]).toMatchObject({ sellerId: demoUserId("Jonas Weber"), reason: "improved" });
    expect(lists.example[0]).toMatchObject({ kpi: "pauseMs", moment: "longestPause" });
    expect(ids(TOP_SELLERS)).toContain(lists.example[0]?.sellerId);
  });
});

describe("what has become different since Mara commented on Jonas's calls", () => {
  const coachedAt = demoComments(measured.map(({ demo }) => demo))
    .filter(({ authorId }) => authorId === demoUserId("Mara Lindqvist"))
    .map(({ createdOn }) => Date.parse(createdOn));
  const sellers = sellerIds.map((sellerId) => ({
    sellerId,
    calls: [...eligibleCalls(sellerId, RECENT), ...eligibleCalls(sellerId, BEFORE)],
  }));
  const effects = coachingEffects({ sellerId: demoUserId("Jonas Weber"), coachedAt, sellers, targets });

  it("is what the story says, for the better or without a target, while the others stayed as they were", () => {
    if (effects === undefined || effects === "tooEarly") throw new Error(String(effects));
    expect(effects.map(({ kpi }) => kpi).sort()).toEqual(["customerMonologueMs", "pauseMs", "talkShare"]);
    expect(effects.filter(({ category }) => category === "watch")).toEqual([]);
    for (const { kpi, difference, othersDifference = NaN } of effects) {
      expect(Math.abs(othersDifference)).toBeLessThan(KPIS[kpi].minimum);
      expect(Math.abs(difference)).toBeGreaterThan(KPIS[kpi].minimum);
    }
  });
});

describe("what Mara's pages say of her sellers", () => {
  it.each(DEMO_STORIES.map((story) => [story.seller, story] as const))(
    "%s: the changes of the story and no others",
    (seller, { changes }) => {
      const found = changesOf(insights(seller));
      expect(found.map(({ kpi }) => kpi).sort()).toEqual(changes.map(({ kpi }) => kpi).sort());
      for (const { kpi, by } of changes) expect(found.find((change) => change.kpi === kpi)?.direction).toBe(by > 0 ? "up" : "down");
    },
  );

  it.each(DEMO_STORIES.map((story) => [story.seller, story] as const))("%s: the words of the story and no others", (seller, { words }) => {
    const found = insights(seller).flatMap((insight) => (insight.kind === "word" ? [insight] : []));
    const told = found.map(({ word, current, previous }) => ({
      word: word.text,
      recent: [current.n, current.denominator],
      before: [previous.n, previous.denominator],
    }));
    expect(told).toEqual(words);
  });

  it.each(DEMO_STORIES.map((story) => [story.seller, story] as const))(
    "%s: may benefit from coaching on what the story says",
    (_seller, { sellerId, coaching }) => {
      const flagged = (flags: typeof flagsNow) => (flags.get(sellerId) ?? []).map(({ kpi }) => kpi).sort();
      expect(flagged(flagsNow)).toEqual([...coaching.now].sort());
      expect(flagged(flagsBefore)).toEqual([...coaching.before].sort());
    },
  );

  it("Mei's talk share is to be watched, above its target and up by some twelve points, and comes first; Kestrel is among what follows", () => {
    const [first, ...others] = insights("Mei Koh");
    expect(first).toMatchObject({ kind: "change", kpi: "talkShare", category: "watch", verdict: "above", previousVerdict: "within" });
    expect(Math.abs((first?.difference ?? 0) - 0.12)).toBeLessThan(0.02);
    expect(others).toContainEqual(expect.objectContaining({ category: "market", word: { kind: "competitor", text: "Kestrel" } }));
  });

  it("Jonas has improved in talk share and pauses, now inside both targets", () => {
    const found = changesOf(insights("Jonas Weber"));
    for (const kpi of ["talkShare", "pauseMs"])
      expect(found.find((change) => change.kpi === kpi)).toMatchObject({ category: "improved", verdict: "within" });
  });

  it("Carlos's three are speed, pauses and sour customers, all to be watched", () => {
    const shown = insights("Carlos Ruiz").slice(0, 3);
    expect(shown.map((insight) => "kpi" in insight && insight.kpi).sort()).toEqual(["negative", "pauseMs", "wordsPerMinute"]);
    expect(shown.map(({ category }) => category)).toEqual(["watch", "watch", "watch"]);
  });

  it("Amara and Li Na are the top sellers; longer pauses and longer customer stories are what others can learn", () => {
    expect(topSellersOf(team, [])).toMatchObject({
      basis: "bestThird",
      sellers: TOP_SELLERS.map((seller) => ({ sellerId: demoUserId(seller), n: 20 })),
    });
    for (const seller of ["Mei Koh", "Hanna Sato"]) {
      const found = practicesOf(insights(seller));
      expect(found.map(({ kpi, direction }) => [kpi, direction])).toEqual([
        ["pauseMs", "down"],
        ["customerMonologueMs", "down"],
      ]);
    }
  });

  it("Amara's and Li Na's own pages name the practice and nothing to watch", () => {
    for (const seller of TOP_SELLERS) {
      const found = insights(seller);
      expect(found.find((insight) => "kpi" in insight && insight.kpi === "customerMonologueMs")).toMatchObject({
        kind: "team",
        category: "practice",
        direction: "up",
      });
      expect(found.filter(({ category }) => category === "watch")).toEqual([]);
    }
  });

  it("Hanna has stayed the same: no change, no word, nothing to watch", () => {
    expect(insights("Hanna Sato").map(({ category }) => category)).toEqual(["practice", "practice"]);
  });

  it("Peter has too few calls and Yusuf none: nothing is said", () => {
    expect([insights("Peter Novak"), insights("Yusuf Demir")]).toEqual([[], []]);
  });

  it("evidence is calls of that seller, each there", () => {
    for (const { seller, sellerId } of DEMO_STORIES) {
      const [recent, before] = [RECENT, BEFORE].map((range) => eligibleCalls(sellerId, range).map(({ id }) => id)) as [string[], string[]];
      for (const { evidence, current } of insights(seller)) {
        expect(recent).toEqual(expect.arrayContaining([...evidence.current]));
        expect(before).toEqual(expect.arrayContaining([...evidence.previous]));
        expect(evidence.current).toHaveLength(current.n);
      }
    }
  });

  it("Danish calls lie outside the n of sentiment", () => {
    const danish = measured.filter(({ demo }) => demo.kind === "danish");
    expect(danish.length).toBeGreaterThan(0);
    for (const { demo, call } of danish) {
      const reference = referenceOf("positive", "previousPeriod", { sellerId: demo.sellerId, previousCalls: [call], team, starred: [] });
      expect(reference).toMatchObject({ reason: "noPreviousCalls" });
    }
  });

  it("Mei has three calls worth listening to, each from a moment inside it", () => {
    const calls = eligibleCalls(demoUserId("Mei Koh"), RECENT);
    const found = worthListening({ calls, mentions, targets: {} });
    expect(new Set(found.map(({ callId }) => callId)).size).toBe(3);
    for (const { callId, moment } of found) {
      const call = calls.find(({ id }) => id === callId);
      expect(moment.atMs).toBeLessThan(call?.durationMs ?? 0);
      expect(mentions).toContainEqual(expect.objectContaining({ callId, text: moment.text, firstMs: moment.atMs, saidBy: "customer" }));
    }
  });
});
