import type { InstantRange } from "../domain/Period";
import { condition, within } from "./fetchXml";
import { CONVERSATION_SCOPE, PARTICIPANT_ROLE, TABLES } from "./tables";

const INSIGHTS = "msdyn_conversationaggregatedinsights";

/** A participation belongs to the seller where its user is the seller, or where it names no user and the seller owns it. */
export const ofSeller = (sellerId: string): string =>
  [
    `<filter>${condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent)}`,
    `<filter type="or">${condition("msdyn_user", "eq", sellerId)}`,
    `<filter>${condition("msdyn_user", "null")}${condition("ownerid", "eq", sellerId)}</filter></filter></filter>`,
  ].join("");

/**
 * Leads from a participation to its conversation: with somebody from outside, and begun in the range.
 * @param columns what is read of the conversation
 * @param links further links from it
 */
export function conversationLink(range: InstantRange, columns: string, links = ""): string {
  return [
    `<link-entity name="${TABLES.conversation}" from="${INSIGHTS}" to="${INSIGHTS}" link-type="inner" alias="c">`,
    columns,
    `<filter>${within("msdyn_conversationstarttime", range)}`,
    `<filter type="or">${condition("msdyn_conversationscope", "null")}${condition("msdyn_conversationscope", "ne", CONVERSATION_SCOPE.internal)}</filter></filter>`,
    `${links}</link-entity>`,
  ].join("");
}

/**
 * Leads from what was found in a call to whoever said it and on to the call, where that is the seller's. The seller's part hangs on it
 * through the insights that all participants of a call share.
 * @param speaker what is read and asked of whoever said it
 * @param columns what is read of the conversation
 */
export function speakerLink(sellerId: string, range: InstantRange, speaker: string, columns: string): string {
  return [
    `<link-entity name="${TABLES.participantInsights}" from="msdyn_conversationparticipantinsightsid" to="msdyn_conversationparticipantinsights" link-type="inner" alias="p">`,
    speaker,
    `<link-entity name="${TABLES.participantInsights}" from="${INSIGHTS}" to="${INSIGHTS}" link-type="inner" alias="me">`,
    `${ofSeller(sellerId)}</link-entity>`,
    `${conversationLink(range, columns)}</link-entity>`,
  ].join("");
}
