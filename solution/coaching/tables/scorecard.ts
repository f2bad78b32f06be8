import type { Table } from "../../generator/definitions";

/** What is looked for in a kind of calls, in one version; whose it is may edit it, everybody reads it. */
export const scorecard: Table = {
  name: "slr_Scorecard",
  ownership: "user",
  columns: [
    { name: "slr_Version", type: "whole", min: 1, max: 10_000, required: true },
    { name: "slr_State", type: "choice", choice: "slr_scorecardstate", initial: "draft", required: true },
    { name: "slr_Calls", type: "text", maxLength: 400 },
  ],
  viewColumns: { slr_name: 300, slr_version: 100, slr_state: 150, slr_calls: 300, ownerid: 150 },
};
