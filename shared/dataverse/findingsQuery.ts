import { ACTIVITY_TYPES } from "../domain/CallFindings";
import type { TogetherQuestion } from "./DataverseClient";
import { attribute, condition } from "./fetchXml";
import { ACTIVE, CALL_TABLES, type Table, TABLES } from "./tables";

/** Whether what was made of an action item is done; only one of them can be there. */
const ACTIVITY_LINKS = ACTIVITY_TYPES.map(
  (type) =>
    `<link-entity name="${CALL_TABLES[type]}" from="activityid" to="msdyn_createdactivity" link-type="outer" alias="${type}">${attribute("statecode", `${type}state`)}</link-entity>`,
).join("");

/** The findings of a call, by the name under which `toCallFindings` reads each. */
const COLUMNS = {
  signals: { table: TABLES.signal, columns: { msdyn_type: "type", msdyn_text: "text", msdyn_actualtext: "said" } },
  questions: { table: TABLES.question, columns: { msdyn_text: "text" } },
  segments: { table: TABLES.segmentSentiment, columns: { msdyn_sentimenttype: "label" } },
  notes: { table: CALL_TABLES.summarySuggestion, columns: { msdyn_conversationsummarysuggestionid: "finding", msdyn_content: "text" } },
  actionItems: {
    table: TABLES.actionItem,
    columns: {
      msdyn_conversationactionitemid: "finding",
      msdyn_defaulttext: "text",
      msdyn_state: "state",
      msdyn_type: "type",
      msdyn_createdactivity: "activity",
    },
  },
} as const satisfies Readonly<Record<string, { readonly table: Table; readonly columns: Readonly<Record<string, string>> }>>;

export type FindingsPart = keyof typeof COLUMNS;
export const FINDINGS_PARTS = Object.keys(COLUMNS) as readonly FindingsPart[];

/** More of one kind in one call are not waited for: a page of the Web API. */
export const MAX_FINDINGS = 5_000;

/**
 * What the analysis found in a call, a question for each part. Asked in one request: as links of one query they would multiply each
 * other.
 */
export function findingsQuestions(insightsId: string): readonly TogetherQuestion[] {
  return FINDINGS_PARTS.map((part) => {
    const { table, columns } = COLUMNS[part];
    const fetchXml = [
      `<fetch count="${MAX_FINDINGS}" page="1" no-lock="true"><entity name="${table}">`,
      ...Object.entries(columns).map(([column, alias]) => attribute(column, alias)),
      attribute("msdyn_offsetinms", "offset"),
      attribute("msdyn_durationinms", "length"),
      `<order attribute="msdyn_offsetinms"/>`,
      `<filter>${condition("statecode", "eq", ACTIVE)}</filter>`,
      `<link-entity name="${TABLES.participantInsights}" from="msdyn_conversationparticipantinsightsid" to="msdyn_conversationparticipantinsights" link-type="inner" alias="p">`,
      attribute("msdyn_participantid", "speaker"),
      attribute("msdyn_participantrole", "role"),
      `<filter>${condition("msdyn_conversationaggregatedinsights", "eq", insightsId)}</filter>`,
      `</link-entity>${part === "actionItems" ? ACTIVITY_LINKS : ""}</entity></fetch>`,
    ].join("");
    return { table, fetchXml };
  });
}
