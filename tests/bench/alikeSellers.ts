import type { Call } from "../../shared/domain/Call";
import { KPIS, type KpiId } from "../../shared/domain/kpis";
import type { Mention } from "../../shared/domain/Mention";
import { HOUR_MS, MINUTE_MS } from "../../shared/domain/time";
import type { InsightsSource } from "../../shared/insights/insights";
import { sellerMeansOf } from "../../shared/insights/sellerMeans";
import { teamTargets } from "../../shared/insights/teamTargets";
import type { Random } from "../local/demo/random";

/** What is supposed of calls; what is not said is as in a usual team. */
export interface Supposed {
  readonly sellers: number;
  /** Of each seller in each of two periods. */
  readonly calls: number;
  readonly trackedWords: number;
  /** How much wider or narrower calls vary than usual. */
  readonly spread: number;
  /** Whether odd calls are more frequent than a normal distribution has them (Student's t with four degrees of freedom). */
  readonly heavyTails: boolean;
  /** How much the first seller's measures have grown in the second period, in the KPIs' minimums. */
  readonly change: number;
  /** How far the first seller lies above the others in both periods, in the KPIs' minimums. */
  readonly apart: number;
}

export const USUAL: Supposed = { sellers: 9, calls: 18, trackedWords: 6, spread: 1, heavyTails: false, change: 0, apart: 0 };

/** Standard normal, or of the same spread with heavy tails. */
function drawer(random: Random, heavyTails: boolean): () => number {
  if (!heavyTails) return () => random.normal();
  // Half a χ² with four degrees of freedom is the sum of two exponential draws; Student's variance with four is 2.
  return () => random.normal() / Math.sqrt(-Math.log((1 - random.next()) * (1 - random.next())));
}

/** Marsaglia and Tsang's draw of a gamma distribution, for shapes of 1 and more. */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * One call. Its measures hang together: who talks much holds longer monologues and leaves the customer shorter ones, long calls have
 * longer monologues and fewer switches an hour, who speaks fast pauses less, a sour customer is less positive.
 * @param above how far its true means lie above the usual, in the KPIs' minimums
 */
function drawCall(id: string, above: number, { spread, heavyTails }: Supposed, random: Random): Call {
  const draw = drawer(random, heavyTails);
  const [talkative, fast, long, happy] = [draw(), draw(), draw(), draw()];
  const more = (kpi: KpiId) => above * KPIS[kpi].minimum;
  const skewed = (median: number, deviation: number, mixed: number) => median * Math.exp(deviation * spread * mixed);
  const durationMs = within(1.2 * MINUTE_MS, skewed(7 * MINUTE_MS, 0.6, long), 45 * MINUTE_MS);
  const switches = (skewed(160, 0.35, 0.4 * fast - 0.4 * long + 0.8 * draw()) + more("switchesPerHour")) * (durationMs / HOUR_MS);
  const words = (14 * Math.sqrt(durationMs / (7 * MINUTE_MS))) / spread ** 2;
  const [positive, neutral, negative] = [
    Math.max(0.2, (0.38 + more("positive")) * Math.exp(0.15 * happy)),
    Math.max(0.1, 0.48 - more("positive") - more("negative")),
    (0.14 + more("negative")) * Math.exp(-0.3 * happy),
  ].map((share) => gamma(Math.max(1, words * share), random)) as [number, number, number];
  const all = positive + neutral + negative;
  return {
    id,
    title: "",
    startedAt: 0,
    internal: false,
    durationMs,
    talkShare: within(0, 0.52 + more("talkShare") + 0.1 * spread * talkative, 1),
    wordsPerMinute: 160 + more("wordsPerMinute") + spread * (9 * fast + 8 * draw()),
    pauseMs: skewed(700, 0.38, 0.95 * draw() - 0.3 * fast) + more("pauseMs"),
    sellerMonologueMs: skewed(55_000, 0.6, 0.5 * talkative + 0.4 * long + 0.75 * draw()) + more("sellerMonologueMs"),
    customerMonologueMs: skewed(62_000, 0.6, -0.5 * talkative + 0.4 * long + 0.75 * draw()) + more("customerMonologueMs"),
    switchCount: Math.max(0, Math.round(switches + Math.sqrt(switches) * draw())),
    // A few calls are in a language without scores.
    ...(!random.chance(0.04) && { sentiment: { positive: positive / all, neutral: neutral / all, negative: negative / all } }),
  };
}

/** In how many of the calls customers say the word at a place of the list of tracked words: few often, most seldom. */
const rateOf = (place: number): number => [0.1, 0.25, 0.06, 0.4, 0.15, 0.03][place % 6]! * (1 + (place % 5) / 8);

/** A call about many things names many words. */
function drawMentions(call: Call, trackedWords: number, random: Random): Mention[] {
  const wordy = Math.exp(0.4 * random.normal());
  return Array.from({ length: trackedWords }, (_, place) => place).flatMap((place): Mention[] =>
    random.chance(Math.min(0.95, rateOf(place) * wordy))
      ? [{ callId: call.id, kind: place % 6 < 2 ? "competitor" : "keyword", text: `word ${place}`, saidBy: "customer", count: 1 }]
      : [],
  );
}

/** The pages of a team, one a seller; all but the first are alike and unchanged. */
export function drawTeam(supposed: Supposed, random: Random): InsightsSource[] {
  const { sellers, calls: count, change, apart, trackedWords } = supposed;
  const drawn = Array.from({ length: sellers }, (_, place) => {
    const period = (name: string, above: number) =>
      Array.from({ length: count }, (__, index) => drawCall(`${place}/${name}/${index}`, place === 0 ? above : 0, supposed, random));
    const [previousCalls, calls] = [period("before", apart), period("now", apart + change)];
    const mentions = [...previousCalls, ...calls].flatMap((call) => drawMentions(call, trackedWords, random));
    return { sellerId: `seller ${place}`, previousCalls, calls, mentions };
  });
  const team = drawn.map(({ sellerId, calls }) => sellerMeansOf({ id: sellerId, name: sellerId }, calls));
  return drawn.map((page) => ({ ...page, team, starred: [], targets: teamTargets({}, team) }));
}
