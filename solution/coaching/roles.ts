import { COACHING_TABLES } from "../../shared/dataverse/coachingTables";
import { TABLES } from "../../shared/dataverse/tables";
import type { Privilege, Role } from "../generator/definitions";
import { grant } from "../generator/grant";

const { scorecard, scorecardQuestion, review, answer, reviewDraft, reviewReply, goal } = COACHING_TABLES;

/**
 * Reads all scorecards and writes reviews of their own: a call that somebody may review, they read by a role of the core. Nobody changes
 * what was submitted: it is taken back and submitted anew. What others submit or agree is seen where it is shared, and by hierarchy
 * security; a review that is shared takes its reader's reply.
 */
const REVIEWS: readonly Privilege[] = [
  ...[scorecard, scorecardQuestion].flatMap((table) => grant(table, ["Read", "AppendTo"], "Global")),
  ...[review, answer].flatMap((table) => grant(table, ["Create", "Read", "Delete", "Append", "Share"], "Basic")),
  ...grant(review, ["AppendTo"], "Basic"),
  ...grant(reviewDraft, ["Create", "Read", "Write", "Delete", "Append"], "Basic"),
];

export const ROLES: readonly Role[] = [
  {
    name: "Seller Details Coaching User",
    privileges: [
      ...REVIEWS,
      ...grant(reviewReply, ["Create", "Read", "Write", "Delete", "Append", "Share"], "Basic"),
      ...grant(goal, ["Read"], "Basic"),
    ],
  },
  {
    name: "Seller Details Coaching Manager",
    privileges: [
      ...REVIEWS,
      ...[scorecard, scorecardQuestion].flatMap((table) => grant(table, ["Create", "Write", "Delete", "Append"], "Basic")),
      ...grant(reviewReply, ["Read"], "Basic"),
      ...grant(goal, ["Create", "Read", "Write", "Delete", "Append", "Share"], "Basic"),
      ...grant(TABLES.comment, ["AppendTo"], "Basic"),
    ],
  },
  {
    name: "Seller Details Coaching Admin",
    privileges: [scorecard, scorecardQuestion].flatMap((table) =>
      grant(table, ["Create", "Read", "Write", "Delete", "Append", "AppendTo"], "Global"),
    ),
  },
];
