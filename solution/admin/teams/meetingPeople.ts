import { groupedBy } from "../../../shared/domain/groupedBy";
import { plain } from "../calls/people/People";
import type { Attendee, Invited, MeetingPerson } from "./MeetingPerson";
import type { Organizer } from "./Organizer";

export interface MeetingSources {
  readonly organizer: Organizer;
  readonly invited: readonly Invited[];
  /** Absent: nobody knows who was there. */
  readonly attendance?: readonly Attendee[] | undefined;
  /** Directory of the organizer. */
  readonly tenantId?: string | undefined;
  /** Whether an address, in lower case, is of the seller's side: by its domain, or because a user of the environment has it. */
  readonly isInside: (address: string) => boolean;
}

interface Found extends MeetingPerson {
  readonly source: "organizer" | "report" | "invitation";
}

/**
 * Everybody of a meeting, once, the organizer first. Somebody whom the report knows by another address than the invitation is one person
 * where the name is the same. Two people of one name stay without address: whose voice is whose cannot be told.
 */
export function meetingPeople(sources: MeetingSources): readonly MeetingPerson[] {
  const { organizer, invited, attendance = [] } = sources;
  const found: Found[] = [...attendance.map(reported(sources))];
  const own = found.findIndex(({ source }) => source === "organizer");
  const [attending] = own < 0 ? [] : found.splice(own, 1);
  const [address] = organizer.addresses;
  found.unshift({
    name: organizer.name || (attending?.name ?? address ?? ""),
    ...(address !== undefined && { address }),
    isInside: true,
    isRoom: false,
    attended: attending !== undefined,
    source: "organizer",
  });
  for (const guest of invited) noteInvited(found, guest, sources);
  return [...groupedBy(({ name, address: key }) => (name === "" ? `<${key}>` : plain(name)), found).values()].map(oneOf);
}

const reported =
  ({ organizer, tenantId, isInside }: MeetingSources) =>
  ({ name, address, directoryId, tenantId: home }: Attendee): Found => {
    const known = plain(address);
    const isOrganizer = directoryId === organizer.id || organizer.addresses.includes(known);
    return {
      name: name.trim() || known,
      ...(known !== "" && { address: known }),
      // A guest's account lies in the same directory: where there is an address, it decides.
      isInside: known === "" ? home !== undefined && home === tenantId : isInside(known),
      isRoom: false,
      attended: true,
      source: isOrganizer ? "organizer" : "report",
    };
  };

function noteInvited(found: Found[], { name, address, isRoom }: Invited, { organizer, isInside }: MeetingSources): void {
  const known = plain(address);
  if (organizer.addresses.includes(known)) return;
  const byAddress = found.findIndex((each) => known !== "" && each.address === known);
  const byName = found.findIndex((each) => each.source === "report" && name.trim() !== "" && plain(each.name) === plain(name));
  const at = byAddress < 0 ? byName : byAddress;
  const before = found[at];
  // Rows of customers have the address that they are invited by.
  if (before !== undefined)
    found[at] = { ...before, isRoom: before.isRoom || isRoom, ...(known !== "" && { address: known }), source: "invitation" };
  else
    found.push({
      name: name.trim() || known,
      ...(known !== "" && { address: known }),
      isInside: isRoom || isInside(known),
      isRoom,
      attended: false,
      source: "invitation",
    });
}

/** Of namesakes nobody is anybody in particular. */
function oneOf(namesakes: readonly Found[]): MeetingPerson {
  const [first, second] = namesakes;
  if (first === undefined) throw new Error("a name is nobody's");
  const { name, address, isRoom } = first;
  return {
    name,
    ...(address !== undefined && second === undefined && { address }),
    isInside: namesakes.every(({ isInside }) => isInside),
    isRoom,
    attended: namesakes.some(({ attended }) => attended),
  };
}
