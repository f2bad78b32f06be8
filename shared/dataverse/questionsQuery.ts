import { columns, condition, filter, order, query } from "./fetchXml";
import { type CallRange, conversationLink, countedIn, speakerLink, withSeller } from "./sellersCalls";
import { TABLES } from "./tables";

/** More are not asked for: nobody reads them in a list. */
export const MAX_QUESTIONS = 200;

/** The newest questions of one side in a seller's calls: asked for only when somebody wants to read them. */
export function questionsQuery(sellerId: string, range: CallRange, role: number) {
  return query(
    TABLES.question,
    { top: MAX_QUESTIONS },
    columns({ msdyn_text: "text", msdyn_offsetinms: "offset" }),
    speakerLink(
      filter(condition("msdyn_participantrole", "eq", role)),
      withSeller(sellerId),
      conversationLink(columns({ msdyn_sciconversationid: "id" }), order("msdyn_conversationstarttime", true), countedIn(range)),
    ),
  );
}
