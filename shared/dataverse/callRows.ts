import type { Call } from "../domain/Call";
import { groupedBy } from "../domain/groupedBy";
import { present } from "../domain/present";
import type { callQuery } from "./callQuery";
import { isActivityDone } from "./createdActivity";
import type { Row, RowOf } from "./DataverseClient";
import { toParticipantMeasures } from "./participantMeasures";
import type { RatioUnit } from "./ratioUnit";
import { guid, text, time } from "./readRow";
import { CONVERSATION_SCOPE } from "./tables";
import type { teamCallsQuery } from "./teamCallsQuery";
import { isScoredLater, toWholeCall } from "./wholeCall";

type CallRow = RowOf<typeof callQuery>;

type TeamCallRow = RowOf<typeof teamCallsQuery>;

/** What both hold. */
type MeasuredRow = Pick<CallRow & TeamCallRow, keyof CallRow & keyof TeamCallRow>;

/** The row that speaks for the seller: one that names the seller before one that the seller merely owns; the newest sentiment. */
function preferred<R extends MeasuredRow>(a: R, b: R): R {
  const named = Number(text(b, "user") !== undefined) - Number(text(a, "user") !== undefined);
  if (named !== 0) return named > 0 ? b : a;
  return isScoredLater(b, a) ? b : a;
}

/** What was measured of a call. */
function measuredCall(id: string, row: MeasuredRow, unit: RatioUnit): Call {
  const { monologueMs, ...measures } = toParticipantMeasures(row, unit);
  return present<Call>({
    id,
    ...toWholeCall(row),
    ...measures,
    internal: row.scope === CONVERSATION_SCOPE.internal,
    sellerMonologueMs: monologueMs,
  });
}

/** Rows by call, newest first: joined tags, action items and scores multiply them. */
function callsOf<R extends MeasuredRow>(rows: readonly R[], toCall: (id: string, row: R, all: readonly R[]) => Call): Call[] {
  const known = rows.filter((row) => guid(row.id) !== undefined && time(row, "start") !== undefined);
  return [...groupedBy(({ id }) => guid(id) as string, known)]
    .map(([id, all]) => toCall(id, all.reduce(preferred), all))
    .sort((a, b) => b.startedAt - a.startedAt);
}

const distinct = (values: readonly (string | undefined)[]): string[] => [...new Set(values.filter((value) => value !== undefined))];

/** What is done is nothing open. */
const openAction = (row: CallRow): string | undefined => (isActivityDone(row) ? undefined : guid(row.action));

/**
 * Rows of `callQuery` as calls, newest first, one per conversation.
 * @param unit what the environment's stored ratios count
 */
export function toCalls(rows: readonly CallRow[], unit: RatioUnit): Call[] {
  return callsOf(rows, (id, row, all) => ({
    ...measuredCall(id, row, unit),
    tags: distinct(all.map((one) => text(one, "tag"))),
    outcomes: distinct(all.map((one) => text(one, "systemtag"))),
    openActionItems: distinct(all.map(openAction)).length,
  }));
}

/** Whose part in a call a row is: the user's, else the owner's. */
export const sellerIdOf = ({ user, owner }: Row<"user" | "owner">): string | undefined => guid(user) ?? guid(owner);

/** Rows of `teamCallsQuery`, or of one that asks for more, as each seller's calls, by seller id, newest first. */
export function toTeamCalls(rows: readonly (MeasuredRow & Row<"user" | "owner">)[], unit: RatioUnit): ReadonlyMap<string, readonly Call[]> {
  const bySeller = groupedBy((row) => sellerIdOf(row) ?? "", rows);
  return new Map([...bySeller].map(([id, own]) => [id, callsOf(own, (callId, row) => measuredCall(callId, row, unit))]));
}
