import type { InstantRange } from "../domain/Period";
import type { Mention, MentionKind } from "../domain/Mention";
import type { Row } from "./DataverseClient";
import { guid, measure, text } from "./readRow";
import { present } from "../domain/present";
import { speakerLink } from "./sellersCalls";
import { PARTICIPANT_ROLE, TABLES } from "./tables";

const groupBy = (name: string, alias: string) => `<attribute name="${name}" alias="${alias}" groupby="true"/>`;

/** The tracked words of a seller's calls, by call, side, kind and word: how often, and when first. */
export function wordsQuery(sellerId: string, range: InstantRange): string {
  return [
    `<fetch aggregate="true" no-lock="true"><entity name="${TABLES.signal}">`,
    groupBy("msdyn_type", "type"),
    groupBy("msdyn_text", "text"),
    `<attribute name="msdyn_conversationsignalid" alias="n" aggregate="countcolumn" distinct="true"/><attribute name="msdyn_offsetinms" alias="first" aggregate="min"/>`,
    `${speakerLink(sellerId, range, groupBy("msdyn_participantrole", "role"), groupBy("msdyn_sciconversationid", "id"))}</entity></fetch>`,
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
