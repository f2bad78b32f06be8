import { ANSWER_SCALES, GOAL_STATES, REVIEW_KINDS, SCORECARD_STATES } from "../../shared/dataverse/coachingTables";
import type { Choice } from "../generator/definitions";

export const CHOICES: readonly Choice[] = [
  { name: "slr_scorecardstate", options: SCORECARD_STATES },
  { name: "slr_answerscale", options: ANSWER_SCALES },
  { name: "slr_reviewkind", options: REVIEW_KINDS },
  { name: "slr_goalstate", options: GOAL_STATES },
];
