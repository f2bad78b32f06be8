import type { GraphApi } from "../graph/graphApi";
import { eventOfCall, type Calendar, type CalendarEvent } from "./calendar";
import { eachInTurn } from "./eachInTurn";
import { readCallPeople } from "./callPeople";
import type { HeldCall } from "./heldCalls";
import type { InsideAddresses } from "./InsideAddresses";
import { leftOutByEvent, leftOutByPeople, type LeftOutReason, type OptOut } from "./leaveOut";
import { readAttendance, readMeeting, type MeetingFacts } from "./meetingFacts";
import { meetingPeople } from "./meetingPeople";
import type { Attendee, MeetingPerson } from "./MeetingPerson";
import { oneMeetingsError } from "./oneMeetingsError";
import type { Organizer } from "./Organizer";

/** A meeting that is to be brought in, before anything that was said in it has been read. */
export interface OpenMeeting {
  readonly kind: "open";
  readonly call: HeldCall;
  readonly facts: MeetingFacts;
  /** Absent only where meetings without are wanted. */
  readonly event?: CalendarEvent;
  /** The organizer first. */
  readonly people: readonly MeetingPerson[];
}

/** A meeting that is not; `subject` is empty where it was not read. */
export type ClosedMeeting =
  | { readonly kind: "leftOut"; readonly call: HeldCall; readonly subject: string; readonly reason: LeftOutReason }
  | { readonly kind: "failed"; readonly call: HeldCall; readonly error: Error };

export interface MeetingRules {
  readonly optOut: OptOut;
  /** Whether meetings that stand in no calendar are brought in, too. */
  readonly withoutEvent: boolean;
}

interface Seen extends Omit<OpenMeeting, "kind" | "people"> {
  readonly kind: "seen";
  readonly attendance?: readonly Attendee[];
}

/** Finds out about calls of one organizer who took part, and whether they are to be brought in. Nothing that was said is read. */
export async function openMeetings(
  graph: GraphApi,
  organizer: Organizer,
  calls: readonly HeldCall[],
  calendar: Calendar,
  rules: MeetingRules,
  inside: InsideAddresses,
): Promise<readonly (OpenMeeting | ClosedMeeting)[]> {
  const seen = await eachInTurn(calls, (call) => look(graph, organizer, call, calendar, rules));
  const people = seen.flatMap((each) => (each.kind === "seen" ? [...(each.event?.invited ?? []), ...(each.attendance ?? [])] : []));
  await inside.find(people.map(({ address }) => address));
  return seen.map((each) => (each.kind === "seen" ? decide(each, organizer, inside) : each));
}

async function look(
  graph: GraphApi,
  organizer: Organizer,
  call: HeldCall,
  calendar: Calendar,
  { optOut, withoutEvent }: MeetingRules,
): Promise<Seen | ClosedMeeting> {
  try {
    if (call.meetingId === undefined) return { kind: "seen", call, facts: NO_MEETING, attendance: await readCallPeople(graph, call) };
    const facts = await readMeeting(graph, organizer.id, call);
    const event = eventOfCall(calendar, facts, call.startedAt);
    const reason = leftOutByEvent(event, optOut);
    if (reason !== undefined && !(reason === "noEvent" && withoutEvent)) return { kind: "leftOut", call, subject: facts.subject, reason };
    const attendance = await readAttendance(graph, organizer.id, call);
    return { kind: "seen", call, facts, ...(event !== undefined && { event }), ...(attendance !== undefined && { attendance }) };
  } catch (error) {
    return { kind: "failed", call, error: oneMeetingsError(error) };
  }
}

function decide({ call, facts, event, attendance }: Seen, organizer: Organizer, inside: InsideAddresses): OpenMeeting | ClosedMeeting {
  const people = meetingPeople({
    organizer,
    invited: event?.invited ?? [],
    attendance,
    tenantId: call.tenantId,
    isInside: (address) => inside.isInside(address),
  });
  const reason = leftOutByPeople(people, attendance !== undefined);
  if (reason !== undefined) return { kind: "leftOut", call, subject: facts.subject, reason };
  return {
    kind: "open",
    call,
    facts: call.meetingId === undefined ? calledAfter(people) : facts,
    people,
    ...(event !== undefined && { event }),
  };
}

const NO_MEETING: MeetingFacts = { subject: "", joinWebUrl: "", plannedAt: NaN, chatId: "" };
const MOST_NAMES = 3;

/** A call has no subject: it is called after those from outside. */
function calledAfter(people: readonly MeetingPerson[]): MeetingFacts {
  const outsiders = people.filter(({ isInside }) => !isInside).map(({ name }) => name);
  return { ...NO_MEETING, subject: outsiders.slice(0, MOST_NAMES).join(", ") };
}
