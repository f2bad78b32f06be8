import { GraphRefusal, json, text, type GraphAnswer } from "./graphAnswers";
import { meetingAt, requireOptions, requirePermission, requirePolicy, userAt, type GraphRequest } from "./GraphRequest";
import type { GraphMeeting, GraphTranscript } from "./GraphTenant";
import { linkTo, pageOf, readToken, tokenOf } from "./paging";

interface Given {
  readonly meeting: GraphMeeting;
  readonly transcript: GraphTranscript;
}

/** A delta link: what had appeared until then, and when it was made. */
interface DeltaToken {
  readonly until: string;
  readonly since?: string;
  readonly madeAt: number;
  readonly from?: number;
}

const UNATTRIBUTED = "application/vnd.microsoft.graph.transcript+text";

/** All transcripts of an organizer that were begun since, in the order in which they appeared. */
export function allTranscripts(request: GraphRequest, organizer: string, start?: string, end?: string): GraphAnswer {
  requireOptions(request, "$top", "$skiptoken");
  const given = givenTranscripts(request, organizer).filter(
    ({ transcript: { createdDateTime } }) =>
      (start === undefined || Date.parse(createdDateTime) >= Date.parse(start)) &&
      (end === undefined || Date.parse(createdDateTime) < Date.parse(end)),
  );
  return pageOf(request, given.map(toRow(request)), ["$top"]);
}

/** As `allTranscripts`, in rounds: each ends with the link that begins the next. */
export function transcriptsDelta(request: GraphRequest, organizer: string, start?: string): GraphAnswer {
  requireOptions(request, "$deltatoken", "$skiptoken");
  const { query, now, settings } = request;
  const token = readToken<DeltaToken>(query.get("$deltatoken") ?? query.get("$skiptoken"));
  if (token !== undefined && now - token.madeAt > settings.deltaLifetimeMs)
    throw new GraphRefusal(settings.expiredDelta, "syncStateNotFound", "The sync state generation is not found. Synchronize again.");
  const until = token?.from === undefined ? new Date(now).toISOString() : token.until;
  const since = token?.from === undefined ? token?.until : token.since;
  const rows = givenTranscripts(request, organizer)
    .filter(({ transcript: { createdDateTime } }) => start === undefined || Date.parse(createdDateTime) >= Date.parse(start))
    .filter(({ transcript: { availableFrom } }) => availableFrom <= until && (since === undefined || availableFrom > since))
    .map(toRow(request));
  const from = token?.from ?? 0;
  const next = from + settings.pageSize;
  const round = { until, madeAt: now, ...(since !== undefined && { since }) };
  const link =
    next < rows.length
      ? { "@odata.nextLink": linkTo(request, { $skiptoken: tokenOf({ ...round, from: next }) }) }
      : { "@odata.deltaLink": linkTo(request, { $deltatoken: tokenOf({ until, madeAt: now }) }) };
  return json({ ...link, value: rows.slice(from, next) });
}

export function contentOf(request: GraphRequest, user: string, meetingId: string, id: string): GraphAnswer {
  requireOptions(request, "$format");
  const { vtt } = transcriptAt(request, user, meetingId, id);
  if (request.headers["accept"] === UNATTRIBUTED) return text(UNATTRIBUTED, vtt.replace(/<v [^>]*>|<\/v>/g, ""));
  requireSpeakers(request);
  return text("text/vtt", vtt);
}

export function metadataOf(request: GraphRequest, user: string, meetingId: string, id: string): GraphAnswer {
  requireOptions(request);
  const { metadata } = transcriptAt(request, user, meetingId, id);
  requireSpeakers(request);
  return text("text/vtt", metadata);
}

function requireSpeakers({ settings }: GraphRequest): void {
  if (!settings.namesSpeakers)
    throw new GraphRefusal(403, "Forbidden", "Speaker attribution is not allowed for this tenant.", "SpeakerAttributionNotAllowed");
}

function requireAccess(request: GraphRequest, organizerId: string): void {
  requirePermission(request, "OnlineMeetingTranscript.Read.All");
  if (!request.settings.givesTranscripts)
    throw new GraphRefusal(403, "Forbidden", "Graph access to transcripts is disabled.", "GraphAccessToTranscriptsDisabled");
  requirePolicy(request, organizerId);
}

function givenTranscripts(request: GraphRequest, organizer: string): readonly Given[] {
  const { id } = userAt(request, organizer);
  requireAccess(request, id);
  const now = new Date(request.now).toISOString();
  return request.tenant.meetings
    .filter(({ organizerId }) => organizerId === id)
    .flatMap((meeting) => meeting.transcripts.map((transcript) => ({ meeting, transcript })))
    .filter(({ transcript }) => transcript.availableFrom <= now)
    .sort((a, b) => (a.transcript.availableFrom < b.transcript.availableFrom ? -1 : 1));
}

function transcriptAt(request: GraphRequest, user: string, meetingId: string, id: string): GraphTranscript {
  const meeting = meetingAt(request, user, meetingId);
  requireAccess(request, meeting.organizerId);
  const transcript = meeting.transcripts.find((each) => each.id === id);
  if (transcript === undefined || meeting.isExpired === true)
    throw new GraphRefusal(404, "NotFound", "The meeting has expired or the transcript does not exist.");
  return transcript;
}

const toRow =
  ({ root, tenant: { tenantId } }: GraphRequest) =>
  ({ meeting, transcript }: Given) => ({
    id: transcript.id,
    meetingId: meeting.id,
    callId: transcript.callId,
    createdDateTime: transcript.createdDateTime,
    endDateTime: transcript.endDateTime,
    transcriptContentUrl: `${root}users/${meeting.organizerId}/onlineMeetings/${meeting.id}/transcripts/${transcript.id}/content`,
    meetingOrganizer: {
      application: null,
      device: null,
      user: { id: meeting.organizerId, displayName: null, userIdentityType: "aadUser", tenantId },
    },
  });
