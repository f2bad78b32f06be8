import type { Sentiment } from "../domain/Sentiment";
import type { CommunicationType, Direction, ParticipantRole } from "../domain/Transcript";
import type { Row, RowOf } from "./DataverseClient";
import { toParticipantMeasures, type ParticipantMeasures } from "./participantMeasures";
import type { RatioUnit } from "./ratioUnit";
import { formatted, guid, lookupTable, measure, text } from "./readRow";
import { roleOf } from "./roleOf";
import type { summaryParticipantsQuery, summaryQuery } from "./summaryQuery";
import { present } from "../domain/present";
import { TABLES } from "./tables";
import { isScoredLater, toWholeCall } from "./wholeCall";

type SummaryRow = RowOf<typeof summaryQuery>;

/** Another row that a call refers to. */
export interface Related {
  readonly table: string;
  readonly id: string;
  /** Untrusted text. */
  readonly name: string;
}

/** A word by which a call can be found again. */
export interface CallTag {
  readonly id: string;
  /** Untrusted text. */
  readonly name: string;
  /** Given by the recorder, such as that it was a voicemail. */
  readonly isSystem: boolean;
}

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
  readonly ownerName?: string;
  /** The table of the owner, a user or a team; absent where the server does not name it. */
  readonly ownerTable?: string;
  readonly insightsId?: string;
  /** Whether the insights that the call names are still there. */
  readonly hasInsights: boolean;
  readonly transcriptId?: string;
  readonly recordingId?: string;
  readonly tags: readonly CallTag[];
  /** The phone call or appointment in which it was held. */
  readonly activity?: Related;
  /** What the activity is about, such as an account or an opportunity. */
  readonly regarding?: Related;
  /** Where Teams opens the meeting, whose chat has its recording. */
  readonly joinUrl?: string;
}

/** Somebody who spoke in a call. */
export interface CallParticipant extends ParticipantMeasures {
  /** As the transcript refers to it. */
  readonly id: string;
  readonly role: ParticipantRole;
  readonly name?: string;
  readonly userId?: string;
  /** Whose row it stands for: a user, contact or account. */
  readonly person?: Related;
  readonly switchCount?: number;
}

function related<A extends string>(row: Row<A>, column: NoInfer<A>, name = formatted(row, column)): Related | undefined {
  const [id, table] = [guid(row[column]), lookupTable(row, column)];
  return id !== undefined && table !== undefined ? { table, id, name: name ?? "" } : undefined;
}

/** Each tag once: joined tags and scores multiply the rows. */
function tagsOf(rows: readonly SummaryRow[]): CallTag[] {
  const tags = new Map<string, CallTag>();
  const add = (id: string | undefined, name: string | undefined, isSystem: boolean) => {
    if (id !== undefined && name !== undefined) tags.set(id, { id, name, isSystem });
  };
  for (const row of rows) {
    add(guid(row.gid), text(row, "gname"), false);
    add(guid(row.yid), text(row, "yname"), true);
  }
  return [...tags.values()];
}

/** Addresses of Teams in all clouds but that of 21Vianet. What is stored is anybody's text: other addresses are never led to. */
const TEAMS = /^https:\/\/([\w-]+\.)?teams\.(microsoft\.(com|us)|cloud\.microsoft)\/\S*$/;

/** Rows of `summaryQuery`: the newest sentiment counts. */
export function toCallFacts(rows: readonly SummaryRow[]): CallFacts | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  const row = others.reduce((a, b) => (isScoredLater(b, a) ? b : a), first);
  const id = guid(row.id);
  if (id === undefined) return undefined;
  const subject = text(row, "psubject") ?? text(row, "msubject");
  return present<CallFacts>({
    ...toWholeCall(row),
    id,
    ownerId: guid(row.owner),
    ownerName: formatted(row, "owner"),
    ownerTable: lookupTable(row, "owner"),
    insightsId: guid(row.insights),
    hasInsights: [row.duration, row.switches, row.customermonologue].some((value) => value !== undefined && value !== null),
    recordingId: guid(row.recording),
    tags: tagsOf(rows),
    activity: related(row, "activity", subject),
    regarding: related(row, "pregarding") ?? related(row, "mregarding"),
    joinUrl: text(row, "mjoin")?.match(TEAMS)?.[0],
  });
}

/**
 * Rows of `summaryParticipantsQuery`, sellers first.
 * @param unit what the environment's stored ratios count
 */
export function toCallParticipants(rows: readonly RowOf<typeof summaryParticipantsQuery>[], unit: RatioUnit): CallParticipant[] {
  const participants = rows.flatMap((row) => {
    const id = text(row, "id");
    if (id === undefined) return [];
    const person = related(row, "user");
    return present<CallParticipant>({
      id,
      role: roleOf(row),
      name: text(row, "name"),
      userId: person === undefined || person.table === TABLES.user ? guid(row.user) : undefined,
      person,
      ...toParticipantMeasures(row, unit),
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
