import { attribute } from "./fetchXml";
import { TABLES } from "./tables";

/** What is measured of one participant, under the short names that the readers of rows expect. */
export const PARTICIPANT_MEASURES = [
  attribute("msdyn_talktolistenratio", "ratio"),
  attribute("msdyn_talkingspeedwordspermin", "speed"),
  attribute("msdyn_avgpausebeforespeakinginms", "pause"),
  attribute("msdyn_longestmonologueinms", "monologue"),
].join("");

/** What is measured of a whole call, with its sentiment, linked to a row that holds the insights' lookup. */
export function insightsLink(linkType: "inner" | "outer"): string {
  return [
    `<link-entity name="${TABLES.aggregatedInsights}" from="msdyn_conversationaggregatedinsightsid" to="msdyn_conversationaggregatedinsights" link-type="${linkType}" alias="a">`,
    attribute("msdyn_conversationdurationinms", "duration"),
    attribute("msdyn_switchcount", "switches"),
    attribute("msdyn_customerlongestmonologueinms", "customermonologue"),
    `<link-entity name="${TABLES.conversationSentiment}" from="msdyn_conversationaggregatedinsights" to="msdyn_conversationaggregatedinsightsid" link-type="outer" alias="s">`,
    attribute("msdyn_customerpositivesentiment", "positive"),
    attribute("msdyn_customernegativesentiment", "negative"),
    attribute("createdon", "scored"),
    `</link-entity></link-entity>`,
  ].join("");
}
