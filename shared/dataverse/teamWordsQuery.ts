import type { Mention, SaidKind } from "../domain/Mention";
import { saidKind } from "../domain/SignalKind";
import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, query } from "./fetchXml";
import { text } from "./readRow";
import { type CallRange, conversationLink, countedIn, speakerLink, withSellers } from "./sellersCalls";
import { ACTIVE, TABLES } from "./tables";
import { mentionsOf, wordsOfCalls } from "./wordsQuery";

const GROUP = { groupby: true } as const;

/**
 * The tracked words of sellers' calls, by call, side, kind and word: how often, and when first.
 * @param sellerIds undefined for anybody whose calls the viewer may see
 */
export function teamWordsQuery(sellerIds: readonly string[] | undefined, range: CallRange) {
  return wordsOfCalls(withSellers(sellerIds), range);
}

/** The questions of sellers' calls in the same way, by their wording. */
export function questionTextsQuery(sellerIds: readonly string[] | undefined, range: CallRange) {
  return query(
    TABLES.question,
    { aggregate: true },
    columns({ msdyn_text: "text" }, GROUP),
    columns({ msdyn_conversationquestionid: "n" }, { aggregate: "countcolumn", distinct: true }),
    columns({ msdyn_offsetinms: "first" }, { aggregate: "min" }),
    filter(condition("statecode", "eq", ACTIVE)),
    speakerLink(
      columns({ msdyn_participantrole: "role" }, GROUP),
      ...withSellers(sellerIds),
      conversationLink(columns({ msdyn_sciconversationid: "id" }, GROUP), countedIn(range)),
    ),
  );
}

/** Rows of `teamWordsQuery`: words without a text or a call are left out. */
export function toTeamMentions(rows: readonly RowOf<typeof teamWordsQuery>[]): Mention<SaidKind>[] {
  return mentionsOf(rows, (row) => saidKind(text(row, "type")));
}

/** Rows of `questionTextsQuery`, each question as a word. */
export function toQuestionMentions(rows: readonly RowOf<typeof questionTextsQuery>[]): Mention<SaidKind>[] {
  return mentionsOf(rows, () => "question");
}
