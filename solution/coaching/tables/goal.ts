import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { TABLES } from "../../../shared/dataverse/tables";
import type { Table } from "../../generator/definitions";

const FIGURE = { type: "decimal", min: -100_000, max: 100_000, precision: 2 } as const;

/** What a manager and a seller agreed on: a measure or a question of a scorecard, from where and to where, by when. */
export const goal: Table = {
  name: "slr_Goal",
  ownership: "user",
  columns: [
    { name: "slr_SellerId", type: "lookup", to: TABLES.user, relationship: "slr_systemuser_slr_goal_seller", required: true },
    { name: "slr_KPI", type: "choice", choice: "slr_kpi" },
    { name: "slr_QuestionId", type: "lookup", to: COACHING_TABLES.scorecardQuestion, relationship: "slr_scorecardquestion_slr_goal" },
    { name: "slr_BaselineMean", ...FIGURE },
    { name: "slr_BaselineCalls", type: "whole", min: 0, max: 1_000_000 },
    { name: "slr_BaselineFrom", type: "date" },
    { name: "slr_BaselineTo", type: "date" },
    { name: "slr_Target", ...FIGURE, required: true },
    { name: "slr_DueOn", type: "date", required: true },
    { name: "slr_State", type: "choice", choice: "slr_goalstate", initial: "open", required: true },
    { name: "slr_CommentId", type: "lookup", to: TABLES.comment, relationship: "slr_conversationcomment_slr_goal" },
    { name: "slr_ReviewId", type: "lookup", to: COACHING_TABLES.review, relationship: "slr_review_slr_goal" },
  ],
  viewColumns: { slr_name: 300, slr_sellerid: 150, slr_kpi: 150, slr_target: 100, slr_dueon: 100, slr_state: 100 },
};
