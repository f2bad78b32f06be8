import type { Sentiment } from "../domain/Sentiment";
import type { CommunicationType, Direction, ParticipantRole } from "../domain/Transcript";
import type { Row } from "./DataverseClient";
import { toTalkShare, type RatioUnit } from "./ratioUnit";
import { guid, measure, present, text, time } from "./readRow";
import { PARTICIPANT_ROLE } from "./tables";
import { toWholeCall } from "./wholeCall";

/** One call as a whole. What the rows do not hold, or hold as −1, is absent. */
export interface CallFacts {
  readonly id: string;
  readonly title: string;
  readonly startedAt?: number;
  readonly direction?: Direction;
  readonly communicationType?: CommunicationType;
  readonly durationMs?: number;
  readonly switchCount?: number;
  readonly customerMonologueMs?: number;
  readonly sentiment?: Sentiment;
  readonly ownerId?: string;
  readonly insightsId?: string;
  readonly transcriptId?: string;
}

/** Somebody who spoke in a call. */
export interface CallParticipant {
  /** As the transcript refers to it. */
  readonly id: string;
  readonly role: ParticipantRole;
  readonly name?: string;
  readonly userId?: string;
  readonly talkShare?: number;
  readonly wordsPerMinute?: number;
  readonly pauseMs?: number;
  readonly monologueMs?: number;
  readonly switchCount?: number;
}

/** Rows of `summaryQuery`: one for each sentiment of the call, of which the newest counts. */
export function toCallFacts(rows: readonly Row[]): CallFacts | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  const row = others.reduce((a, b) => ((time(b, "scored") ?? 0) > (time(a, "scored") ?? 0) ? b : a), first);
  const id = guid(row["id"]);
  if (id === undefined) return undefined;
  return present<CallFacts>({ ...toWholeCall(row), id, ownerId: guid(row["owner"]), insightsId: guid(row["insights"]) });
}

/**
 * Rows of `summaryParticipantsQuery`, sellers first.
 * @param unit what the stored ratios count; without it talk shares are absent
 */
export function toCallParticipants(rows: readonly Row[], unit: RatioUnit | undefined): CallParticipant[] {
  const participants = rows.flatMap((row) => {
    const id = text(row, "id");
    if (id === undefined) return [];
    return present<CallParticipant>({
      id,
      role: row["role"] === PARTICIPANT_ROLE.agent ? "seller" : "customer",
      name: text(row, "name"),
      userId: guid(row["user"]),
      talkShare: toTalkShare(measure(row, "ratio"), unit),
      wordsPerMinute: measure(row, "speed"),
      pauseMs: measure(row, "pause"),
      monologueMs: measure(row, "monologue"),
      switchCount: measure(row, "switches"),
    });
  });
  return participants.sort((a, b) => Number(a.role === "customer") - Number(b.role === "customer"));
}

/** Whose call it is: the seller who owns it, else the only one; absent where several could be meant. */
export function mainSellerOf(participants: readonly CallParticipant[], ownerId: string | undefined): CallParticipant | undefined {
  const sellers = participants.filter(({ role }) => role === "seller");
  const owner = ownerId === undefined ? undefined : sellers.find(({ userId }) => userId === ownerId);
  return owner ?? (sellers.length === 1 ? sellers[0] : undefined);
}
