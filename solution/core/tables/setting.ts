import type { Table } from "../../generator/definitions";

/**
 * What version 0.1 kept of an environment, which environment variables do now. The table stays, because an upgrade takes away what
 * the new zip lacks, with its rows.
 */
export const setting: Table = {
  name: "slr_Setting",
  ownership: "organization",
  columns: [
    { name: "slr_RatioUnit", type: "choice", choice: "slr_ratiounit" },
    { name: "slr_TeamsHost", type: "text", maxLength: 200 },
  ],
  viewColumns: { slr_name: 200, slr_ratiounit: 200, slr_teamshost: 200 },
  viewIds: {
    active: "bff23cda-0cee-5454-bc1e-3dd4e5e0fb25",
    advancedFind: "607f2463-0fa6-5603-849e-6d0d710c72f4",
    associated: "91679831-3fae-54f2-aff3-8c4b43882294",
    quickFind: "884f13a6-407f-5ab5-9c79-578851e69c10",
    lookup: "cb89a096-ab4d-5dc3-b69d-2d2b91dd3814",
  },
};
