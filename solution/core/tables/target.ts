import type { Table } from "../../generator/definitions";

const LIMIT = { type: "decimal", min: 0, max: 100_000, precision: 2 } as const;

/** What admins want of a measure: a row each. */
export const target: Table = {
  name: "slr_Target",
  ownership: "organization",
  columns: [
    { name: "slr_KPI", type: "choice", choice: "slr_kpi", required: true },
    { name: "slr_Low", ...LIMIT },
    { name: "slr_High", ...LIMIT },
    { name: "slr_Source", type: "text", maxLength: 400 },
    { name: "slr_Hidden", type: "yesNo" },
    { name: "slr_Shown", type: "yesNo" },
  ],
  viewColumns: { slr_name: 200, slr_kpi: 200, slr_low: 100, slr_high: 100, slr_hidden: 100, slr_shown: 100, slr_source: 300 },
  viewIds: {
    active: "aec71b38-89ca-5750-bc6f-8b332aace716",
    advancedFind: "0248f414-151f-522e-9738-4d92ed4be222",
    associated: "fe7b574a-914a-531f-a8d9-d7d5fbb19701",
    quickFind: "af4a9542-c234-5493-857b-75b94f4c31b9",
    lookup: "e9cd31d6-ccfd-5604-a6ce-7d91c6e23b4d",
  },
};
