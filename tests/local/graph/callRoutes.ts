import { GraphRefusal, missing, text, type GraphAnswer } from "./graphAnswers";
import { requireOptions, requirePermission, requirePolicy, userAt, type GraphRequest } from "./GraphRequest";
import type { GraphAttendee, GraphCall, GraphTranscript } from "./GraphTenant";
import { pageOf } from "./paging";

/** Transcripts of all calls that somebody began, but meetings: of them all, or none at all without both ends of a time. */
export function callTranscripts(request: GraphRequest, organizer: string, start: string, end: string): GraphAnswer {
  requireOptions(request, "$top", "$skiptoken");
  const calls = callsOf(request, organizer);
  const given = calls.flatMap((call) => call.transcripts.map((transcript) => ({ call, transcript })));
  const asked = given.filter(({ transcript: { createdDateTime, availableFrom } }) => {
    const createdAt = Date.parse(createdDateTime);
    return Date.parse(availableFrom) <= request.now && createdAt >= Date.parse(start) && createdAt < Date.parse(end);
  });
  return pageOf(request, asked.map(toRow(request)), ["$top"]);
}

export function callContent(request: GraphRequest, user: string, callId: string, id: string): GraphAnswer {
  requireOptions(request, "$format");
  return text("text/vtt", transcriptAt(request, user, callId, id).vtt);
}

export function callMetadata(request: GraphRequest, user: string, callId: string, id: string): GraphAnswer {
  requireOptions(request);
  return text("text/vtt", transcriptAt(request, user, callId, id).metadata);
}

/** Who took part, meetings' calls left out. */
export function callParticipants(request: GraphRequest, callId: string): GraphAnswer {
  requireOptions(request, "$skiptoken");
  requirePermission(request, "CallRecords.Read.All");
  const call = request.tenant.calls?.find(({ id }) => id === callId);
  if (call === undefined || call.isRecordGone === true) throw missing("The call record");
  return pageOf(request, call.present.map(participantOf(request)));
}

function callsOf(request: GraphRequest, organizer: string): readonly GraphCall[] {
  const { id } = userAt(request, organizer);
  requirePermission(request, "CallTranscripts.Read.All");
  if (!request.settings.givesTranscripts)
    throw new GraphRefusal(403, "Forbidden", "Graph access to transcripts is disabled.", "GraphAccessToTranscriptsDisabled");
  requirePolicy(request, id);
  return (request.tenant.calls ?? []).filter(({ organizerId }) => organizerId === id);
}

function transcriptAt(request: GraphRequest, user: string, callId: string, id: string): GraphTranscript {
  const call = callsOf(request, user).find((each) => each.id === callId);
  const transcript = call?.transcripts.find((each) => each.id === id);
  if (transcript === undefined) throw missing("The transcript");
  return transcript;
}

const participantOf =
  ({ tenant: { tenantId } }: GraphRequest) =>
  ({ name, address, userId, phone }: GraphAttendee) => ({
    id: userId ?? phone ?? address,
    identity:
      phone === undefined
        ? {
            phone: null,
            user: { id: userId ?? null, displayName: name, userPrincipalName: address, tenantId: userId === undefined ? null : tenantId },
          }
        : { user: null, phone: { id: phone, displayName: null } },
  });

const toRow =
  ({ root, tenant: { tenantId } }: GraphRequest) =>
  ({ call, transcript: { id, createdDateTime, endDateTime } }: { readonly call: GraphCall; readonly transcript: GraphTranscript }) => ({
    id,
    meetingId: null,
    callId: call.id,
    createdDateTime,
    endDateTime,
    transcriptContentUrl: `${root}users/${call.organizerId}/adhocCalls/${call.id}/transcripts/${id}/content`,
    meetingOrganizer: { application: null, device: null, user: { id: call.organizerId, displayName: null, tenantId } },
  });
