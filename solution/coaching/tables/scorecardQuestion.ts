import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import type { Table } from "../../generator/definitions";

const GUIDE = { type: "memo", maxLength: 1_000 } as const;

/** A question of a scorecard: its name is what is asked. */
export const scorecardQuestion: Table = {
  name: "slr_ScorecardQuestion",
  ownership: "user",
  columns: [
    {
      name: "slr_ScorecardId",
      type: "lookup",
      to: COACHING_TABLES.scorecard,
      relationship: "slr_scorecard_slr_scorecardquestion",
      parental: true,
      required: true,
    },
    { name: "slr_Order", type: "whole", min: 1, max: 200, required: true },
    { name: "slr_Scale", type: "choice", choice: "slr_answerscale", initial: "oneToFive", required: true },
    { name: "slr_Weight", type: "decimal", min: 0, max: 100, precision: 2, required: true },
    { name: "slr_Guide1", ...GUIDE },
    { name: "slr_Guide3", ...GUIDE },
    { name: "slr_Guide5", ...GUIDE },
    { name: "slr_MayNotApply", type: "yesNo" },
    { name: "slr_NeedsNote", type: "yesNo" },
    { name: "slr_KPI", type: "choice", choice: "slr_kpi" },
  ],
  viewColumns: { slr_name: 400, slr_order: 100, slr_scale: 100, slr_weight: 100, slr_kpi: 150, slr_scorecardid: 200 },
};
