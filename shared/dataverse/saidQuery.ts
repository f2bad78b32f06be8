import { groupedBy } from "../domain/groupedBy";
import { present } from "../domain/present";
import type { RowOf } from "./DataverseClient";
import { columns, filter, isOneOf, link, query } from "./fetchXml";
import { guid, text } from "./readRow";
import { SAME_CALL } from "./sellersCalls";
import { mainSellerOf, type CallParticipant } from "./summaryRows";
import { PARTICIPANT_ROLE, TABLES } from "./tables";

/** Some calls with everyone who spoke in them, which multiplies the rows: what it takes to say who a transcript's speakers are. */
export function saidCallsQuery(callIds: readonly string[]) {
  return query<"id" | "transcript" | "owner" | "participant" | "name" | "role" | "user">(
    TABLES.conversation,
    {},
    columns({ [`${TABLES.conversation}id` as const]: "id", msdyn_transcript: "transcript", ownerid: "owner" }),
    filter(isOneOf(`${TABLES.conversation}id`, callIds)),
    link(
      TABLES.participantInsights,
      { ...SAME_CALL, alias: "p" },
      columns({
        msdyn_participantid: "participant",
        msdyn_displayname: "name",
        msdyn_participantrole: "role",
        msdyn_user: "user",
      }),
    ),
  );
}

type SaidRow = RowOf<typeof saidCallsQuery>;

/** A call whose transcript can be read. */
export interface SaidCall {
  readonly transcriptId: string;
  readonly participants: readonly CallParticipant[];
  /** Whose call it is; undefined where several sellers could be meant. */
  readonly seller: CallParticipant | undefined;
}

function toParticipant(row: SaidRow): CallParticipant[] {
  const id = text(row, "participant");
  if (id === undefined) return [];
  const role = row.role === PARTICIPANT_ROLE.agent ? "seller" : "customer";
  return [present<CallParticipant>({ id, role, name: text(row, "name"), userId: guid(row.user) })];
}

/** Rows of `saidCallsQuery`, by the call's id; calls without a transcript are left out. */
export function toSaidCalls(rows: readonly SaidRow[]): ReadonlyMap<string, SaidCall> {
  const calls = [...groupedBy((row) => guid(row.id) ?? "", rows)].flatMap(([callId, own]) => {
    const transcriptId = guid(own[0]?.transcript);
    if (callId === "" || transcriptId === undefined) return [];
    const participants = own.flatMap(toParticipant);
    return [[callId, { transcriptId, participants, seller: mainSellerOf(participants, guid(own[0]?.owner)) }] as const];
  });
  return new Map(calls);
}
