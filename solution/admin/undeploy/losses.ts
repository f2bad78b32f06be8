import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { ENVIRONMENT_VARIABLES } from "../../../shared/dataverse/environmentVariables";
import { columns, query } from "../../../shared/dataverse/fetchXml";
import { measure } from "../../../shared/dataverse/readRow";
import { TABLES, TEAM_TABLES, type Table } from "../../../shared/dataverse/tables";
import { fetchRows } from "../connection/fetchRows";
import type { ReadApi } from "../connection/webApi";
import { readEnvironmentVariables } from "../environment/environmentVariables";
import { unlessMissing, unlessRefused } from "../environment/odata";

/** Tables that go with the core and with coaching, and what a row of each is to people. */
const LOST: readonly (readonly [table: Table, one: string, several: string])[] = [
  [TABLES.sellerView, "viewer's choices (seller, period, stars)", "viewers' choices (seller, period, stars)"],
  [TABLES.target, "target", "targets"],
  [TEAM_TABLES.benchmark, "published team figure", "published team figures"],
  [COACHING_TABLES.scorecard, "scorecard", "scorecards"],
  [COACHING_TABLES.review, "review of a call", "reviews of calls"],
  [COACHING_TABLES.reviewDraft, "draft of a review", "drafts of reviews"],
  [COACHING_TABLES.goal, "goal", "goals"],
];

/** What version 0.1 kept in rows and no query of the pages names any more. */
const OLD_SETTINGS = "slr_settings?$select=slr_settingid";

/** Rows of a table, whoever owns them; undefined where they are more than an aggregate may read. */
async function countRows(api: ReadApi, table: Table): Promise<number | undefined> {
  try {
    const [row] = await fetchRows(api, query(table, { aggregate: true }, columns({ [`${table}id`]: "n" }, { aggregate: "count" })));
    return (row && measure(row, "n")) ?? 0;
  } catch (error) {
    if (error instanceof DataverseError && error.reason === "tooManyRows") return undefined;
    // The table went in a run before.
    if (error instanceof DataverseError && error.reason === "missing") return 0;
    throw error;
  }
}

/**
 * What would be gone for good, a few words each, such as `12 targets`. Never calls or comments, which lie in first-party tables.
 * @throws DataverseError
 */
export async function readLosses(api: ReadApi): Promise<readonly string[]> {
  const losses: string[] = [];
  for (const [table, one, several] of LOST) {
    const n = await countRows(api, table);
    if (n !== 0) losses.push(n === undefined ? `more than 50,000 ${several}` : `${n.toLocaleString("en")} ${n === 1 ? one : several}`);
  }
  const settings = (await unlessMissing(api.getAll(OLD_SETTINGS))) ?? [];
  if (settings.length > 0)
    losses.push(settings.length === 1 ? "a row of settings of version 0.1" : `${settings.length} rows of settings of version 0.1`);
  const variables = await unlessRefused(readEnvironmentVariables(api, Object.values(ENVIRONMENT_VARIABLES)));
  for (const { schemaName, value } of variables?.values() ?? []) {
    if (value !== undefined && schemaName !== ENVIRONMENT_VARIABLES.talkToListenUnitOrigin)
      losses.push(`the value ${value.text} of the environment variable ${schemaName}`);
  }
  return losses;
}
