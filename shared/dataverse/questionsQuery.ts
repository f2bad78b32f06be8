import type { InstantRange } from "../domain/Period";
import { attribute, condition } from "./fetchXml";
import { speakerLink } from "./sellersCalls";
import { TABLES } from "./tables";

/** More are not asked for: nobody reads them in a list. */
export const MAX_QUESTIONS = 200;

/** The newest questions of one side in a seller's calls: asked for only when somebody wants to read them. */
export function questionsQuery(sellerId: string, range: InstantRange, role: number): string {
  const asker = `<filter>${condition("msdyn_participantrole", "eq", role)}</filter>`;
  const call = `${attribute("msdyn_sciconversationid", "id")}<order attribute="msdyn_conversationstarttime" descending="true"/>`;
  return [
    `<fetch top="${MAX_QUESTIONS}" no-lock="true"><entity name="${TABLES.question}">`,
    attribute("msdyn_text", "text"),
    attribute("msdyn_offsetinms", "offset"),
    `${speakerLink(sellerId, range, asker, call)}</entity></fetch>`,
  ].join("");
}
