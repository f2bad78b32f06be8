import type { KpiId } from "./kpis";
import type { LocalDate } from "./Period";

/** What is usual in a team for one KPI, as its manager has published it. Values in the KPI's unit. */
export interface BenchmarkFigure {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  /** How many sellers' means it is of. */
  readonly sellers: number;
  /** First and last day of the calls. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a manager has published; empty where that is nothing. */
export type Benchmark = Readonly<Partial<Record<KpiId, BenchmarkFigure>>>;
