import type { Benchmark, BenchmarkFigure } from "../domain/Benchmark";
import type { KpiId } from "../domain/kpis";
import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, link, order, query, type Part } from "./fetchXml";
import { fromWritten } from "./kpiUnits";
import { measure, text } from "./readRow";
import { OWN_OPTION_BASE, TABLES, TEAM_TABLES } from "./tables";
import { TARGET_KPIS } from "./targets";

/** A row each KPI; more than a few of each come of tabs that published at once. */
const MAX_ROWS = 100;

const FIGURES = {
  slr_benchmarkid: "benchmark",
  slr_kpi: "kpi",
  slr_from: "from",
  slr_to: "to",
  slr_lowerquartile: "q1",
  slr_median: "median",
  slr_upperquartile: "q3",
  slr_sellers: "sellers",
} as const;

/** Newest first. @param whose keeps somebody's */
const publishedRows = (whose: Part) => query(TEAM_TABLES.benchmark, { top: MAX_ROWS }, columns(FIGURES), order("modifiedon", true), whose);

/** What the manager to whom a user reports has published, newest first. */
export function benchmarkQuery(userId: string) {
  const reports = { from: "parentsystemuserid", to: "owninguser", alias: "u" } as const;
  return publishedRows(link(TABLES.user, reports, filter(condition("systemuserid", "eq", userId))));
}

/** What a manager has published, newest first. */
export const publishedQuery = (managerId: string) => publishedRows(filter(condition("owninguser", "eq", managerId)));

export type BenchmarkRow = RowOf<typeof benchmarkQuery>;

/** The KPI that a row is about; undefined for an option that this version does not know. */
export const benchmarkKpi = (row: BenchmarkRow): KpiId | undefined => TARGET_KPIS[Number(row.kpi) - OWN_OPTION_BASE];

function toFigure(row: BenchmarkRow, id: KpiId): BenchmarkFigure | undefined {
  const [from, to, sellers] = [text(row, "from"), text(row, "to"), measure(row, "sellers")];
  const [q1, median, q3] = (["q1", "median", "q3"] as const).map((column) => measure(row, column));
  if (from === undefined || to === undefined || !sellers || q1 === undefined || median === undefined || q3 === undefined) return undefined;
  return { q1: fromWritten(q1, id), median: fromWritten(median, id), q3: fromWritten(q3, id), sellers, from, to };
}

/** @param rows newest first: of several for one KPI the first whole one holds */
export function toBenchmark(rows: readonly BenchmarkRow[]): Benchmark {
  const benchmark: Partial<Record<KpiId, BenchmarkFigure>> = {};
  for (const row of rows) {
    const id = benchmarkKpi(row);
    const figure = id && toFigure(row, id);
    if (figure) benchmark[id] ??= figure;
  }
  return benchmark;
}
