import { attribute, condition } from "./fetchXml";
import { TABLES } from "./tables";

/** A call by its own id, or by that of its insights where a form does not tell its record. */
export type CallReference = { readonly conversationId: string } | { readonly insightsId: string };

/** One call with its insights and sentiment, each of which may be missing: retention deletes them separately. */
export function summaryQuery(reference: CallReference): string {
  const [column, id] =
    "conversationId" in reference ? ["msdyn_sciconversationid", reference.conversationId] : ["msdyn_conversationaggregatedinsights", reference.insightsId];
  return [
    `<fetch no-lock="true"><entity name="${TABLES.conversation}">`,
    attribute("msdyn_sciconversationid", "id"),
    attribute("msdyn_name", "title"),
    attribute("msdyn_conversationstarttime", "start"),
    attribute("msdyn_direction", "direction"),
    attribute("msdyn_communicationtype", "type"),
    attribute("msdyn_transcript", "transcript"),
    attribute("msdyn_conversationaggregatedinsights", "insights"),
    attribute("ownerid", "owner"),
    `<filter>${condition(column, "eq", id)}</filter>`,
    `<link-entity name="${TABLES.aggregatedInsights}" from="msdyn_conversationaggregatedinsightsid" to="msdyn_conversationaggregatedinsights" link-type="outer" alias="a">`,
    attribute("msdyn_conversationdurationinms", "duration"),
    attribute("msdyn_switchcount", "switches"),
    attribute("msdyn_customerlongestmonologueinms", "customermonologue"),
    `<link-entity name="${TABLES.conversationSentiment}" from="msdyn_conversationaggregatedinsights" to="msdyn_conversationaggregatedinsightsid" link-type="outer" alias="s">`,
    attribute("msdyn_customerpositivesentiment", "positive"),
    attribute("msdyn_customernegativesentiment", "negative"),
    attribute("createdon", "scored"),
    `</link-entity></link-entity></entity></fetch>`,
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
    attribute("msdyn_talktolistenratio", "ratio"),
    attribute("msdyn_talkingspeedwordspermin", "speed"),
    attribute("msdyn_avgpausebeforespeakinginms", "pause"),
    attribute("msdyn_longestmonologueinms", "monologue"),
    attribute("msdyn_switchcount", "switches"),
    `<filter>${condition("msdyn_conversationaggregatedinsights", "eq", insightsId)}</filter>`,
    `</entity></fetch>`,
  ].join("");
}
