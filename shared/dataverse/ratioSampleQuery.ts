import { columns, condition, filter, query } from "./fetchXml";
import { PARTICIPANT_ROLE, TABLES } from "./tables";

const SAMPLE_SIZE = 200;

/**
 * Ratios of any sellers whom the viewer may see. The unit of the column is the environment's, not one seller's: a call of somebody with
 * few others must not make it unknown.
 */
export function ratioSampleQuery() {
  return query(
    TABLES.participantInsights,
    { top: SAMPLE_SIZE },
    columns({ msdyn_talktolistenratio: "ratio" }),
    filter(condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent), condition("msdyn_talktolistenratio", "ge", 0)),
  );
}
