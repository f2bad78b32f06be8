import { KPIS, type KpiId } from "../domain/kpis";
import { reaches, ROUNDING } from "../domain/rounding";
import { verdictOf } from "./compare";
import type { Category, KpiChange, KpiInsight, Practice, TeamDifference } from "./Insight";
import { excludes, meanInterval, welchInterval } from "./interval";
import { sideOf, type KpiFacts } from "./kpiFacts";
import { distanceOutside, inMinimums } from "./targetBand";
import { isComparable, meanOfMeans } from "./topSellers";

/** One reason to say something about a KPI. */
export interface KpiRule<I extends KpiInsight = KpiInsight> {
  readonly kind: I["kind"];
  /** @returns undefined where there is nothing to say, or too little to say it on */
  readonly find: (facts: KpiFacts) => I | undefined;
}

/** A few very long ones carry their mean: tested on ln(1 + seconds), sized by their medians. */
const SKEWED: readonly KpiId[] = ["pauseMs", "sellerMonologueMs", "customerMonologueMs"];

/** In seconds, so that a call without any pause is no outlier, as it would be in milliseconds. */
const logarithm = (milliseconds: number): number => Math.log1p(milliseconds / 1000);

const isWorthAWord = (difference: number, kpi: KpiId): boolean => reaches(inMinimums(difference, kpi), 1);

const directionOf = (difference: number) => (difference > 0 ? "up" : "down");

function categoryOf(before: number, now: number): Category {
  if (now === before) return "note";
  return now > before ? "watch" : "improved";
}

/** Against the period before: at least the minimum, and the 99 % interval of the difference excludes 0. */
export const changeRule: KpiRule<KpiChange> = {
  kind: "change",
  find({ kpi, current, previous, band }) {
    if (!current || !previous) return undefined;
    const skewed = SKEWED.includes(kpi);
    const difference = skewed ? current.median - previous.median : current.value - previous.value;
    // Where median and mean disagree about the direction, the figures shown would contradict the sentence.
    if (!isWorthAWord(difference, kpi) || difference * (current.value - previous.value) <= 0) return undefined;
    const [now, before] = [current, previous].map(({ values }) => (skewed ? values.map(logarithm) : values)) as [number[], number[]];
    if (!excludes(welchInterval(now, before, 99), 0)) return undefined;
    return {
      kind: "change",
      kpi,
      category: band ? categoryOf(distanceOutside(previous.value, band), distanceOutside(current.value, band)) : "note",
      direction: directionOf(difference),
      difference,
      size: inMinimums(difference, kpi),
      current: sideOf(current),
      previous: sideOf(previous),
      band,
      verdict: verdictOf(current.value, band),
      previousVerdict: verdictOf(previous.value, band),
      evidence: { current: current.callIds, previous: previous.callIds },
    };
  },
};

/** Against the team: more than the minimum beyond its quartiles, the nearer of which the seller's 95 % interval excludes. */
export const teamRule: KpiRule<TeamDifference> = {
  kind: "team",
  find({ kpi, sellerId, current, team, top, band }) {
    if (!current || !team?.quartiles) return undefined;
    const { q1, q3 } = team.quartiles;
    const nearer = current.value < q1 ? q1 : q3;
    const difference = current.value - nearer;
    const beyond = Math.max(q1 - current.value, current.value - q3) > KPIS[kpi].minimum + ROUNDING;
    if (!beyond || !excludes(meanInterval(current.values, 95), nearer)) return undefined;
    const verdict = verdictOf(current.value, band);
    const isTop = top !== undefined && isComparable(kpi, top) && top.sellers.some((seller) => seller.sellerId === sellerId);
    return {
      kind: "team",
      kpi,
      category: verdict !== undefined && verdict !== "within" ? "watch" : isTop ? "practice" : "note",
      direction: directionOf(difference),
      difference,
      size: inMinimums(difference, kpi),
      current: sideOf(current),
      team: { ...team, quartiles: team.quartiles },
      band,
      verdict,
      evidence: { current: current.callIds, previous: [] },
    };
  },
};

/** Against top sellers: all of them on one side of the seller's 95 % interval, each at least the minimum away. */
export const practiceRule: KpiRule<Practice> = {
  kind: "practice",
  find({ kpi, sellerId, current, top, band }) {
    if (!current || !top || !isComparable(kpi, top)) return undefined;
    // A top seller is the example, not the pupil.
    if (top.sellers.some((seller) => seller.sellerId === sellerId)) return undefined;
    const means = top.sellers.map((seller) => seller.means[kpi]);
    const example = meanOfMeans(kpi, top.sellers);
    if (!example || means.includes(undefined)) return undefined;
    const differences = means.map((value) => current.value - (value as number)).sort((a, b) => Math.abs(a) - Math.abs(b));
    const [nearest] = differences as [number];
    const oneSide = differences.every((difference) => difference * nearest > 0);
    if (!oneSide || !isWorthAWord(nearest, kpi) || !excludes(meanInterval(current.values, 95), current.value - nearest)) return undefined;
    return {
      kind: "practice",
      kpi,
      category: "practice",
      direction: directionOf(nearest),
      difference: nearest,
      size: inMinimums(nearest, kpi),
      current: sideOf(current),
      top: {
        basis: top.basis,
        value: example.value,
        sellers: example.sellers.map((seller) => ({ sellerId: seller.sellerId, n: seller.n })),
      },
      band,
      verdict: verdictOf(current.value, band),
      evidence: { current: current.callIds, previous: [] },
    };
  },
};

/** In order of precedence: news, then where the seller stands, then advice. */
export const KPI_RULES: readonly KpiRule[] = [changeRule, teamRule, practiceRule];
