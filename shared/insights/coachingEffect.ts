import type { Call } from "../domain/Call";
import type { Band } from "../domain/kpis";
import { present } from "../domain/present";
import type { Targets } from "../domain/targets";
import { DAY_MS } from "../domain/time";
import { shrunkenMean } from "./coaching";
import type { Category, ReportedKpi, Side } from "./Insight";
import { reportedKpis } from "./reportedKpis";
import { comparedFactsOf, measuredOf } from "./kpiFacts";
import { changeRule, isWorthAWord } from "./kpiRules";
import { quartilesOf } from "./statistics";
import { inMinimums } from "./targetBand";
import { MINIMUM_CALLS, MINIMUM_SELLERS } from "./team";

/** A KPI that has become different since a seller was coached: which came first is known, never why. Values in the KPI's unit. */
export interface CoachingEffect {
  readonly kpi: ReportedKpi;
  /** Whether it leads away from the target or towards it. */
  readonly category: Category;
  readonly direction: "up" | "down";
  /** Calls of the sixty days before the first comment of a stretch. */
  readonly before: Side;
  /** Calls after its last. */
  readonly after: Side;
  /**
   * The mean before, drawn towards the other sellers' median: who is coached stood out, and would have come back by itself. The mean
   * itself with fewer than four others.
   */
  readonly baseline: number;
  /** From the baseline to the mean after. */
  readonly difference: number;
  /** |difference| ÷ the smallest one that is worth a word. */
  readonly size: number;
  /** By how much the other sellers' median has moved over the same days; absent with fewer than four of them. */
  readonly othersDifference?: number;
  /** What is left of the difference without that of the others. */
  readonly beyondOthers?: number;
  readonly band: Band | undefined;
  /** Ids of the calls behind it. */
  readonly evidence: { readonly current: readonly string[]; readonly previous: readonly string[] };
}

export interface CoachingSource {
  readonly sellerId: string;
  /** When the seller was coached, in milliseconds since 1970 UTC, the oldest first. */
  readonly coachedAt: readonly number[];
  /** The seller's and the others' eligible calls of all the days that count. */
  readonly sellers: readonly { readonly sellerId: string; readonly calls: readonly Call[] }[];
  readonly targets: Targets;
  /** Of how many sellers the page asks this: the more, the surer each answer must be. @default 1 */
  readonly asked?: number;
}

/** Calls of longer ago say little of how somebody spoke when they were coached. */
const BEFORE_MS = 60 * DAY_MS;
/** Who writes again within so many days is still at it. */
const STRETCH_MS = 14 * DAY_MS;

/** A time of coaching, and until when what came after it is not that of another. In milliseconds since 1970 UTC. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly until: number;
}

/** Comments that follow each other closely, the newest first. */
export function stretchesOf(times: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const at of [...times].sort((a, b) => b - a)) {
    const later = stretches.at(-1);
    if (later && later.first - at <= STRETCH_MS) stretches[stretches.length - 1] = { ...later, first: at };
    else stretches.push({ first: at, last: at, until: later?.first ?? Infinity });
  }
  return stretches;
}

/** When the calls before a stretch begin. */
export const beforeFrom = ({ first }: Stretch): number => first - BEFORE_MS;

const callsBefore = (calls: readonly Call[], stretch: Stretch) =>
  calls.filter(({ startedAt }) => startedAt >= beforeFrom(stretch) && startedAt < stretch.first);
const callsAfter = (calls: readonly Call[], { last, until }: Stretch) =>
  calls.filter(({ startedAt }) => startedAt > last && startedAt < until);

/** The newest stretch with eight calls on both sides, if there is one. @param own the seller's eligible calls */
export function knownStretch(coachedAt: readonly number[], own: readonly Call[]): Stretch | undefined {
  return stretchesOf(coachedAt).find((stretch) => [callsBefore, callsAfter].every((part) => part(own, stretch).length >= MINIMUM_CALLS));
}

/** A KPI's means of sellers with eight calls on both sides of a stretch. */
export type BothSides = readonly { readonly before: number; readonly after: number }[];

/** Of the other sellers' calls. */
const meansOf =
  ({ sellers, sellerId }: CoachingSource, stretch: Stretch) =>
  (kpi: ReportedKpi): BothSides =>
    sellers.flatMap((other) => {
      if (other.sellerId === sellerId) return [];
      const [before, after] = [callsBefore, callsAfter].map((part) => measuredOf(kpi, part(other.calls, stretch)));
      return before && after ? [{ before: before.value, after: after.value }] : [];
    });

/** The medians on either side; undefined of fewer than four sellers. */
export function mediansOf(means: BothSides) {
  if (means.length < MINIMUM_SELLERS) return undefined;
  const medianOf = (side: "before" | "after") => quartilesOf(means.map((one) => one[side]))?.median as number;
  return { before: medianOf("before"), after: medianOf("after") };
}

/** What is known of a stretch. */
export interface StretchSource extends Pick<CoachingSource, "targets"> {
  readonly stretch: Stretch;
  /** The seller's eligible calls. */
  readonly own: readonly Call[];
  readonly othersOf: (kpi: ReportedKpi) => BothSides;
  /** Of how many sellers the page asks this: the more, the surer each answer must be. */
  readonly asked: number;
}

function effectOf(kpi: ReportedKpi, { stretch, own, othersOf, targets }: StretchSource, tried: number): CoachingEffect[] {
  const [previousCalls, calls] = [callsBefore(own, stretch), callsAfter(own, stretch)];
  const change = changeRule.find(comparedFactsOf(kpi, { calls, previousCalls, targets }), tried);
  if (!change) return [];
  const { current: after, previous: before, category, direction, band, evidence } = change;
  const others = mediansOf(othersOf(kpi));
  const baseline = others ? shrunkenMean(before.value, before.n, others.before) : before.value;
  const difference = after.value - baseline;
  if (!isWorthAWord(difference, kpi) || difference > 0 !== (direction === "up")) return [];
  const othersDifference = others && others.after - others.before;
  const beyondOthers = othersDifference === undefined ? undefined : difference - othersDifference;
  const size = inMinimums(difference, kpi);
  return [
    present<CoachingEffect>({
      kpi,
      category,
      direction,
      before,
      after,
      baseline,
      difference,
      size,
      othersDifference,
      beyondOthers,
      band,
      evidence,
    }),
  ];
}

/** What has become different since a stretch, the largest first. */
export function effectsSince(source: StretchSource): readonly CoachingEffect[] {
  const kpis = reportedKpis(source.targets);
  return kpis.flatMap((kpi) => effectOf(kpi, source, kpis.length * source.asked)).sort((a, b) => b.size - a.size);
}

/**
 * What has become different since a seller was coached, the largest first: the calls of the sixty days before the first comment of a
 * stretch against those after its last, of the newest stretch that has eight calls on both sides.
 * @returns undefined where the seller was not coached
 */
export function coachingEffects(source: CoachingSource): readonly CoachingEffect[] | "tooEarly" | undefined {
  const { coachedAt, sellers, sellerId, targets, asked = 1 } = source;
  if (coachedAt.length === 0) return undefined;
  const own = sellers.find((seller) => seller.sellerId === sellerId)?.calls ?? [];
  const stretch = knownStretch(coachedAt, own);
  return stretch ? effectsSince({ stretch, own, othersOf: meansOf(source, stretch), targets, asked }) : "tooEarly";
}
