import { present } from "../domain/present";
import type { Mention, SaidKind } from "../domain/Mention";
import { mentionKind } from "../domain/SignalKind";
import type { Row, RowOf } from "./DataverseClient";
import { columns, query, type Part } from "./fetchXml";
import { guid, measure, text } from "./readRow";
import { roleOf } from "./roleOf";
import { type CallRange, conversationLink, countedIn, speakerLink, withSeller } from "./sellersCalls";
import { TABLES } from "./tables";

const GROUP = { groupby: true } as const;

/** The tracked words of a seller's calls, by call, side, kind and word: how often, and when first. */
export function wordsQuery(sellerId: string, range: CallRange) {
  return wordsOfCalls([withSeller(sellerId)], range);
}

/** @param whose leads from whoever spoke to those whose calls are asked for */
export function wordsOfCalls(whose: readonly Part[], range: CallRange) {
  return query(
    TABLES.signal,
    { aggregate: true },
    columns({ msdyn_type: "type", msdyn_text: "text" }, GROUP),
    columns({ msdyn_conversationsignalid: "n" }, { aggregate: "countcolumn", distinct: true }),
    columns({ msdyn_offsetinms: "first" }, { aggregate: "min" }),
    speakerLink(
      columns({ msdyn_participantrole: "role" }, GROUP),
      ...whose,
      conversationLink(columns({ msdyn_sciconversationid: "id" }, GROUP), countedIn(range)),
    ),
  );
}

/** Words without a text or a call are left out. */
export function toMentions(rows: readonly RowOf<typeof wordsQuery>[]): Mention[] {
  return mentionsOf(rows, (row) => mentionKind(text(row, "type")));
}

type SaidRow = Row<"id" | "text" | "role" | "n" | "first">;

/** What was said, of kinds that the caller tells apart. */
export function mentionsOf<R extends SaidRow, Kind extends SaidKind>(rows: readonly R[], kindOf: (row: R) => Kind): Mention<Kind>[] {
  return rows.flatMap((row) => {
    const callId = guid(row.id);
    const word = text(row, "text")?.trim();
    if (callId === undefined || !word) return [];
    return present<Mention<Kind>>({
      callId,
      kind: kindOf(row),
      text: word,
      saidBy: roleOf(row),
      count: measure(row, "n") ?? 1,
      firstMs: measure(row, "first"),
    });
  });
}
