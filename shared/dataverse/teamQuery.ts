import { MINIMUM_COUNTED_DURATION_MS } from "../domain/Call";
import type { InstantRange } from "../domain/Period";
import { condition } from "./fetchXml";
import { conversationLink } from "./sellersCalls";
import { PARTICIPANT_ROLE, TABLES } from "./tables";
import { PERSON_COLUMNS } from "./viewerQuery";

const sum = (name: string, alias: string) => `<attribute name="${name}" alias="${alias}" aggregate="sum"/>`;
const known = (name: string) => condition(name, "ge", 0);

/**
 * Sums of every measure by seller, over the calls that have all of them: one row for each user and owner that the viewer may see,
 * with what is known of the user. Sums rather than means, so that the answers for parts of a period can be added.
 */
export function teamQuery(range: InstantRange): string {
  return [
    `<fetch aggregate="true" no-lock="true"><entity name="${TABLES.participantInsights}">`,
    `<attribute name="msdyn_user" alias="user" groupby="true"/><attribute name="ownerid" alias="owner" groupby="true"/>`,
    `<attribute name="msdyn_conversationparticipantinsightsid" alias="n" aggregate="count"/>`,
    sum("msdyn_talktolistenratio", "ratio"),
    `<attribute name="msdyn_talktolistenratio" alias="highest" aggregate="max"/>`,
    sum("msdyn_talkingspeedwordspermin", "speed"),
    sum("msdyn_avgpausebeforespeakinginms", "pause"),
    sum("msdyn_longestmonologueinms", "monologue"),
    `<filter>${condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent)}`,
    ["msdyn_talktolistenratio", "msdyn_talkingspeedwordspermin", "msdyn_avgpausebeforespeakinginms", "msdyn_longestmonologueinms"]
      .map(known)
      .join(""),
    `</filter>`,
    `<link-entity name="${TABLES.user}" from="systemuserid" to="msdyn_user" link-type="outer" alias="u">`,
    Object.entries(PERSON_COLUMNS)
      .map(([column, alias]) => `<attribute name="${column}" alias="${alias}" groupby="true"/>`)
      .join(""),
    `</link-entity>`,
    `<link-entity name="${TABLES.aggregatedInsights}" from="msdyn_conversationaggregatedinsightsid" to="msdyn_conversationaggregatedinsights" link-type="inner" alias="a">`,
    sum("msdyn_conversationdurationinms", "duration"),
    sum("msdyn_switchcount", "switches"),
    sum("msdyn_customerlongestmonologueinms", "customermonologue"),
    `<filter>${condition("msdyn_conversationdurationinms", "ge", MINIMUM_COUNTED_DURATION_MS)}`,
    `${["msdyn_switchcount", "msdyn_customerlongestmonologueinms"].map(known).join("")}</filter>`,
    `<link-entity name="${TABLES.conversationSentiment}" from="msdyn_conversationaggregatedinsights" to="msdyn_conversationaggregatedinsightsid" link-type="inner" alias="s">`,
    sum("msdyn_customerpositivesentiment", "positive"),
    sum("msdyn_customernegativesentiment", "negative"),
    `<filter>${["msdyn_customerpositivesentiment", "msdyn_customernegativesentiment"].map(known).join("")}</filter>`,
    `</link-entity></link-entity>`,
    `${conversationLink(range, "")}</entity></fetch>`,
  ].join("");
}
