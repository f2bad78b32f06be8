import { KPIS, type Band, type KpiId } from "../domain/kpis";
import type { Comparison } from "../domain/Period";
import { reaches, ROUNDING } from "../domain/rounding";
import { shownValue } from "../domain/shownValue";
import { verdictOf, type BandVerdict } from "./compare";
import type { Category, KpiChange, KpiInsight, Practice, ReportedKpi, Side, TeamDifference } from "./Insight";
import { sideOf, type ComparedFacts, type KpiFacts, type Measured } from "./kpiFacts";
import { mean, varianceOf } from "./moments";
import { meansP, studentP } from "./pValue";
import { distanceOutside, inMinimums } from "./targetBand";
import { varianceOfMeans } from "./team";
import { isComparable, meanOfMeans } from "./topSellers";

/** One reason to say something about a KPI. */
export interface KpiRule<I extends KpiInsight = KpiInsight> {
  readonly kind: I["kind"];
  /**
   * @param tried of how many KPIs this is asked: the more, the surer each answer must be
   * @returns undefined where there is nothing to say, or too little to say it on
   */
  readonly find: (facts: KpiFacts, tried: number) => I | undefined;
}

/**
 * What a page may find by chance where nothing is so: findings by each rule, of all KPIs together. Chosen by simulation: with what
 * `wordRule` may find, fewer than one in ten pages says something false (`npm run bench -- insights`).
 */
const FOUND_BY_CHANCE = { change: 0.035, team: 0.04, practice: 0.02 } as const;

/** A few very long ones carry their mean: tested on ln(1 + seconds), sized by their medians. */
export const SKEWED: readonly KpiId[] = ["pauseMs", "sellerMonologueMs", "customerMonologueMs"];

/** In seconds, so that a call without any pause is no outlier, as it would be in milliseconds. */
export const logarithm = (milliseconds: number): number => Math.log1p(milliseconds / 1000);

export const isWorthAWord = (difference: number, kpi: KpiId): boolean => reaches(inMinimums(difference, kpi), 1);

/**
 * How often chance alone brings a mean so far from what it is compared with. Where a seller stands is asked of the calls of both
 * periods: one good month is no standing.
 * @param otherVariance of the other value, against that of a single call, as if the calls of others varied like the seller's
 */
function distanceP({ kpi, previous }: KpiFacts, current: Measured, other: number, otherVariance: number): number {
  const values = [...current.values, ...(previous?.values ?? [])];
  const value = mean(values);
  if ((value - other) * (current.value - other) <= 0) return 1;
  const deviation = Math.sqrt(varianceOf(values) * (1 / values.length + otherVariance));
  // A logarithm varies as its value does, divided by that value.
  const distance = SKEWED.includes(kpi) ? (logarithm(value) - logarithm(other)) * (1000 + value) : value - other;
  return studentP(distance / deviation, values.length - 1);
}

/** Of a value as it is shown: what reads 60% is not above 60%. */
const shownVerdict = (value: number, kpi: KpiId, band: Band | undefined): BandVerdict | undefined =>
  verdictOf(shownValue(value, KPIS[kpi]), band);

const directionOf = (difference: number) => (difference > 0 ? "up" : "down");

/** Whether a change leads away from the target or towards it, of values as they are shown. */
function categoryOf(kpi: KpiId, before: number, now: number, band: Band | undefined): Category {
  const [was, is] = [before, now].map((value) => (band ? distanceOutside(shownValue(value, KPIS[kpi]), band) : 0)) as [number, number];
  if (is === was) return is > 0 ? "watch" : "note";
  return is > was ? "watch" : "improved";
}

/** A difference worth a word, and how often chance alone brings one as large. */
export interface PossibleChange {
  readonly change: KpiChange;
  /** 0…1, by Welch's test. */
  readonly p: number;
}

/** @param difference what was tested, in the KPI's unit */
export function changeBetween(
  {
    kpi,
    current,
    previous,
    band,
  }: { readonly kpi: ReportedKpi; readonly current: Side; readonly previous: Side; readonly band: Band | undefined },
  difference: number,
  evidence: KpiChange["evidence"],
): KpiChange {
  return {
    kind: "change",
    kpi,
    category: categoryOf(kpi, previous.value, current.value, band),
    direction: directionOf(difference),
    difference,
    size: inMinimums(difference, kpi),
    current: sideOf(current),
    previous: sideOf(previous),
    band,
    verdict: shownVerdict(current.value, kpi, band),
    previousVerdict: shownVerdict(previous.value, kpi, band),
    evidence,
  };
}

