import { attribute, condition } from "./fetchXml";
import { insightsLink, PARTICIPANT_MEASURES } from "./measureColumns";
import { CALL_TABLES, type Table, TABLES } from "./tables";
import { tagLink } from "./tagLink";

/** A call by its own id, or by that of its insights where a form does not tell its record. */
export type CallReference = { readonly conversationId: string } | { readonly insightsId: string };

function activityLink(table: Table, alias: string): string {
  return [
    `<link-entity name="${table}" from="activityid" to="msdyn_relatedactivity" link-type="outer" alias="${alias}">`,
    attribute("subject", `${alias}subject`),
    attribute("regardingobjectid", `${alias}regarding`),
    `</link-entity>`,
  ].join("");
}

const tags = (table: Table, alias: string): string =>
  tagLink(table, alias, attribute(`${table}id`, `${alias}id`) + attribute("msdyn_name", `${alias}name`));

/**
 * One call with its insights, sentiment, tags and activity, each of which may be missing: retention deletes them separately. Several
 * tags or scores multiply the rows.
 */
export function summaryQuery(reference: CallReference): string {
  const [column, id] =
    "conversationId" in reference
      ? ["msdyn_sciconversationid", reference.conversationId]
      : ["msdyn_conversationaggregatedinsights", reference.insightsId];
  return [
    `<fetch no-lock="true"><entity name="${TABLES.conversation}">`,
    attribute("msdyn_sciconversationid", "id"),
    attribute("msdyn_name", "title"),
    attribute("msdyn_conversationstarttime", "start"),
    attribute("msdyn_direction", "direction"),
    attribute("msdyn_communicationtype", "type"),
    attribute("msdyn_transcript", "transcript"),
    attribute("msdyn_ocrecording", "recording"),
    attribute("msdyn_relatedactivity", "activity"),
    attribute("msdyn_conversationaggregatedinsights", "insights"),
    attribute("ownerid", "owner"),
    `<filter>${condition(column, "eq", id)}</filter>`,
    insightsLink("outer"),
    tags(TABLES.tag, "g"),
    tags(TABLES.systemTag, "y"),
    activityLink(CALL_TABLES.phonecall, "p"),
    activityLink(CALL_TABLES.appointment, "m"),
    `</entity></fetch>`,
  ].join("");
}

/** Everyone who spoke in a call, with what is measured of them. */
export function summaryParticipantsQuery(insightsId: string): string {
  return [
    `<fetch no-lock="true"><entity name="${TABLES.participantInsights}">`,
    attribute("msdyn_participantid", "id"),
    attribute("msdyn_displayname", "name"),
    attribute("msdyn_participantrole", "role"),
    attribute("msdyn_user", "user"),
    PARTICIPANT_MEASURES,
    attribute("msdyn_switchcount", "switches"),
    `<filter>${condition("msdyn_conversationaggregatedinsights", "eq", insightsId)}</filter>`,
    `</entity></fetch>`,
  ].join("");
}
