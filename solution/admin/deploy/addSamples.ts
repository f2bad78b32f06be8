import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { entitySetOf } from "../../../shared/dataverse/tables";
import { listed } from "./listed";
import { changeSetOf, SAMPLE_SCORECARDS, scorecardIdOf } from "./sampleScorecards";
import { StepFailure, type StepResult, type Work } from "./Work";

/** Makes the sample scorecards that are not there; those that are stay as they are. @throws StepFailure, DataverseError */
export async function addSamples({ api }: Work): Promise<StepResult> {
  const ids = SAMPLE_SCORECARDS.map((scorecard) => `slr_scorecardid eq ${scorecardIdOf(scorecard)}`).join(" or ");
  const rows = await api.getAll<{ readonly slr_scorecardid: string }>(
    `${entitySetOf(COACHING_TABLES.scorecard)}?$select=slr_scorecardid&$filter=${encodeURIComponent(ids)}`,
  );
  const known = new Set(rows.map(({ slr_scorecardid: id }) => id.toLowerCase()));
  const missing = SAMPLE_SCORECARDS.filter((scorecard) => !known.has(scorecardIdOf(scorecard)));
  if (missing.length === 0) return { changed: false, message: "they are there" };
  const [error] = (await api.batch(missing.map(changeSetOf))).filter((each) => each !== undefined);
  if (error) throw new StepFailure(`The sample scorecards could not be made: ${error.message}`);
  return { changed: true, message: listed(missing.map(({ name }) => name)) };
}
