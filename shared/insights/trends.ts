import type { Call } from "../domain/Call";
import type { Targets } from "../domain/targets";
import { holm } from "./holm";
import type { KpiChange } from "./Insight";
import { reportedKpis } from "./reportedKpis";
import { comparedFactsOf } from "./kpiFacts";
import { possibleChange, type PossibleChange } from "./kpiRules";

/** The mean of a KPI differs from that of the period before, by more than chance brings on a page of so many sellers and KPIs. */
export type Trend = KpiChange;

/** Of how many pages chance may bring a trend where nothing has changed; chosen by simulation (`npm run bench -- insights`). */
const FOUND_BY_CHANCE = 0.05;

export interface ComparedSeller {
  readonly sellerId: string;
  /** Eligible calls. */
  readonly calls: readonly Call[];
  /** Eligible calls of the period before; empty where there is none. */
  readonly previousCalls: readonly Call[];
}

/**
 * What has changed for whom, by seller id, the largest change first; without those for whom nothing has. Who looks at fifty sellers and
 * eight KPIs sees much that chance brings: all of them are corrected together, by Holm's way.
 */
export function trendsOf(sellers: readonly ComparedSeller[], targets: Targets): ReadonlyMap<string, readonly Trend[]> {
  const kpis = reportedKpis(targets);
  const asked = sellers
    .flatMap((seller) => kpis.map((kpi) => ({ sellerId: seller.sellerId, facts: comparedFactsOf(kpi, { ...seller, targets }) })))
    .filter(({ facts }) => facts.current && facts.previous);
  return surest(asked.map(({ sellerId, facts }) => ({ sellerId, found: possibleChange(facts) })));
}

/** A question that was asked of a seller and KPI, and what it found. */
export interface Asked {
  readonly sellerId: string;
  readonly found: PossibleChange | undefined;
}

/** By seller id what chance does not bring, by Holm's way. @param asked all questions of a page, those that found nothing too */
export function surest(asked: readonly Asked[]): ReadonlyMap<string, readonly Trend[]> {
  const possible = asked.flatMap(({ sellerId, found }) => (found ? [{ sellerId, ...found }] : []));
  const trends = new Map<string, Trend[]>();
  for (const { sellerId, change } of holm(possible, asked.length, FOUND_BY_CHANCE)) {
    trends.set(sellerId, [...(trends.get(sellerId) ?? []), change]);
  }
  for (const own of trends.values()) own.sort((a, b) => b.size - a.size);
  return trends;
}
