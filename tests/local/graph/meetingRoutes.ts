import { json, missing, type GraphAnswer } from "./graphAnswers";
import { meetingAt, requireOptions, requirePermission, requirePolicy, userAt, type GraphRequest } from "./GraphRequest";
import type { GraphAttendance, GraphAttendee, GraphMeeting } from "./GraphTenant";
import { pageOf } from "./paging";

export function meeting(request: GraphRequest, user: string, meetingId: string): GraphAnswer {
  requireOptions(request, "$select");
  requirePermission(request, "OnlineMeetings.Read.All");
  requirePolicy(request, userAt(request, user).id);
  const { id, subject, joinWebUrl, startDateTime, endDateTime, organizerId, invited } = meetingAt(request, user, meetingId);
  const organizer = userAt(request, organizerId);
  const named = (person: { displayName: string; userId?: string | undefined }, upn: string) => ({
    upn,
    role: "attendee",
    identity: { user: { id: person.userId ?? null, displayName: person.displayName } },
  });
  return json({
    id,
    subject,
    joinWebUrl,
    startDateTime,
    endDateTime,
    // Teams' addresses to join name the chat.
    chatInfo: { threadId: decodeURIComponent(joinWebUrl.split("/").at(-2) ?? ""), messageId: "0" },
    participants: {
      organizer: { ...named({ displayName: organizer.displayName, userId: organizerId }, organizer.userPrincipalName), role: "presenter" },
      attendees: invited
        .filter(({ isRoom }) => isRoom !== true)
        .map(({ name, address, userId }) => named({ displayName: name, userId }, address)),
    },
  });
}

/** Reports are listed without their records. */
export function attendanceReports(request: GraphRequest, user: string, meetingId: string): GraphAnswer {
  requireOptions(request);
  return json({ value: reportsOf(request, user, meetingId).map((report) => ({ ...headOf(report), attendanceRecords: [] })) });
}

export function attendanceReport(request: GraphRequest, user: string, meetingId: string, reportId: string): GraphAnswer {
  requireOptions(request, "$expand");
  const report = reportsOf(request, user, meetingId).find(({ id }) => id === reportId);
  if (report === undefined) throw missing("The report");
  return json({ ...headOf(report), attendanceRecords: report.present.map(recordOf(request)) });
}

/** The organizer's calendar: what begins or ends in a stretch of time. */
export function calendarView(request: GraphRequest, user: string): GraphAnswer {
  requireOptions(request, "startDateTime", "endDateTime", "$select", "$top", "$skiptoken");
  requirePermission(request, "Calendars.Read");
  const { id } = userAt(request, user);
  const [from = 0, to = 0] = ["startDateTime", "endDateTime"].map((name) => Date.parse(request.query.get(name) ?? ""));
  const hasBody = (request.query.get("$select") ?? "").split(",").includes("body");
  const events = request.tenant.meetings.flatMap((each) => {
    const { event, organizerId } = each;
    if (event === undefined || organizerId !== id) return [];
    return Date.parse(event.endDateTime) >= from && Date.parse(event.startDateTime) < to ? [eventRow(request, each, hasBody)] : [];
  });
  return pageOf(request, events, ["startDateTime", "endDateTime", "$select", "$top"]);
}

function reportsOf(request: GraphRequest, user: string, meetingId: string): readonly GraphAttendance[] {
  requirePermission(request, "OnlineMeetingArtifact.Read.All");
  requirePolicy(request, userAt(request, user).id);
  return meetingAt(request, user, meetingId).attendance;
}

function headOf({ id, startDateTime, endDateTime, present }: GraphAttendance) {
  return { id, totalParticipantCount: present.length, meetingStartDateTime: startDateTime, meetingEndDateTime: endDateTime };
}

const recordOf =
  ({ tenant: { tenantId } }: GraphRequest) =>
  ({ name, address, userId }: GraphAttendee) => ({
    emailAddress: address,
    role: "Attendee",
    totalAttendanceInSeconds: 600,
    identity: { id: userId ?? null, displayName: name, tenantId: userId === undefined ? null : tenantId },
  });

function eventRow(request: GraphRequest, { event, subject, joinWebUrl, invited, organizerId }: GraphMeeting, hasBody: boolean) {
  const organizer = userAt(request, organizerId);
  const at = (instant: string | undefined) => ({ dateTime: `${(instant ?? "").replace(/Z$/, "")}0000`, timeZone: "UTC" });
  return {
    id: event?.id,
    iCalUId: event?.iCalUId,
    subject,
    isOrganizer: true,
    isCancelled: false,
    sensitivity: event?.sensitivity,
    categories: event?.categories,
    start: at(event?.startDateTime),
    end: at(event?.endDateTime),
    onlineMeeting: { joinUrl: joinWebUrl },
    organizer: { emailAddress: { name: organizer.displayName, address: organizer.mail ?? organizer.userPrincipalName } },
    attendees: invited.map(({ name, address, isRoom }) => ({
      type: isRoom === true ? "resource" : "required",
      emailAddress: { name, address },
    })),
    ...(hasBody && { body: { contentType: "text", content: event?.body } }),
  };
}
