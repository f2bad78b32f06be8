import type { Call } from "../domain/Call";
import { KPIS, type Kpi, type KpiId, type Unit } from "../domain/kpis";
import { HOUR_MS } from "../domain/time";
import { mean } from "./moments";

export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** A figure with what it stands on. `value` is absent where n = 0. */
export interface Statistic {
  readonly kpi: KpiId;
  readonly unit: Unit;
  readonly value?: number;
  /** Calls that have the measure. */
  readonly n: number;
  /** Calls that count in the period, with or without the measure. */
  readonly denominator: number;
  /** Spread of the per-call values. */
  readonly quartiles?: Quartiles;
  /** The calls behind the figure. */
  readonly evidence: readonly Call[];
}

/** The value below which a share of the sorted values lies, between neighbours in proportion. */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}

export function quartilesOf(values: readonly number[]): Quartiles | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  return q1 === undefined || median === undefined || q3 === undefined ? undefined : { q1, median, q3 };
}

/** What all calls count over their hours, so that short calls do not count for more than they are. */
function ratePerHour(calls: readonly Call[], countOf: NonNullable<Kpi["countOf"]>): number {
  const hours = calls.reduce((sum, call) => sum + (call.durationMs ?? 0), 0) / HOUR_MS;
  return calls.reduce((sum, call) => sum + (countOf(call) ?? 0), 0) / hours;
}

/** A KPI over eligible calls: the mean of the per-call values, or for rates the sum over the hours. */
export function statisticOf(id: KpiId, calls: readonly Call[]): Statistic {
  const kpi: Kpi = KPIS[id];
  const evidence = calls.filter((call) => kpi.valueOf(call) !== undefined);
  const values = evidence.map((call) => kpi.valueOf(call) as number);
  const base = { kpi: id, unit: kpi.unit, n: evidence.length, denominator: calls.length, evidence };
  const quartiles = quartilesOf(values);
  return quartiles ? { ...base, value: kpi.countOf ? ratePerHour(evidence, kpi.countOf) : mean(values), quartiles } : base;
}

/** Average sentiment over the calls that have one. */
export interface SentimentStatistic {
  readonly positive?: number;
  readonly neutral?: number;
  readonly negative?: number;
  readonly n: number;
  readonly denominator: number;
}

export function sentimentOf(calls: readonly Call[]): SentimentStatistic {
  const scored = calls.flatMap(({ sentiment }) => sentiment ?? []);
  const base = { n: scored.length, denominator: calls.length };
  if (scored.length === 0) return base;
  const [positive, negative] = [mean(scored.map((score) => score.positive)), mean(scored.map((score) => score.negative))];
  return { ...base, positive, negative, neutral: 1 - positive - negative };
}
