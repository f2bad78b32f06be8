import { groupedBy } from "../domain/groupedBy";
import { present } from "../domain/present";
import type { Sentiment } from "../domain/Sentiment";
import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, link, query, type Join } from "./fetchXml";
import { guid, measure, time } from "./readRow";
import { type CallRange, conversationLink, countedIn, withSeller } from "./sellersCalls";
import { ACTIVE, CALL_TABLES, PARTICIPANT_ROLE, TABLES } from "./tables";
import { toSentiment } from "./toSentiment";

const GROUP = { groupby: true } as const;
const MAX = { aggregate: "max" } as const;
const PARTICIPANT_ID = `${TABLES.participantInsights}id` as const;
const ofParticipant = (alias: string): Join => ({ from: TABLES.participantInsights, to: PARTICIPANT_ID, "link-type": "outer", alias });
const inUse = filter(condition("statecode", "eq", ACTIVE));

/** Of everybody in a seller's calls how many questions were asked and how it felt: a row for each who took part, and each score. */
export function furtherQuery(sellerId: string, range: CallRange) {
  return query(
    TABLES.participantInsights,
    { aggregate: true },
    columns({ [PARTICIPANT_ID]: "participant", msdyn_participantrole: "role", msdyn_user: "user", ownerid: "owner" } as const, GROUP),
    link(
      TABLES.question,
      ofParticipant("q"),
      columns({ msdyn_conversationquestionid: "questions" }, { aggregate: "countcolumn", distinct: true }),
      inUse,
    ),
    link(
      CALL_TABLES.participantSentiment,
      ofParticipant("f"),
      columns({ msdyn_conversationparticipantsentimentid: "score" }, GROUP),
      columns({ msdyn_overallpositivesentiment: "positive", msdyn_overallnegativesentiment: "negative", createdon: "scored" }, MAX),
      inUse,
    ),
    withSeller(sellerId),
    conversationLink(columns({ msdyn_sciconversationid: "id" }, GROUP), countedIn(range)),
  );
}

type FurtherRow = RowOf<typeof furtherQuery>;

/** What of a call is asked for apart. */
export interface FurtherMeasures {
  readonly sellerSentiment?: Sentiment;
  /** Absent where nobody's question is stored: then the analysis may not have looked for any. */
  readonly questionCount?: number;
}

/** The rows that speak for the seller: those that name the seller before those that the seller merely owns. */
function ownRows(rows: readonly FurtherRow[], sellerId: string): readonly FurtherRow[] {
  const agents = rows.filter(({ role }) => role === PARTICIPANT_ROLE.agent);
  const named = agents.filter(({ user }) => guid(user) === sellerId);
  return named.length > 0 ? named : agents.filter(({ user, owner }) => guid(user) === undefined && guid(owner) === sellerId);
}

const questionsOf = (row: FurtherRow) => measure(row, "questions") ?? 0;

function measuresOf(rows: readonly FurtherRow[], sellerId: string): FurtherMeasures {
  const own = ownRows(rows, sellerId);
  // Who was scored twice has two rows with the same questions.
  const asked = new Map(own.map((row) => [row.participant, questionsOf(row)]));
  const [newest] = [...own].sort((a, b) => (time(b, "scored") ?? 0) - (time(a, "scored") ?? 0));
  return present<FurtherMeasures>({
    sellerSentiment: newest && toSentiment(measure(newest, "positive"), measure(newest, "negative")),
    questionCount: rows.some((row) => questionsOf(row) > 0) ? [...asked.values()].reduce((sum, count) => sum + count, 0) : undefined,
  });
}

/** Rows of `furtherQuery` by call. */
export function toFurtherMeasures(rows: readonly FurtherRow[], sellerId: string): ReadonlyMap<string, FurtherMeasures> {
  const byCall = groupedBy(({ id }) => guid(id) ?? "", rows);
  return new Map([...byCall].map(([id, found]) => [id, measuresOf(found, sellerId)]));
}
