import type { Table } from "../../generator/definitions";

const FIGURE = { type: "decimal", min: 0, max: 100_000, precision: 2 } as const;

/** What is usual in a team, as its manager has published it for those who report to them: a row each measure, never a name. */
export const benchmark: Table = {
  name: "slr_Benchmark",
  ownership: "user",
  columns: [
    { name: "slr_KPI", type: "choice", choice: "slr_kpi", required: true },
    { name: "slr_From", type: "date" },
    { name: "slr_To", type: "date" },
    { name: "slr_LowerQuartile", ...FIGURE },
    { name: "slr_Median", ...FIGURE },
    { name: "slr_UpperQuartile", ...FIGURE },
    { name: "slr_Sellers", ...FIGURE, precision: 0 },
  ],
  viewColumns: { slr_name: 200, slr_kpi: 200, slr_from: 100, slr_to: 100, slr_median: 100, slr_sellers: 100 },
};
