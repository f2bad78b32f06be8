import type { GraphApi } from "../graph/graphApi";
import type { Invited } from "./MeetingPerson";

/** An event of an organizer's calendar to which a Teams meeting belongs. Times in milliseconds since 1970 UTC. */
export interface CalendarEvent {
  /** Exchange's id of it, the same in all calendars and in appointments of Dataverse. */
  readonly globalId: string;
  readonly subject: string;
  readonly startsAt: number;
  readonly isPrivate: boolean;
  readonly categories: readonly string[];
  /** Of the invitation; empty where it was not asked for. */
  readonly body: string;
  readonly invited: readonly Invited[];
  /** Of its meeting; see `meetingKey`. */
  readonly meetingKey: string;
}

/** An organizer's events with Teams meetings, by meeting. */
export type Calendar = ReadonlyMap<string, readonly CalendarEvent[]>;

const EVENT_COLUMNS = ["subject", "start", "isCancelled", "sensitivity", "categories", "iCalUId", "onlineMeeting", "attendees"];
const EVENTS_PER_PAGE = 100;
const HEADERS = { Prefer: 'outlook.timezone="UTC", outlook.body-content-type="text"' };

interface EventRow {
  readonly subject?: string | null;
  readonly start?: { readonly dateTime?: string };
  readonly sensitivity?: string | null;
  readonly categories?: readonly string[] | null;
  readonly iCalUId?: string | null;
  readonly onlineMeeting?: { readonly joinUrl?: string | null } | null;
  readonly attendees?: readonly { readonly type?: string; readonly emailAddress?: { readonly name?: string; readonly address?: string } }[];
  readonly body?: { readonly content?: string | null } | null;
}

/**
 * Reads the events of an organizer that fall into a stretch of time, a series' each on its own.
 * @param withBody whether to read invitations' texts, which are large
 * @throws GraphError where the calendar may not be read
 */
export async function readCalendar(
  graph: GraphApi,
  organizerId: string,
  span: { readonly from: number; readonly to: number },
  withBody: boolean,
): Promise<Calendar> {
  const at = (ms: number) => new Date(ms).toISOString();
  const columns = [...EVENT_COLUMNS, ...(withBody ? ["body"] : [])].join(",");
  const path = `users/${organizerId}/calendarView?startDateTime=${at(span.from)}&endDateTime=${at(span.to)}&$select=${columns}&$top=${EVENTS_PER_PAGE}`;
  const calendar = new Map<string, CalendarEvent[]>();
  for await (const { value } of graph.pages<EventRow>(path, HEADERS))
    for (const row of value) {
      const event = eventOf(row);
      if (event !== undefined) calendar.set(event.meetingKey, [...(calendar.get(event.meetingKey) ?? []), event]);
    }
  return calendar;
}

function eventOf({
  subject,
  start,
  sensitivity,
  categories,
  iCalUId,
  onlineMeeting,
  attendees,
  body,
}: EventRow): CalendarEvent | undefined {
  const joinUrl = onlineMeeting?.joinUrl;
  if (!joinUrl) return undefined;
  return {
    globalId: iCalUId ?? "",
    subject: subject ?? "",
    startsAt: Date.parse(`${(start?.dateTime ?? "").replace(/Z$/, "")}Z`),
    // What Outlook calls confidential is meant for fewer eyes, too.
    isPrivate: sensitivity !== undefined && sensitivity !== null && sensitivity !== "normal",
    categories: categories ?? [],
    body: body?.content ?? "",
    invited: (attendees ?? []).map(({ type, emailAddress }) => ({
      name: emailAddress?.name ?? "",
      address: emailAddress?.address ?? "",
      isRoom: type === "resource",
    })),
    meetingKey: meetingKey(joinUrl),
  };
}

/** What addresses to join one meeting have in common, however they are encoded: all before the query. */
export function meetingKey(joinUrl: string): string {
  const [place = ""] = joinUrl.split("?");
  try {
    return decodeURIComponent(decodeURIComponent(place)).toLowerCase();
  } catch {
    return place.toLowerCase();
  }
}

/** The event that a call was held for: of a series the one that begins nearest to it. */
export function eventOfCall(
  calendar: Calendar,
  meeting: { readonly joinWebUrl: string; readonly subject: string; readonly plannedAt: number },
  startedAt: number,
): CalendarEvent | undefined {
  const own = calendar.get(meetingKey(meeting.joinWebUrl)) ?? sameSubjectAndStart(calendar, meeting);
  return [...own].sort((a, b) => Math.abs(a.startsAt - startedAt) - Math.abs(b.startsAt - startedAt))[0];
}

/** Calendars and meetings may know a meeting by different addresses; one that was planned with this subject for this moment is it. */
function sameSubjectAndStart(calendar: Calendar, { subject, plannedAt }: { subject: string; plannedAt: number }): readonly CalendarEvent[] {
  const found = [...calendar.values()].flat().filter((event) => event.subject === subject && event.startsAt === plannedAt);
  return found.length === 1 ? found : [];
}
