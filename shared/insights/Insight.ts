import type { Band, FurtherKpi, KpiId } from "../domain/kpis";
import type { TrackedKind } from "../domain/Mention";
import type { BandVerdict } from "./compare";
import type { TeamStatistic } from "./team";
import type { TopBasis } from "./topSellers";

/**
 * What kind of news it is. Only a target tells good from bad: without one, or inside of it, a difference is a `note`.
 * - `watch`: lies outside its target, left it, or moved away from it
 * - `improved`: moved towards its target, or into it
 * - `market`: what customers talk about
 * - `practice`: something to learn from top sellers
 */
export type Category = "watch" | "improved" | "market" | "practice" | "note";

/** A value with what it stands on. */
export interface Side {
  /** In the KPI's unit; for words the share of calls, 0…1. */
  readonly value: number;
  /** Calls that have the measure; for words, calls in which the word was said. */
  readonly n: number;
  /** Calls that count in the period. */
  readonly denominator: number;
}

interface Found {
  readonly category: Category;
  /** From what it is compared with to the present value. */
  readonly direction: "up" | "down";
  /** The difference that was tested, in the unit of the values, with its sign. */
  readonly difference: number;
  /** |difference| ÷ the smallest one that is worth a word. */
  readonly size: number;
  readonly current: Side;
  /** Ids of the calls behind it; of the period before only where it is a change. */
  readonly evidence: { readonly current: readonly string[]; readonly previous: readonly string[] };
}

/** What insights are about. Switches only by the hour: their number grows with the length of the calls. */
export type ReportedKpi = Exclude<KpiId, "switchCount" | FurtherKpi>;

interface OfKpi extends Found {
  readonly kpi: ReportedKpi;
  /** The target, where there is one. */
  readonly band: Band | undefined;
  readonly verdict: BandVerdict | undefined;
}

/** The mean of a KPI differs from that of the period before. */
export interface KpiChange extends OfKpi {
  readonly kind: "change";
  readonly previous: Side;
  readonly previousVerdict: BandVerdict | undefined;
}

/** The seller's mean lies outside those of the team. */
export interface TeamDifference extends OfKpi {
  readonly kind: "team";
  readonly team: Required<TeamStatistic>;
}

/** All top sellers lie on one side of the seller's mean. */
export interface Practice extends OfKpi {
  readonly kind: "practice";
  readonly top: {
    readonly basis: TopBasis;
    /** Mean of the top sellers' means. */
    readonly value: number;
    readonly sellers: readonly { readonly sellerId: string; readonly n: number }[];
  };
}

/** The mean of a KPI lies outside its target, whatever it is compared with. */
export interface Miss extends OfKpi {
  readonly kind: "miss";
}

/** Customers say a word in more or fewer of the calls than in the period before. */
export interface WordChange extends Found {
  readonly kind: "word";
  readonly word: { readonly kind: TrackedKind; readonly text: string };
  readonly previous: Side;
}

export type KpiInsight = KpiChange | TeamDifference | Practice;
export type Insight = KpiInsight | Miss | WordChange;
