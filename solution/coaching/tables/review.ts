import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { TABLES } from "../../../shared/dataverse/tables";
import type { Table } from "../../generator/definitions";

const COUNT = { type: "whole", min: 0, max: 200, required: true } as const;

/** What its owner answered about a seller's call, as it was submitted; what was asked stays with it, whatever becomes of the scorecard. */
export const review: Table = {
  name: "slr_Review",
  ownership: "user",
  columns: [
    { name: "slr_ConversationId", type: "lookup", to: TABLES.conversation, relationship: "slr_sciconversation_slr_review", required: true },
    { name: "slr_SellerId", type: "lookup", to: TABLES.user, relationship: "slr_systemuser_slr_review_seller", required: true },
    { name: "slr_ScorecardId", type: "lookup", to: COACHING_TABLES.scorecard, relationship: "slr_scorecard_slr_review" },
    { name: "slr_ScorecardName", type: "text", maxLength: 200, required: true },
    { name: "slr_ScorecardVersion", type: "whole", min: 1, max: 10_000, required: true },
    { name: "slr_Kind", type: "choice", choice: "slr_reviewkind", required: true },
    { name: "slr_SubmittedOn", type: "dateTime", required: true },
    { name: "slr_Score", type: "decimal", min: 0, max: 5, precision: 2 },
    { name: "slr_Answered", ...COUNT },
    { name: "slr_Asked", ...COUNT },
  ],
  viewColumns: { slr_name: 300, slr_sellerid: 150, slr_kind: 100, slr_submittedon: 150, slr_score: 100, slr_answered: 100, slr_asked: 100 },
};
