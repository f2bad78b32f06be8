import type { Call } from "../domain/Call";
import { KPIS, type Band, type Kpi, type KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import { HOUR_MS } from "../domain/time";
import type { ReportedKpi, Side } from "./Insight";
import { mean } from "./interval";
import { statisticOf } from "./statistics";
import { targetBandOf } from "./targetBand";
import { MINIMUM_CALLS, teamStatisticOf, type TeamStatistic } from "./team";
import { topSellersOf, type TopSellers } from "./topSellers";

/** A KPI over enough calls to be compared. */
export interface Measured extends Side {
  readonly median: number;
  /** One value a call; their mean is `value`. */
  readonly values: readonly number[];
  readonly callIds: readonly string[];
}

/** Everything that is known of one KPI of one seller. */
export interface KpiFacts {
  readonly kpi: ReportedKpi;
  readonly sellerId: string;
  /** Undefined with fewer than eight calls, as is `previous`. */
  readonly current: Measured | undefined;
  readonly previous: Measured | undefined;
  readonly team: TeamStatistic | undefined;
  readonly top: TopSellers | undefined;
  readonly band: Band | undefined;
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
 * Values per call whose mean is the rate and whose spread is that of the rate: a ratio of sums does not vary as the single ratios
 * do (the ratio estimator's linearisation).
 */
function linearised(rate: number, calls: readonly Call[]): number[] {
  const hours = mean(calls.map(({ durationMs }) => (durationMs ?? 0) / HOUR_MS));
  return calls.map(({ switchCount, durationMs }) => rate + ((switchCount ?? 0) - (rate * (durationMs ?? 0)) / HOUR_MS) / hours);
}

/** @returns undefined where fewer than eight calls have the measure */
export function measuredOf(id: KpiId, calls: readonly Call[]): Measured | undefined {
  const kpi: Kpi = KPIS[id];
  const { value, n, denominator, quartiles, evidence } = statisticOf(id, calls);
  if (value === undefined || !quartiles || n < MINIMUM_CALLS) return undefined;
  const values = kpi.unit === "perHour" ? linearised(value, evidence) : evidence.map((call) => kpi.valueOf(call) as number);
  return { value, n, denominator, median: quartiles.median, values, callIds: evidence.map((call) => call.id) };
}

export function kpiFactsOf(kpi: ReportedKpi, { sellerId, calls, previousCalls, team, starred, targets }: FactsSource): KpiFacts {
  const statistic = teamStatisticOf(kpi, team, sellerId);
  return {
    kpi,
    sellerId,
    current: measuredOf(kpi, calls),
    previous: measuredOf(kpi, previousCalls),
    team: statistic,
    top: topSellersOf(team, starred),
    band: targetBandOf(kpi, targets, statistic?.quartiles?.median),
  };
}

export const sideOf = ({ value, n, denominator }: Side): Side => ({ value, n, denominator });
