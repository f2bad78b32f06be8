import type { Call } from "../domain/Call";
import type { KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import { isHidden, type Targets } from "../domain/targets";
import { holm } from "./holm";
import type { ReportedKpi } from "./Insight";
import { reportedKpis } from "./reportedKpis";
import { measuredOf, type Measured } from "./kpiFacts";
import { isWorthAWord, logarithm, SKEWED } from "./kpiRules";
import { mean, varianceOf } from "./moments";
import { studentP, studentT } from "./pValue";
import { statisticOf, type Quartiles } from "./statistics";
import { inMinimums } from "./targetBand";
import { isComparable, topSellersOf, type TopBasis } from "./topSellers";

/** What top sellers may do differently. */
export type PracticeKpi = ReportedKpi | "questionsPerHour";

/** How one seller does, of enough calls. */
export interface PracticeSeller {
  readonly sellerId: string;
  readonly isTop: boolean;
  /** Mean of the period's calls, in the KPI's unit; calls that have the measure; spread of their values. */
  readonly value: number;
  readonly n: number;
  readonly quartiles: Quartiles;
}

export interface SellerGroup {
  /** Mean of the sellers' means: each counts once, however many calls. */
  readonly value: number;
  readonly sellers: number;
  /** Calls of all of them. */
  readonly n: number;
}

/**
 * What a difference of both groups is worth.
 * - `practice`: large enough to act on, shared by the top sellers, and more than chance brings
 * - `tooSmall`: below the smallest difference worth a word
 * - `notShared`: most of it is one seller
 * - `chance`: as large a difference comes about where nobody differs
 */
export type Standing = "practice" | "tooSmall" | "notShared" | "chance";

export interface PracticeFigure {
  readonly kpi: PracticeKpi;
  /** From the lowest value to the highest. */
  readonly sellers: readonly PracticeSeller[];
  readonly top: SellerGroup;
  readonly others: SellerGroup;
  /** Top sellers − others, in the KPI's unit, with its 95 % interval. */
  readonly difference: number;
  readonly interval: { readonly low: number; readonly high: number };
  /** |difference| ÷ the smallest one worth a word. */
  readonly size: number;
  readonly standing: Standing;
}

export interface TeamPractices {
  readonly basis: TopBasis;
  /** Ids of the top sellers, those with fewer than eight calls in the period among them. */
  readonly topIds: readonly string[];
  /** Practices first, then the larger differences. */
  readonly figures: readonly PracticeFigure[];
}

export interface PracticesSource {
  /** With those calls of the period that count. */
  readonly sellers: readonly { readonly seller: { readonly id: string }; readonly calls: readonly Call[] }[];
  readonly team: readonly SellerMeans[];
  readonly starred: readonly string[];
  readonly targets: Targets;
}

/** One seller's way is a habit, no practice; and fewer others tell nothing of a team. */
export const MINIMUM_TOP = 2;
export const MINIMUM_OTHERS = 3;
/** Of top sellers so many must lie on their side of the others. */
const SHARED_BY = 0.75;
/** What a page may find by chance where all sellers are alike, of all KPIs together (`npm run bench -- insights`). */
const FOUND_BY_CHANCE = 0.015;
const OUTSIDE_INTERVAL = 0.05;

type Held = PracticeSeller & Pick<Measured, "values">;

function heldOf(kpi: PracticeKpi, { sellers }: PracticesSource, topIds: readonly string[]): Held[] {
  return sellers
    .flatMap(({ seller: { id }, calls }): Held[] => {
      const measured = measuredOf(kpi, calls);
      const { quartiles } = statisticOf(kpi, calls);
      return measured && quartiles
        ? [{ sellerId: id, isTop: topIds.includes(id), value: measured.value, n: measured.n, quartiles, values: measured.values }]
        : [];
    })
    .sort((a, b) => a.value - b.value || (a.sellerId < b.sellerId ? -1 : 1));
}

/** Welch's test of the means of sellers' means: these sellers are given, their calls vary. */
function welch(top: readonly (readonly number[])[], others: readonly (readonly number[])[]) {
  const parts = [top, others].flatMap((group) =>
    group.map((values) => [varianceOf(values) / values.length / group.length ** 2, values.length - 1]),
  );
  const variance = parts.reduce((sum, [part = 0]) => sum + part, 0);
  const freedom = variance ** 2 / parts.reduce((sum, [part = 0, free = 1]) => sum + part ** 2 / free, 0);
  return { difference: mean(top.map(mean)) - mean(others.map(mean)), deviation: Math.sqrt(variance), freedom };
}

/** How often chance brings as large a difference of sellers who are alike. */
function chanceOf(kpi: KpiId, top: readonly Held[], others: readonly Held[]): number {
  const valuesOf = ({ values }: Held) => (SKEWED.includes(kpi) ? values.map(logarithm) : values);
  const { difference, deviation, freedom } = welch(top.map(valuesOf), others.map(valuesOf));
  return deviation === 0 ? Number(difference === 0) : studentP(difference / deviation, freedom);
}

function intervalOf(top: readonly Held[], others: readonly Held[], difference: number): PracticeFigure["interval"] {
  const { deviation, freedom } = welch(
    top.map(({ values }) => values),
    others.map(({ values }) => values),
  );
  const reach = deviation === 0 ? 0 : studentT(OUTSIDE_INTERVAL, freedom) * deviation;
  return { low: difference - reach, high: difference + reach };
}

const groupOf = (held: readonly Held[]): SellerGroup => ({
  value: mean(held.map(({ value }) => value)),
  sellers: held.length,
  n: held.reduce((sum, { n }) => sum + n, 0),
});

function medianOf(held: readonly Held[]): number {
  const middle = (held.length - 1) / 2;
  return mean([Math.floor(middle), Math.ceil(middle)].map((place) => held[place]?.value ?? NaN));
}

/** What keeps a difference from being a practice, whatever chance says; undefined where nothing does. */
function flawOf(kpi: PracticeKpi, top: readonly Held[], others: readonly Held[], difference: number): Standing | undefined {
  if (!isWorthAWord(difference, kpi)) return "tooSmall";
  const centre = mean(others.map(({ value }) => value));
  const onSide = top.filter(({ value }) => (value - centre) * difference > 0).length;
  // Against the others' median, too: one of them alone may draw their mean away.
  const typical = mean(top.map(({ value }) => value)) - medianOf(others);
  const isShared = onSide >= top.length * SHARED_BY && typical * difference > 0 && isWorthAWord(typical, kpi);
  return isShared ? undefined : "notShared";
}

interface Asked {
  readonly figure: Omit<PracticeFigure, "standing">;
  readonly flaw: Standing | undefined;
  readonly p: number;
}

function askedOf(kpi: PracticeKpi, source: PracticesSource, topIds: readonly string[]): Asked[] {
  const held = heldOf(kpi, source, topIds);
  const [top, others] = [held.filter(({ isTop }) => isTop), held.filter(({ isTop }) => !isTop)];
  if (top.length < MINIMUM_TOP || others.length < MINIMUM_OTHERS) return [];
  const groups = { top: groupOf(top), others: groupOf(others) };
  const difference = groups.top.value - groups.others.value;
  const sellers = held.map(({ sellerId, isTop, value, n, quartiles }) => ({ sellerId, isTop, value, n, quartiles }));
  const figure = { kpi, sellers, ...groups, difference, interval: intervalOf(top, others, difference), size: inMinimums(difference, kpi) };
  return [{ figure, flaw: flawOf(kpi, top, others, difference), p: chanceOf(kpi, top, others) }];
}

/**
 * KPI by KPI how top sellers do against all others. All KPIs are corrected together, by Holm's way.
 * @returns undefined where there are too few sellers with eight calls to tell top sellers, or these from others
 */
export function teamPracticesOf(source: PracticesSource): TeamPractices | undefined {
  const top = topSellersOf(source.team, source.starred);
  if (!top) return undefined;
  const topIds = top.sellers.map(({ sellerId }) => sellerId);
  const kpis: readonly PracticeKpi[] = [
    ...reportedKpis(source.targets),
    ...(isHidden("questionsPerHour", source.targets) ? [] : (["questionsPerHour"] as const)),
  ];
  const asked = kpis.filter((kpi) => isComparable(kpi, top)).flatMap((kpi) => askedOf(kpi, source, topIds));
  if (asked.length === 0) return undefined;
  const possible = asked.filter(({ flaw }) => flaw === undefined);
  const found = new Set(holm(possible, asked.length, FOUND_BY_CHANCE));
  const rank = ({ standing }: PracticeFigure) => Number(standing === "practice");
  return {
    basis: top.basis,
    topIds,
    figures: asked
      .map((one): PracticeFigure => ({ ...one.figure, standing: one.flaw ?? (found.has(one) ? "practice" : "chance") }))
      .sort((a, b) => rank(b) - rank(a) || b.size - a.size),
  };
}
