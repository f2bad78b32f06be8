import type { GraphApi } from "../graph/graphApi";
import { GraphError } from "../graph/GraphError";
import type { HeldCall } from "./heldCalls";
import type { Attendee } from "./MeetingPerson";

/** What Graph tells of a meeting itself. */
export interface MeetingFacts {
  readonly subject: string;
  readonly joinWebUrl: string;
  /** When it was planned to begin, in milliseconds since 1970 UTC. */
  readonly plannedAt: number;
  /** Of its chat, which appointments in Dataverse name, too; empty where Graph does not tell. */
  readonly chatId: string;
}

const MEETING_COLUMNS = "$select=id,subject,startDateTime,joinWebUrl,chatInfo";
/** Reports are of sessions, which begin before transcription and may end after it. */
const SLACK_MS = 15 * 60_000;

interface MeetingRow {
  readonly subject?: string | null;
  readonly joinWebUrl?: string | null;
  readonly startDateTime?: string | null;
  readonly chatInfo?: { readonly threadId?: string | null } | null;
}

interface ReportRow {
  readonly id: string;
  readonly meetingStartDateTime?: string;
  readonly meetingEndDateTime?: string;
}

interface RecordRow {
  readonly emailAddress?: string | null;
  readonly identity?: { readonly id?: string | null; readonly displayName?: string | null; readonly tenantId?: string | null } | null;
}

/** @throws GraphError */
export async function readMeeting(graph: GraphApi, organizerId: string, call: HeldCall): Promise<MeetingFacts> {
  const row = await graph.get<MeetingRow>(`${callPath(organizerId, call)}?${MEETING_COLUMNS}`);
  return {
    subject: row.subject ?? "",
    joinWebUrl: row.joinWebUrl ?? "",
    plannedAt: Date.parse(row.startDateTime ?? ""),
    chatId: row.chatInfo?.threadId ?? "",
  };
}

/** Who was there; undefined where no report tells, or it may not be read. @throws GraphError for what concerns more than this meeting */
export async function readAttendance(graph: GraphApi, organizerId: string, call: HeldCall): Promise<readonly Attendee[] | undefined> {
  const path = `${callPath(organizerId, call)}/attendanceReports`;
  try {
    const { value } = await graph.get<{ readonly value: readonly ReportRow[] }>(path);
    const own = value.filter((report) => isOf(report, call));
    const records: RecordRow[] = [];
    for (const { id } of own) {
      const report = await graph.get<{ attendanceRecords?: readonly RecordRow[] }>(
        `${path}/${encodeURIComponent(id)}?$expand=attendanceRecords`,
      );
      records.push(...(report.attendanceRecords ?? []));
    }
    return records.length === 0 ? undefined : records.map(attendeeOf);
  } catch (error) {
    if (!(error instanceof GraphError) || ![403, 404].includes(error.status)) throw error;
    return undefined;
  }
}

/** Where Graph has a call: its meeting or, where it was none, the call itself. */
export function callPath(organizerId: string, { meetingId, transcripts: [{ callId = "" }] }: HeldCall): string {
  const place = meetingId === undefined ? ["adhocCalls", callId] : ["onlineMeetings", meetingId];
  return `users/${organizerId}/${place.map(encodeURIComponent).join("/")}`;
}

function isOf({ meetingStartDateTime = "", meetingEndDateTime = "" }: ReportRow, { startedAt, endedAt }: HeldCall): boolean {
  return Date.parse(meetingStartDateTime) <= endedAt + SLACK_MS && Date.parse(meetingEndDateTime) >= startedAt - SLACK_MS;
}

function attendeeOf({ emailAddress, identity }: RecordRow): Attendee {
  return {
    name: identity?.displayName ?? "",
    address: emailAddress ?? "",
    ...(identity?.id && { directoryId: identity.id.toLowerCase() }),
    ...(identity?.tenantId && { tenantId: identity.tenantId.toLowerCase() }),
  };
}
