import { benchmarkKpi, type BenchmarkRow } from "../../shared/dataverse/benchmarkQuery";
import { toWritten } from "../../shared/dataverse/kpiUnits";
import { guid } from "../../shared/dataverse/readRow";
import { OWN_OPTION_BASE, TEAM_TABLES } from "../../shared/dataverse/tables";
import { TARGET_KPIS } from "../../shared/dataverse/targets";
import type { Benchmark, BenchmarkFigure } from "../../shared/domain/Benchmark";
import type { KpiId } from "../../shared/domain/kpis";

/** What of a host writes rows. */
export type RowWriter = Pick<ComponentFramework.WebApi, "createRecord" | "updateRecord" | "deleteRecord">;

const columnsOf = (kpi: KpiId, { q1, median, q3, sellers, from, to }: BenchmarkFigure, name: string) => ({
  slr_name: name,
  slr_kpi: OWN_OPTION_BASE + (TARGET_KPIS as readonly KpiId[]).indexOf(kpi),
  slr_from: from,
  slr_to: to,
  slr_lowerquartile: toWritten(q1, kpi),
  slr_median: toWritten(median, kpi),
  slr_upperquartile: toWritten(q3, kpi),
  slr_sellers: sellers,
});

/**
 * Publishes a team's usual figures, a row each KPI: rows that are there are changed, what is not published any more goes. Done again
 * after it broke off, it makes none twice.
 * @param held what the manager has published before @param name what a row is called in lists
 * @returns rejects with whatever the host refuses a row with
 */
export async function publish(rows: RowWriter, held: readonly BenchmarkRow[], benchmark: Benchmark, name: string): Promise<void> {
  const ids = new Map<KpiId, string>();
  const gone: string[] = [];
  for (const row of held) {
    const [id, kpi] = [guid(row.benchmark) ?? "", benchmarkKpi(row)];
    if (kpi && benchmark[kpi] && !ids.has(kpi)) ids.set(kpi, id);
    else gone.push(id);
  }
  for (const [kpi, figure] of Object.entries(benchmark) as [KpiId, BenchmarkFigure][]) {
    const id = ids.get(kpi);
    const columns = columnsOf(kpi, figure, name);
    await (id === undefined ? rows.createRecord(TEAM_TABLES.benchmark, columns) : rows.updateRecord(TEAM_TABLES.benchmark, id, columns));
  }
  for (const id of gone) await rows.deleteRecord(TEAM_TABLES.benchmark, id);
}
