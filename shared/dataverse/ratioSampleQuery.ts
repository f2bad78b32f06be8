import type { Row } from "./DataverseClient";
import { attribute, condition } from "./fetchXml";
import { measure } from "./readRow";
import { PARTICIPANT_ROLE, TABLES } from "./tables";

const SAMPLE_SIZE = 200;

/**
 * Ratios of any sellers whom the viewer may see. The unit of the column is the environment's, not the chosen week's: a period or a
 * seller with few calls must not make it unknown.
 */
export function ratioSampleQuery(): string {
  return [
    `<fetch top="${SAMPLE_SIZE}" no-lock="true"><entity name="${TABLES.participantInsights}">`,
    attribute("msdyn_talktolistenratio", "ratio"),
    `<filter>${condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent)}${condition("msdyn_talktolistenratio", "ge", 0)}</filter>`,
    `</entity></fetch>`,
  ].join("");
}

/** Stored ratios of rows of any query that calls them `ratio`; unmeasured ones are left out. */
export function toRatios(rows: readonly Row[]): number[] {
  return rows.flatMap((row) => measure(row, "ratio") ?? []);
}
