import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import type { Table } from "../../generator/definitions";

const MILLISECONDS = { type: "whole", min: 0, max: 2_147_483_647 } as const;

/** An answer of a review, shared with it: its name is the question as it was asked, with scale and weight of then. */
export const answer: Table = {
  name: "slr_Answer",
  ownership: "user",
  columns: [
    {
      name: "slr_ReviewId",
      type: "lookup",
      to: COACHING_TABLES.review,
      relationship: "slr_review_slr_answer",
      parental: true,
      required: true,
    },
    { name: "slr_QuestionId", type: "lookup", to: COACHING_TABLES.scorecardQuestion, relationship: "slr_scorecardquestion_slr_answer" },
    { name: "slr_Order", type: "whole", min: 1, max: 200, required: true },
    { name: "slr_Scale", type: "choice", choice: "slr_answerscale", required: true },
    { name: "slr_Weight", type: "decimal", min: 0, max: 100, precision: 2, required: true },
    { name: "slr_KPI", type: "choice", choice: "slr_kpi" },
    { name: "slr_Value", type: "whole", min: 0, max: 5 },
    { name: "slr_NotApplicable", type: "yesNo" },
    { name: "slr_Note", type: "memo", maxLength: 2_000 },
    { name: "slr_OffsetMs", ...MILLISECONDS },
    { name: "slr_DurationMs", ...MILLISECONDS },
    { name: "slr_AbsentThroughout", type: "yesNo" },
    { name: "slr_Measured", type: "decimal", min: -100_000, max: 100_000, precision: 2 },
    { name: "slr_ChangeReason", type: "text", maxLength: 400 },
  ],
  viewColumns: { slr_name: 400, slr_order: 100, slr_value: 100, slr_notapplicable: 100, slr_weight: 100, slr_reviewid: 200 },
};