/** What has changed against the period before by at least the minimum, whether chance explains it or not. */
export function possibleChange({ kpi, current, previous, band }: ComparedFacts): PossibleChange | undefined {
  if (!current || !previous) return undefined;
  const skewed = SKEWED.includes(kpi);
  const difference = skewed ? current.median - previous.median : current.value - previous.value;
  // Where median and mean disagree about the direction, the figures shown would contradict the sentence.
  if (!isWorthAWord(difference, kpi) || difference * (current.value - previous.value) <= 0) return undefined;
  const [now, before] = [current, previous].map(({ values }) => (skewed ? values.map(logarithm) : values)) as [number[], number[]];
  const evidence = { current: current.callIds, previous: previous.callIds };
  return { change: changeBetween({ kpi, current, previous, band }, difference, evidence), p: meansP(now, before) };
}

/** Against the period before: at least the minimum, and too much for chance. */
export const changeRule = {
  kind: "change",
  find(facts: ComparedFacts, tried: number): KpiChange | undefined {
    const found = possibleChange(facts);
    return found && found.p * tried <= FOUND_BY_CHANCE.change ? found.change : undefined;
  },
} satisfies KpiRule<KpiChange>;

/** Against the team: more than the minimum beyond its quartiles, and too far from the nearer one for chance. */
export const teamRule: KpiRule<TeamDifference> = {
  kind: "team",
  find(facts, tried) {
    const { kpi, sellerId, current, team, top, band } = facts;
    if (!current || !team?.quartiles) return undefined;
    const { q1, q3 } = team.quartiles;
    const nearer = current.value < q1 ? q1 : q3;
    const difference = current.value - nearer;
    const beyond = Math.max(q1 - current.value, current.value - q3) > KPIS[kpi].minimum + ROUNDING;
    if (!beyond || distanceP(facts, current, nearer, team.variance) * tried > FOUND_BY_CHANCE.team) return undefined;
    const verdict = shownVerdict(current.value, kpi, band);
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

/** Against top sellers: all of them on one side, each at least the minimum away, and their mean too far for chance. */
export const practiceRule: KpiRule<Practice> = {
  kind: "practice",
  find(facts, tried) {
    const { kpi, sellerId, current, top, band } = facts;
    if (!current || !top || !isComparable(kpi, top)) return undefined;
    // A top seller is the example, not the pupil.
    if (top.sellers.some((seller) => seller.sellerId === sellerId)) return undefined;
    const means = top.sellers.map((seller) => seller.means[kpi]);
    const example = meanOfMeans(kpi, top.sellers);
    if (!example || means.includes(undefined)) return undefined;
    const differences = means.map((value) => current.value - (value as number)).sort((a, b) => Math.abs(a) - Math.abs(b));
    const [nearest] = differences as [number];
    const oneSide = differences.every((difference) => difference * nearest > 0);
    if (!oneSide || !isWorthAWord(nearest, kpi)) return undefined;
    if (distanceP(facts, current, example.value, varianceOfMeans(top.sellers)) * tried > FOUND_BY_CHANCE.practice) return undefined;
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
      verdict: shownVerdict(current.value, kpi, band),
      evidence: { current: current.callIds, previous: [] },
    };
  },
};

/** What the viewer chose to compare with goes before everything else. */
export const ASKED: Readonly<Record<Comparison, KpiInsight["kind"]>> = { previousPeriod: "change", team: "team", topSellers: "practice" };

/** In order of precedence: what was asked for, then news, where the seller stands, advice. */
export function kpiRules(comparison: Comparison): readonly KpiRule[] {
  const rules: readonly KpiRule[] = [changeRule, teamRule, practiceRule];
  const isAsked = ({ kind }: KpiRule) => kind === ASKED[comparison];
  return [...rules.filter(isAsked), ...rules.filter((rule) => !isAsked(rule))];
}
