import type { Call } from "../domain/Call";
import { KPIS, type Band, type Kpi, type KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import { bandOf, type Targets } from "../domain/targets";
import { HOUR_MS } from "../domain/time";
import type { ReportedKpi, Side } from "./Insight";
import { statisticOf } from "./statistics";
import { MINIMUM_CALLS, teamStatisticOf, type TeamStatistic } from "./team";
import { topSellersOf, type TopSellers } from "./topSellers";

/** A KPI over enough calls to be compared. */
export interface Measured extends Side {
  readonly median: number;
  /** One value a call; their mean is `value`, of a rate nearly. */
  readonly values: readonly number[];
  readonly callIds: readonly string[];
}

/** A KPI of one seller in two periods. */
export interface ComparedFacts {
  readonly kpi: ReportedKpi;
  /** Undefined with fewer than eight calls, as is `previous`. */
  readonly current: Measured | undefined;
  readonly previous: Measured | undefined;
  readonly band: Band | undefined;
}

/** Everything that is known of one KPI of one seller. */
export interface KpiFacts extends ComparedFacts {
  readonly sellerId: string;
  readonly team: TeamStatistic | undefined;
  readonly top: TopSellers | undefined;
}

export interface FactsSource {
  readonly sellerId: string;
  /** Eligible calls. */
  readonly calls: readonly Call[];
  /** Eligible calls of the period before; empty where there is none. */
  readonly previousCalls: readonly Call[];
  /** One entry per seller whom the viewer may see. */
  readonly team: readonly SellerMeans[];
  /** Ids of the sellers whom the viewer starred. */
  readonly starred: readonly string[];
  readonly targets: Targets;
}

/**
 * Values per call that vary as the rate does: a ratio of sums does not vary as the single ratios do. These are the jackknife's: each
 * tells how the rate would move without its call, so that a long call, which moves it much, counts for what it does.
 */
function pseudoValues(rate: number, calls: readonly Call[], countOf: NonNullable<Kpi["countOf"]>): number[] {
  const hoursOf = ({ durationMs }: Call) => (durationMs ?? 0) / HOUR_MS;
  const hours = calls.reduce((sum, call) => sum + hoursOf(call), 0);
  return calls.map((call) => {
    const others = (hours - hoursOf(call)) / (calls.length - 1);
    return rate + ((countOf(call) ?? 0) - rate * hoursOf(call)) / others;
  });
}

/** @returns undefined where fewer than eight calls have the measure */
export function measuredOf(id: KpiId, calls: readonly Call[]): Measured | undefined {
  const kpi: Kpi = KPIS[id];
  const { value, n, denominator, quartiles, evidence } = statisticOf(id, calls);
  if (value === undefined || !quartiles || n < MINIMUM_CALLS) return undefined;
  const values = kpi.countOf ? pseudoValues(value, evidence, kpi.countOf) : evidence.map((call) => kpi.valueOf(call) as number);
  return { value, n, denominator, median: quartiles.median, values, callIds: evidence.map((call) => call.id) };
}

export function comparedFactsOf(
  kpi: ReportedKpi,
  { calls, previousCalls, targets }: Pick<FactsSource, "calls" | "previousCalls" | "targets">,
): ComparedFacts {
  return { kpi, current: measuredOf(kpi, calls), previous: measuredOf(kpi, previousCalls), band: bandOf(kpi, targets) };
}

export function kpiFactsOf(kpi: ReportedKpi, source: FactsSource): KpiFacts {
  const { sellerId, team, starred } = source;
  return {
    ...comparedFactsOf(kpi, source),
    sellerId,
    team: teamStatisticOf(kpi, team, sellerId),
    top: topSellersOf(team, starred),
  };
}

export const sideOf = ({ value, n, denominator }: Side): Side => ({ value, n, denominator });
