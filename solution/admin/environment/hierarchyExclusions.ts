import { areDrafts } from "../../../shared/dataverse/coaching/draftReadersQuery";
import { entitySetOf } from "../../../shared/dataverse/tables";
import { HIERARCHY_EXCLUSIONS } from "../../../shared/dataverse/coachingTables";
import type { ReadApi } from "../connection/webApi";

/** What an admin does by hand: no documented request leaves a table out of hierarchy security. */
export const DRAFTS_EXCLUDED =
  "Leave the table Review draft out of hierarchy security, so that managers do not read drafts: in the Power Platform admin center under Settings, Users + permissions, Hierarchy security, Hierarchy table management.";

interface ExclusionRow {
  readonly entityname: string | null;
  readonly objecttypecode: string | null;
}

/**
 * Whether drafts of reviews are left out of hierarchy security: a row of an undocumented table stands for each table that is.
 * @throws DataverseError where the environment does not tell
 */
export async function areDraftsExcluded(api: ReadApi): Promise<boolean> {
  const rows = await api.getAll<ExclusionRow>(`${entitySetOf(HIERARCHY_EXCLUSIONS)}?$select=entityname,objecttypecode`);
  return rows.some(({ entityname, objecttypecode }) => areDrafts(entityname, objecttypecode));
}
