import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import type { Table } from "../../generator/definitions";

/** What a seller says to a review, in a row of the seller's own: the review is shared for reading. */
export const reviewReply: Table = {
  name: "slr_ReviewReply",
  ownership: "user",
  columns: [
    { name: "slr_ReviewId", type: "lookup", to: COACHING_TABLES.review, relationship: "slr_review_slr_reviewreply", required: true },
    { name: "slr_Text", type: "memo", maxLength: 4_000 },
    { name: "slr_AcknowledgedOn", type: "dateTime" },
  ],
  viewColumns: { slr_name: 300, slr_reviewid: 200, slr_acknowledgedon: 150 },
};
