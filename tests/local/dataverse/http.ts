import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { decoded, splitAddress, type ApiRequest, type ApiResponse } from "./ApiRequest";
import type { Caller } from "./Caller";
import { errorBody, notPlayed } from "./errors";
import { faultError, type Fault, type FaultInjection } from "./faults";

const ROOT = "/api/data/v9.2/";
const BODY_LIMIT = 160 * 1024 * 1024;
const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;

export interface HttpServices {
  readonly faults: FaultInjection;
  readonly signIn: (domainName: string) => Caller | undefined;
  readonly handle: (request: ApiRequest) => ApiResponse;
}

/** The persona of `Authorization: Bearer <domain name>`, or of the cookie `persona`. */
function domainNameOf(request: FastifyRequest): string | undefined {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return bearer.trim();
  const cookie = /(?:^|;\s*)persona=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
  return cookie === undefined ? undefined : decoded(cookie);
}

function send(reply: FastifyReply, response: ApiResponse): FastifyReply {
  reply.code(response.status).header("cache-control", "no-cache");
  for (const [name, value] of Object.entries(response.headers)) reply.header(name, value);
  if (response.body === undefined) return reply.send();
  return reply.send(typeof response.body === "string" ? response.body : Buffer.from(response.body));
}

/** Promises the whole body and cuts the connection within it. */
function cut(reply: FastifyReply, { status, headers, body = "" }: ApiResponse, bytes: number): FastifyReply {
  const content = Buffer.from(body as Uint8Array);
  reply.hijack();
  reply.raw.writeHead(status, { ...headers, "content-length": content.length });
  reply.raw.write(content.subarray(0, bytes), () => reply.raw.destroy());
  return reply;
}

function sendError(reply: FastifyReply, status: number, error: { readonly code: string; readonly message: string }): FastifyReply {
  return send(reply, {
    status,
    headers: { "content-type": "application/json; odata.metadata=minimal", "odata-version": "4.0" },
    body: JSON.stringify(errorBody(error)),
  });
}

const fails = ({ dropConnection, status }: Fault): boolean => dropConnection === true || status !== undefined;

/** No answer, or another than the request deserves. */
function fail(request: FastifyRequest, reply: FastifyReply, { status, code, retryAfterSeconds, retryAfterAsDate }: Fault): FastifyReply {
  if (status !== undefined) {
    if (retryAfterSeconds !== undefined) {
      const until = new Date(Date.now() + retryAfterSeconds * 1_000).toUTCString();
      reply.header("retry-after", retryAfterAsDate ? until : String(retryAfterSeconds));
    }
    return sendError(reply, status, faultError(status, code));
  }
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

function flatHeaders(request: FastifyRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}

/** Serves the Web API on a Fastify application, in a scope of its own: bodies stay bytes here and nowhere else. */
export function mountHttp(app: FastifyInstance, { faults, signIn, handle }: HttpServices): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const url = request.raw.url ?? "";
    const fault = faults.take({
      request: `${request.method} ${decoded(url)}`,
      isRanged: request.headers.range !== undefined,
      isInBatch: false,
    });
    if (fault?.latencyMs !== undefined) await delay(fault.latencyMs);
    if (fault && fails(fault) && !fault.onTheWayBack) return fail(request, reply, fault);
    const domainName = domainNameOf(request);
    const caller = domainName === undefined ? undefined : signIn(domainName);
    if (!caller) {
      reply.header("www-authenticate", "Bearer");
      const message = domainName === undefined ? "Sign in first: no user was named." : `The user '${domainName}' does not exist.`;
      return sendError(reply, 401, { code: "0x80072560", message });
    }
    if (caller.user.isDisabled) return sendError(reply, 403, { code: "0x80040225", message: "The specified user is disabled." });
    const host = request.headers.host ?? "127.0.0.1";
    const response = handle({
      method: request.method,
      ...splitAddress(url),
      headers: flatHeaders(request),
      body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
      baseUrl: `${request.protocol}://${host}${ROOT}`,
      caller,
    });
    if (fault && fails(fault)) return fail(request, reply, fault);
    if (fault?.withoutLength)
      return reply
        .code(response.status)
        .headers(response.headers)
        .send(Readable.from([Buffer.from(response.body ?? "")]));
    return fault?.cutBodyAt === undefined ? send(reply, response) : cut(reply, response, fault.cutBodyAt);
  };
  void app.register(async (scope) => {
    scope.setErrorHandler(async (error: Error & { readonly statusCode?: number }, _request, reply) => {
      const { statusCode: status = 500, message } = error;
      return sendError(reply, status, { code: status === 500 ? "0x80040216" : "0x80060888", message });
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));
    scope.route({ method: [...METHODS], url: `${ROOT}*`, bodyLimit: BODY_LIMIT, handler: answer });
    // Search, discovery, and other versions of the Web API.
    scope.route({
      method: [...METHODS],
      url: "/api/*",
      bodyLimit: BODY_LIMIT,
      handler: async ({ method, raw }, reply) => {
        const error = notPlayed(`${method} ${decoded(raw.url ?? "").replace(/\?.*$/s, "")}`);
        return sendError(reply, error.status, error);
      },
    });
  });
}
