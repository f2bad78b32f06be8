import { groupedBy } from "../domain/groupedBy";
import { sellerIdOf } from "./callRows";
import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, query } from "./fetchXml";
import { guid, measure } from "./readRow";
import { type CallRange, conversationLink, countedIn, speakerLink, withSellers } from "./sellersCalls";
import { ACTIVE, PARTICIPANT_ROLE, TABLES } from "./tables";

const GROUP = { groupby: true } as const;

/**
 * How many questions were asked in the calls of sellers, by call and by who asked.
 * @param sellerIds undefined for anybody whose calls the viewer may see
 */
export function teamQuestionsQuery(sellerIds: readonly string[] | undefined, range: CallRange) {
  return query(
    TABLES.question,
    { aggregate: true },
    columns({ msdyn_conversationquestionid: "questions" }, { aggregate: "countcolumn", distinct: true }),
    filter(condition("statecode", "eq", ACTIVE)),
    speakerLink(
      columns({ msdyn_participantrole: "role", msdyn_user: "user", ownerid: "owner" }, GROUP),
      ...withSellers(sellerIds),
      conversationLink(columns({ msdyn_sciconversationid: "id" }, GROUP), countedIn(range)),
    ),
  );
}

/** By call, of those in which anybody asked: how often each seller did. Whoever is not among them asked nothing. */
export type QuestionCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function toQuestionCounts(rows: readonly RowOf<typeof teamQuestionsQuery>[]): QuestionCounts {
  const byCall = groupedBy(({ id }) => guid(id) ?? "", rows);
  const bySeller = (asked: typeof rows) => {
    const counts = new Map<string, number>();
    for (const row of asked) {
      const sellerId = sellerIdOf(row);
      if (row.role !== PARTICIPANT_ROLE.agent || sellerId === undefined) continue;
      counts.set(sellerId, (counts.get(sellerId) ?? 0) + (measure(row, "questions") ?? 0));
    }
    return counts;
  };
  return new Map([...byCall].map(([id, asked]) => [id, bySeller(asked)]));
}
