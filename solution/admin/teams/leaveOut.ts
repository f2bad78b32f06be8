import type { CalendarEvent } from "./calendar";
import type { MeetingPerson } from "./MeetingPerson";

/** Why a meeting is not brought in, though it could be. */
export type LeftOutReason = "private" | "optedOut" | "noEvent" | "internal" | "empty" | "expired";

export const LEFT_OUT_REASONS: Readonly<Record<LeftOutReason, string>> = {
  private: "it is marked as private in the organizer's calendar",
  optedOut: "its organizer has opted out",
  noEvent: "it stands in the organizer's calendar no more, so that nobody can tell whether it was private",
  internal: "nobody from outside took part",
  empty: "nobody says anything in its transcript",
  expired: "it has expired, or its transcript was deleted",
};

/** How organizers keep a meeting out. */
export interface OptOut {
  /** Categories of the event, whatever the case. */
  readonly categories: readonly string[];
  /** Lines of the invitation, whatever the case. */
  readonly lines: readonly string[];
}

/** Decided by the calendar alone, before anything else is read. */
export function leftOutByEvent(event: CalendarEvent | undefined, { categories, lines }: OptOut): LeftOutReason | undefined {
  if (event === undefined) return "noEvent";
  if (event.isPrivate) return "private";
  const wanted = new Set(categories.map(plain));
  if (event.categories.some((category) => wanted.has(plain(category)))) return "optedOut";
  const written = new Set(event.body.split(/\r\n|\r|\n/).map(plain));
  return lines.some((line) => written.has(plain(line))) ? "optedOut" : undefined;
}

/** @param isAttendanceKnown whether a report says who was there; else everybody invited counts */
export function leftOutByPeople(people: readonly MeetingPerson[], isAttendanceKnown: boolean): LeftOutReason | undefined {
  const isOutsider = ({ isInside, isRoom, attended }: MeetingPerson) => !isInside && !isRoom && (attended || !isAttendanceKnown);
  return people.some(isOutsider) ? undefined : "internal";
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
