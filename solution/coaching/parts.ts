import { CORE_PARTS } from "../core/parts";
import type { UsedSolution } from "../generator/definitions";
import { CHOICES } from "./choices";
import { answer } from "./tables/answer";
import { goal } from "./tables/goal";
import { review } from "./tables/review";
import { reviewDraft } from "./tables/reviewDraft";
import { reviewReply } from "./tables/reviewReply";
import { scorecard } from "./tables/scorecard";
import { scorecardQuestion } from "./tables/scorecardQuestion";
import { WEB_RESOURCES } from "./webResources";

/** What other code may know of the solution without reading its forms from the disk. */
export const COACHING_PARTS = {
  uniqueName: `${CORE_PARTS.uniqueName}Coaching`,
  version: CORE_PARTS.version,
  tables: [scorecard, scorecardQuestion, review, answer, reviewDraft, reviewReply, goal],
  choices: CHOICES,
  webResources: WEB_RESOURCES,
} satisfies UsedSolution;
