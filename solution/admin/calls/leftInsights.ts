import { participantRowIdOf } from "../../../shared/dataverse/conversationIds";
import { version } from "../../../shared/dataverse/readRow";
import { TABLES } from "../../../shared/dataverse/tables";
import { MAX_OPERATIONS, type ChangeSet } from "../connection/Operation";
import { queryRows } from "../connection/queryRows";
import type { ReadApi, WebApi } from "../connection/webApi";
import { deletionsOfInsights } from "./oldInsights";
import { packBatches } from "./packBatches";
import { collectionOf } from "./tableDefinitions";

const INSIGHTS = TABLES.aggregatedInsights;
const PARTICIPANT = TABLES.participantInsights;
const OPERATIONS_PER_BATCH = 400;

/** Insights that no conversation points to. */
const UNUSED =
  `<fetch no-lock="true"><entity name="${INSIGHTS}"><attribute name="${INSIGHTS}id"/>` +
  `<link-entity name="${TABLES.conversation}" from="${INSIGHTS}" to="${INSIGHTS}id" link-type="outer" alias="c"/>` +
  `<filter><condition entityname="c" attribute="${TABLES.conversation}id" operator="null"/></filter></entity></fetch>`;

interface InsightsRow {
  readonly [column: `${string}id`]: string | undefined;
  readonly "@odata.etag"?: string;
}

/**
 * Removes what imports left that were ended, or overtaken by another version, before a conversation pointed to it.
 * @returns of how many calls
 * @throws DataverseError
 */
export async function removeLeftInsights(api: WebApi): Promise<number> {
  const unused = await api.getAll<InsightsRow>(`${collectionOf(INSIGHTS)}?fetchXml=${encodeURIComponent(UNUSED)}`);
  const versions = new Map(unused.map((row) => [String(row[`${INSIGHTS}id`]).toLowerCase(), version(row)]));
  const changeSets: { of: string; changeSet: ChangeSet }[] = [];
  for (const id of await ownInsights(api, [...versions.keys()])) {
    const deletions = await deletionsOfInsights(api, id, versions.get(id));
    // What hangs on insights goes with them; where there is room it is named.
    changeSets.push({ of: id, changeSet: deletions.length <= MAX_OPERATIONS ? deletions : deletions.slice(-1) });
  }
  let removed = 0;
  for (const batch of packBatches(changeSets, OPERATIONS_PER_BATCH))
    for (const error of await api.batch(batch.map(({ changeSet }) => changeSet))) {
      if (error === undefined) removed += 1;
      // Meanwhile somebody wrote there, or removed it.
      else if (error.status !== 412 && error.status !== 404) throw error;
    }
  return removed;
}

/** Those that imports wrote: ids of participants are derived from theirs. Nobody else's are touched. */
export async function ownInsights(api: ReadApi, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const lookup = `_${INSIGHTS}_value`;
  const participants = await queryRows<Readonly<Record<string, string | null>>>(
    api,
    collectionOf(PARTICIPANT),
    [`${PARTICIPANT}id`, "msdyn_participantid", lookup],
    [{ column: lookup, type: "id" }],
    ids,
  );
  const own = new Set<string>();
  for (const row of participants) {
    const insightsId = row[lookup]?.toLowerCase() ?? "";
    if (row[`${PARTICIPANT}id`]?.toLowerCase() === participantRowIdOf(insightsId, row["msdyn_participantid"] ?? "")) own.add(insightsId);
  }
  return own;
}
