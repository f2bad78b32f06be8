import type { InstantRange } from "../domain/Period";
import type { Mention, MentionKind } from "../domain/Mention";
import { ofSeller } from "./callQuery";
import type { Row } from "./DataverseClient";
import { attribute, condition, within } from "./fetchXml";
import { guid, measure, present, text } from "./readRow";
import { CONVERSATION_SCOPE, PARTICIPANT_ROLE, TABLES } from "./tables";

const INSIGHTS = "msdyn_conversationaggregatedinsights";

/**
 * The tracked words of a seller's calls, by call, side, kind and word: how often, and when first. A call is the seller's by a
 * participation, as in `callQuery`, so the words hang on it through the insights that all participants of a call share.
 */
export function wordsQuery(sellerId: string, range: InstantRange): string {
  return [
    `<fetch aggregate="true" no-lock="true"><entity name="${TABLES.signal}">`,
    `<attribute name="msdyn_type" alias="type" groupby="true"/><attribute name="msdyn_text" alias="text" groupby="true"/>`,
    `<attribute name="msdyn_conversationsignalid" alias="n" aggregate="countcolumn" distinct="true"/><attribute name="msdyn_offsetinms" alias="first" aggregate="min"/>`,
    `<link-entity name="${TABLES.participantInsights}" from="msdyn_conversationparticipantinsightsid" to="msdyn_conversationparticipantinsights" link-type="inner" alias="p">`,
    `<attribute name="msdyn_participantrole" alias="role" groupby="true"/>`,
    `<link-entity name="${TABLES.participantInsights}" from="${INSIGHTS}" to="${INSIGHTS}" link-type="inner" alias="me">`,
    `${ofSeller(sellerId)}</link-entity>`,
    `<link-entity name="${TABLES.conversation}" from="${INSIGHTS}" to="${INSIGHTS}" link-type="inner" alias="c">`,
    `<attribute name="msdyn_sciconversationid" alias="id" groupby="true"/>`,
    `<filter>${within("msdyn_conversationstarttime", range)}`,
    `<filter type="or">${condition("msdyn_conversationscope", "null")}${condition("msdyn_conversationscope", "ne", CONVERSATION_SCOPE.internal)}</filter></filter>`,
    `</link-entity></link-entity></entity></fetch>`,
  ].join("");
}

/** Kinds are free text: known ones are recognised in any spelling. */
function kindOf(type: string | undefined): MentionKind {
  if (type !== undefined && /competitor/i.test(type)) return "competitor";
  return type !== undefined && /keyword/i.test(type) ? "keyword" : "other";
}

/** Rows of `wordsQuery`; those without a word or a call are left out. */
export function toMentions(rows: readonly Row[]): Mention[] {
  return rows.flatMap((row) => {
    const callId = guid(row["id"]);
    const word = text(row, "text")?.trim();
    if (callId === undefined || !word) return [];
    return present<Mention>({
      callId,
      kind: kindOf(text(row, "type")),
      text: word,
      saidBy: row["role"] === PARTICIPANT_ROLE.agent ? "seller" : "customer",
      count: measure(row, "n") ?? 1,
      firstMs: measure(row, "first"),
    });
  });
}

/** More are not asked for: nobody reads them in a list. */
export const MAX_QUESTIONS = 200;

/** The newest questions of one side in a seller's calls: asked for only when somebody wants to read them. */
export function questionsQuery(sellerId: string, range: InstantRange, role: number): string {
  return [
    `<fetch top="${MAX_QUESTIONS}" no-lock="true"><entity name="${TABLES.question}">`,
    attribute("msdyn_text", "text"),
    attribute("msdyn_offsetinms", "offset"),
    `<link-entity name="${TABLES.participantInsights}" from="msdyn_conversationparticipantinsightsid" to="msdyn_conversationparticipantinsights" link-type="inner" alias="p">`,
    `<filter>${condition("msdyn_participantrole", "eq", role)}</filter>`,
    `<link-entity name="${TABLES.participantInsights}" from="${INSIGHTS}" to="${INSIGHTS}" link-type="inner" alias="me">`,
    `${ofSeller(sellerId)}</link-entity>`,
    `<link-entity name="${TABLES.conversation}" from="${INSIGHTS}" to="${INSIGHTS}" link-type="inner" alias="c">`,
    attribute("msdyn_sciconversationid", "id"),
    `<order attribute="msdyn_conversationstarttime" descending="true"/>`,
    `<filter>${within("msdyn_conversationstarttime", range)}`,
    `<filter type="or">${condition("msdyn_conversationscope", "null")}${condition("msdyn_conversationscope", "ne", CONVERSATION_SCOPE.internal)}</filter></filter>`,
    `</link-entity></link-entity></entity></fetch>`,
  ].join("");
}
