import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { callContent, callMetadata, callParticipants, callTranscripts } from "./callRoutes";
import { groupsNamed, membersOf, user } from "./directoryRoutes";
import { GraphRefusal, notPlayed, type GraphAnswer } from "./graphAnswers";
import { applicationOf, type GraphRequest } from "./GraphRequest";
import { usualSettings, type GraphSettings } from "./GraphSettings";
import type { GraphTenant } from "./GraphTenant";
import { attendanceReport, attendanceReports, calendarView, meeting } from "./meetingRoutes";
import { allTranscripts, contentOf, metadataOf, transcriptsDelta } from "./transcriptRoutes";

const ROOT = "/v1.0/";

type Route = (request: GraphRequest, ...parts: (string | undefined)[]) => GraphAnswer;

/** What is played: the path below `/v1.0/`, decoded, and what answers. */
const ROUTES: readonly (readonly [RegExp, Route])[] = [
  [/^users\/([^/]+)$/, (request, label = "") => user(request, label)],
  [/^groups$/, (request) => groupsNamed(request)],
  [/^groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user$/, (request, id = "") => membersOf(request, id)],
  [/^users\/([^/]+)\/calendarView$/, (request, label = "") => calendarView(request, label)],
  [
    /^users\/([^/]+)\/onlineMeetings\/getAllTranscripts\(meetingOrganizerUserId='([^']+)'(?:,startDateTime=([^,)]+))?(?:,endDateTime=([^,)]+))?\)$/,
    (request, _label, organizer = "", start, end) => allTranscripts(request, organizer, start, end),
  ],
  [
    /^users\/([^/]+)\/onlineMeetings\/getAllTranscripts\(meetingOrganizerUserId='([^']+)'(?:,startDateTime=([^,)]+))?\)\/delta$/,
    (request, _label, organizer = "", start) => transcriptsDelta(request, organizer, start),
  ],
  [
    /^users\/([^/]+)\/adhocCalls\/getAllTranscripts\(userId='\1',startDateTime=([^,)]+),endDateTime=([^,)]+)\)$/,
    (request, organizer = "", start = "", end = "") => callTranscripts(request, organizer, start, end),
  ],
  [
    /^users\/([^/]+)\/adhocCalls\/([^/]+)\/transcripts\/([^/]+)\/content$/,
    (request, label = "", id = "", transcript = "") => callContent(request, label, id, transcript),
  ],
  [
    /^users\/([^/]+)\/adhocCalls\/([^/]+)\/transcripts\/([^/]+)\/metadataContent$/,
    (request, label = "", id = "", transcript = "") => callMetadata(request, label, id, transcript),
  ],
  [/^communications\/callRecords\/([^/]+)\/participants_v2$/, (request, id = "") => callParticipants(request, id)],
  [/^users\/([^/]+)\/onlineMeetings\/([^/]+)$/, (request, label = "", id = "") => meeting(request, label, id)],
  [/^users\/([^/]+)\/onlineMeetings\/([^/]+)\/attendanceReports$/, (request, label = "", id = "") => attendanceReports(request, label, id)],
  [
    /^users\/([^/]+)\/onlineMeetings\/([^/]+)\/attendanceReports\/([^/]+)$/,
    (request, label = "", id = "", report = "") => attendanceReport(request, label, id, report),
  ],
  [
    /^users\/([^/]+)\/onlineMeetings\/([^/]+)\/transcripts\/([^/]+)\/content$/,
    (request, label = "", id = "", transcript = "") => contentOf(request, label, id, transcript),
  ],
  [
    /^users\/([^/]+)\/onlineMeetings\/([^/]+)\/transcripts\/([^/]+)\/metadataContent$/,
    (request, label = "", id = "", transcript = "") => metadataOf(request, label, id, transcript),
  ],
];

export interface LocalGraph {
  /** Mounts `/v1.0/*`. */
  register(app: FastifyInstance): void;
  readonly tenant: GraphTenant;
  /** May be changed at any time. */
  readonly settings: GraphSettings;
  /** What was asked, decoded, such as `GET users/mei.koh@fernway.example`; refused requests too. */
  readonly requestLog: readonly string[];
}

/**
 * Plays the part of Microsoft Graph that `import-teams` asks; anything else is answered 501 by its name.
 * @param clock the service's, which need not be this machine's
 */
export function createGraph(tenant: GraphTenant, clock: () => Date = () => new Date()): LocalGraph {
  const settings = usualSettings();
  const requestLog: string[] = [];

  function answerTo(request: FastifyRequest): GraphAnswer {
    const url = new URL(request.raw.url ?? "", `${request.protocol}://${request.headers.host ?? "127.0.0.1"}`);
    const path = decodeURIComponent(url.pathname.slice(ROOT.length));
    const place = `${request.method} ${path}`;
    requestLog.push(`${place}${decodeURIComponent(url.search)}`);
    const seconds = settings.throttles?.(place, requestLog.length);
    if (seconds !== undefined) throw new GraphRefusal(429, "TooManyRequests", "Too many requests.", undefined, seconds);
    const application = applicationOf(request.headers.authorization, settings);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const asked = { path, query: url.searchParams, headers, root: `${url.origin}${ROOT}`, application, tenant, settings };
    for (const [pattern, route] of request.method === "GET" ? ROUTES : []) {
      const parts = pattern.exec(path)?.slice(1);
      if (parts !== undefined) return route({ ...asked, now: clock().getTime() }, ...parts);
    }
    throw notPlayed(place);
  }

  return {
    tenant,
    settings,
    requestLog,
    register(app) {
      app.all(`${ROOT}*`, async (request, reply) => {
        try {
          return send(reply, answerTo(request));
        } catch (error) {
          if (!(error instanceof GraphRefusal)) throw error;
          return send(reply, error.answer());
        }
      });
    },
  };
}

function send(reply: FastifyReply, { status, contentType, body, retryAfter }: GraphAnswer): FastifyReply {
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  return reply.code(status).header("content-type", contentType).send(body);
}
