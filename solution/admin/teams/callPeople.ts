import type { GraphApi } from "../graph/graphApi";
import type { HeldCall } from "./heldCalls";
import type { Attendee } from "./MeetingPerson";

interface Identity {
  readonly id?: string | null;
  readonly displayName?: string | null;
  readonly tenantId?: string | null;
  readonly userPrincipalName?: string | null;
}

/** Of the kinds of identity that a call record tells apart, those that are people. */
interface ParticipantRow {
  readonly identity?: { readonly user?: Identity | null; readonly guest?: Identity | null; readonly phone?: Identity | null } | null;
}

/**
 * Who took part in a call that was no meeting, by its call record, which Graph keeps for thirty days.
 * @throws GraphError where there is none, or it may not be read: nobody could tell then whether the call was internal
 */
export async function readCallPeople(graph: GraphApi, { transcripts: [{ callId = "" }] }: HeldCall): Promise<readonly Attendee[]> {
  const people: Attendee[] = [];
  const path = `communications/callRecords/${encodeURIComponent(callId)}/participants_v2`;
  for await (const { value } of graph.pages<ParticipantRow>(path)) people.push(...value.flatMap(personOf));
  return people;
}

function personOf({ identity }: ParticipantRow): readonly Attendee[] {
  const { user, guest, phone } = identity ?? {};
  const who = user ?? guest ?? phone;
  if (!who) return [];
  const address = user?.userPrincipalName ?? "";
  return [
    {
      // Over the telephone the number is all that is known.
      name: who.displayName ?? (phone ? (who.id ?? "") : ""),
      address: address.includes("@") ? address : "",
      ...(user?.id && { directoryId: user.id.toLowerCase() }),
      ...(user?.tenantId && { tenantId: user.tenantId.toLowerCase() }),
    },
  ];
}
