import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { TABLES } from "../../../shared/dataverse/tables";
import type { Table } from "../../generator/definitions";

/**
 * A review that its owner is still writing. It is a table of its own because hierarchy security lets a direct manager read and write
 * what a report owns: admins leave it out of that.
 */
export const reviewDraft: Table = {
  name: "slr_ReviewDraft",
  ownership: "user",
  columns: [
    { name: "slr_ConversationId", type: "lookup", to: TABLES.conversation, relationship: "slr_sciconversation_slr_reviewdraft" },
    { name: "slr_ScorecardId", type: "lookup", to: COACHING_TABLES.scorecard, relationship: "slr_scorecard_slr_reviewdraft" },
    { name: "slr_Kind", type: "choice", choice: "slr_reviewkind", required: true },
    // 200 answers with notes of 2,000 characters.
    { name: "slr_Answers", type: "memo", maxLength: 500_000 },
  ],
  viewColumns: { slr_name: 300, slr_conversationid: 200, slr_scorecardid: 200, slr_kind: 100 },
};
