import type { Benchmark } from "../domain/Benchmark";
import type { Call } from "../domain/Call";
import type { KpiId } from "../domain/kpis";
import type { Comparison, LocalDate } from "../domain/Period";
import type { SellerMeans } from "../domain/SellerMeans";
import { statisticOf } from "./statistics";
import { teamStatisticOf } from "./team";
import { isComparable, meanOfMeans, topSellersOf, type TopBasis } from "./topSellers";

/** First and last day of the calls that published figures are of. */
export interface PublishedDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a KPI is compared with. `value` in the KPI's unit. */
export type Reference =
  | { readonly basis: "previousPeriod"; readonly value: number; readonly n: number; readonly denominator: number }
  /** The median of the other sellers' means, or that of all of them which their manager has published of some days. */
  | { readonly basis: "team"; readonly value: number; readonly sellers: number; readonly published?: PublishedDays }
  /** The mean of the top sellers' means, the seller looked at left out. */
  | { readonly basis: TopBasis; readonly value: number; readonly sellers: number };

/**
 * Why there is nothing to compare with.
 * - `noPreviousPeriod`: all time has none
 * - `noPreviousCalls`: no call of the period before has the measure
 * - `tooFewSellers`: too few others with eight calls, or none of them top
 * - `chosenBySentiment`: who was chosen by sentiment says nothing about it
 */
export type NoReference = "noPreviousPeriod" | "noPreviousCalls" | "tooFewSellers" | "chosenBySentiment";

export interface ReferenceSource {
  readonly sellerId: string;
  /** Eligible calls of the period before; undefined where there is no such period. */
  readonly previousCalls: readonly Call[] | undefined;
  readonly team: readonly SellerMeans[];
  readonly starred: readonly string[];
  /** What the seller's manager has published, for whoever does not see the other sellers; empty for nothing. */
  readonly benchmark?: Benchmark;
}

type Answer = Reference | { readonly basis: undefined; readonly reason: NoReference };

const none = (reason: NoReference): Answer => ({ basis: undefined, reason });

const REFERENCES: Readonly<Record<Comparison, (kpi: KpiId, source: ReferenceSource) => Answer>> = {
  previousPeriod(kpi, { previousCalls }) {
    if (!previousCalls) return none("noPreviousPeriod");
    const { value, n, denominator } = statisticOf(kpi, previousCalls);
    return value === undefined ? none("noPreviousCalls") : { basis: "previousPeriod", value, n, denominator };
  },
  team(kpi, { team, sellerId, benchmark = {} }) {
    const statistic = teamStatisticOf(kpi, team, sellerId);
    if (statistic?.quartiles) return { basis: "team", value: statistic.quartiles.median, sellers: statistic.sellers };
    const { [kpi]: published } = benchmark;
    if (!published) return none("tooFewSellers");
    const { median, sellers, from, to } = published;
    return { basis: "team", value: median, sellers, published: { from, to } };
  },
  topSellers(kpi, { team, starred, sellerId }) {
    const top = topSellersOf(team, starred);
    if (!top) return none("tooFewSellers");
    if (!isComparable(kpi, top)) return none("chosenBySentiment");
    const example = meanOfMeans(
      kpi,
      top.sellers.filter((seller) => seller.sellerId !== sellerId),
    );
    return example ? { basis: top.basis, value: example.value, sellers: example.sellers.length } : none("tooFewSellers");
  },
};

/** What a KPI is compared with by the viewer's choice, or why it cannot be. */
export function referenceOf(kpi: KpiId, comparison: Comparison, source: ReferenceSource): Answer {
  return REFERENCES[comparison](kpi, source);
}
