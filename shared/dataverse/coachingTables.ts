/** Tables of the optional solution for coaching. Columns are named where they are used. */
export const COACHING_TABLES = {
  scorecard: "slr_scorecard",
  scorecardQuestion: "slr_scorecardquestion",
  review: "slr_review",
  answer: "slr_answer",
  reviewDraft: "slr_reviewdraft",
  reviewReply: "slr_reviewreply",
  goal: "slr_goal",
} as const;

export type CoachingTable = (typeof COACHING_TABLES)[keyof typeof COACHING_TABLES];

/** A row for each table that hierarchy security leaves out: the platform's own table, which is not documented. */
export const HIERARCHY_EXCLUSIONS = "hierarchysecurityconfiguration";

/** Options in the order of their choices in Dataverse, which may only grow at the end: rows hold the places. */
export const SCORECARD_STATES = ["draft", "published", "retired"] as const;
export const ANSWER_SCALES = ["yesNo", "oneToFive"] as const;
export const REVIEW_KINDS = ["manager", "self"] as const;
export const GOAL_STATES = ["open", "reached", "givenUp"] as const;
