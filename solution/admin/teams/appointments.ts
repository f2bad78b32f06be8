import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { queryRows } from "../connection/queryRows";
import type { ReadApi } from "../connection/webApi";

/** A meeting as far as its appointment in Dataverse may be known by it. */
export interface MeetingToFind {
  /** Exchange's id of its event. */
  readonly globalId: string;
  /** Of its chat. */
  readonly chatId: string;
  readonly subject: string;
  /** When its event begins, in milliseconds since 1970 UTC. */
  readonly startsAt: number;
  /** The user who organized it, where that is one. */
  readonly ownerId?: string | undefined;
}

/** The appointment of a meeting, or what would help to find it. */
export type FoundAppointment =
  { readonly id: string; readonly isAboutNothing: boolean } | { readonly id?: undefined; readonly remedy: string };

interface Row {
  readonly activityid: string;
  readonly globalobjectid?: string | null;
  readonly onlinemeetingchatid?: string | null;
  readonly subject?: string | null;
  readonly scheduledstart?: string | null;
  readonly _ownerid_value?: string | null;
  readonly _regardingobjectid_value?: string | null;
}

const COLUMNS = [
  "activityid",
  "globalobjectid",
  "onlinemeetingchatid",
  "subject",
  "scheduledstart",
  "_ownerid_value",
  "_regardingobjectid_value",
];
/** A meeting of the same subject that begins further away is another. */
const SAME_START_MS = 5 * 60_000;
const UNREADABLE: ReadonlySet<number | undefined> = new Set([400, 403, 404, 501]);

const TRACK = "track the meeting in Dynamics 365 from Outlook, then import it again by --refresh";

/**
 * The appointments that Dataverse has of meetings: by Exchange's id or the meeting's chat, else by organizer, subject and start. More
 * than one, and none is chosen.
 * @throws DataverseError but where appointments may not be read
 */
export async function findAppointments(api: ReadApi, meetings: readonly MeetingToFind[]): Promise<readonly FoundAppointment[]> {
  try {
    const rows = await candidates(api, meetings);
    return meetings.map((meeting) => appointmentOf(meeting, rows));
  } catch (error) {
    if (!(error instanceof DataverseError) || !UNREADABLE.has(error.status)) throw error;
    return meetings.map(() => ({ remedy: `appointments cannot be read (${error.message})` }));
  }
}

async function candidates(api: ReadApi, meetings: readonly MeetingToFind[]): Promise<readonly Row[]> {
  const find = (column: string, values: readonly string[]) =>
    queryRows<Row>(api, "appointments", COLUMNS, [{ column, type: "text" }], [...new Set(values.filter((value) => value !== ""))]);
  const byId = await find(
    "globalobjectid",
    meetings.map(({ globalId }) => globalId),
  );
  const byChat = await find(
    "onlinemeetingchatid",
    meetings.map(({ chatId }) => chatId),
  );
  const known = [...byId, ...byChat];
  const left = meetings.filter((meeting) => ofIds(meeting, known).length === 0);
  return [
    ...known,
    ...(await find(
      "subject",
      left.map(({ subject }) => subject),
    )),
  ];
}

function appointmentOf(meeting: MeetingToFind, rows: readonly Row[]): FoundAppointment {
  const once = [...new Map(rows.map((row) => [row.activityid, row])).values()];
  const own = ofIds(meeting, once);
  const near = own.length > 1 ? own.filter((row) => isAt(row, meeting)) : own;
  const found = own.length > 0 ? near : once.filter((row) => isSame(row, meeting));
  const [only] = found;
  if (only === undefined) return { remedy: `no appointment of it was found, so it leads to no opportunity: ${TRACK}` };
  if (found.length > 1)
    return {
      remedy: `${found.length} appointments may be it, so that none was chosen: delete the others, then import it again by --refresh`,
    };
  return { id: only.activityid.toLowerCase(), isAboutNothing: !only._regardingobjectid_value };
}

function ofIds({ globalId, chatId }: MeetingToFind, rows: readonly Row[]): readonly Row[] {
  const is = (known: string, value: string | null | undefined) => known !== "" && value?.toLowerCase() === known.toLowerCase();
  return rows.filter((row) => is(globalId, row.globalobjectid) || is(chatId, row.onlinemeetingchatid));
}

function isSame(row: Row, meeting: MeetingToFind): boolean {
  return meeting.ownerId !== undefined && row._ownerid_value === meeting.ownerId && row.subject === meeting.subject && isAt(row, meeting);
}

function isAt({ scheduledstart }: Row, { startsAt }: MeetingToFind): boolean {
  return Math.abs(Date.parse(scheduledstart ?? "") - startsAt) <= SAME_START_MS;
}
