import type { InstantRange } from "../domain/Period";
import { attribute, condition, within } from "./fetchXml";
import { insightsLink, PARTICIPANT_MEASURES } from "./measureColumns";
import { conversationLink, ofSeller } from "./sellersCalls";
import { ACTIVE, TABLES } from "./tables";
import { tagLink } from "./tagLink";

/** More calls than this are not loaded at once; the page then says that it shows the newest. */
export const MAX_CALLS = 10_000;
/** A call with several tags, action items or scores has a row for each of them. */
export const MAX_CALL_ROWS = 3 * MAX_CALLS;

/**
 * When the newest call up to an instant began, of whatever length; asked only where a period holds none.
 * @param sellerId whose; undefined for anybody's that may be seen
 */
export function latestCallQuery(to: number, sellerId?: string): string {
  return [
    `<fetch top="1" no-lock="true"><entity name="${TABLES.participantInsights}">`,
    sellerId === undefined ? "" : ofSeller(sellerId),
    `<link-entity name="${TABLES.conversation}" from="msdyn_conversationaggregatedinsights" to="msdyn_conversationaggregatedinsights" link-type="inner" alias="c">`,
    attribute("msdyn_conversationstarttime", "start"),
    `<order attribute="msdyn_conversationstarttime" descending="true"/>`,
    `<filter>${within("msdyn_conversationstarttime", { from: -Infinity, to })}</filter></link-entity></entity></fetch>`,
  ].join("");
}

/**
 * The calls in which somebody took part as a seller, newest first, with all that is measured of them.
 *
 * All Agent rows of the calls found are not fetched: colleagues' speech is theirs.
 */
export function callQuery(sellerId: string, range: InstantRange): string {
  return [
    `<fetch no-lock="true"><entity name="${TABLES.participantInsights}">`,
    PARTICIPANT_MEASURES,
    attribute("msdyn_user", "user"),
    ofSeller(sellerId),
    `<link-entity name="${TABLES.actionItem}" from="msdyn_conversationparticipantinsights" to="msdyn_conversationparticipantinsightsid" link-type="outer" alias="i">`,
    attribute("msdyn_conversationactionitemid", "action"),
    `<filter>${condition("msdyn_createdactivity", "null")}${condition("statecode", "eq", ACTIVE)}</filter></link-entity>`,
    insightsLink("inner"),
    conversationLink(
      range,
      [
        attribute("msdyn_sciconversationid", "id"),
        attribute("msdyn_name", "title"),
        attribute("msdyn_conversationstarttime", "start"),
        attribute("msdyn_direction", "direction"),
        attribute("msdyn_communicationtype", "type"),
        attribute("msdyn_conversationscope", "scope"),
        attribute("msdyn_transcript", "transcript"),
        `<order attribute="msdyn_conversationstarttime" descending="true"/>`,
        `<order attribute="msdyn_sciconversationid"/>`,
      ].join(""),
      tagLink(TABLES.tag, "g", attribute("msdyn_name", "tag")) + tagLink(TABLES.systemTag, "y", attribute("msdyn_name", "systemtag")),
    ),
    `</entity></fetch>`,
  ].join("");
}
