import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { errorBody } from "./errors";

/** Only this machine reaches it, and by IPv4 only: a name could lead to more addresses than one. */
export const HOST = "127.0.0.1";

/** What one client may take of the server. */
export interface HttpLimits {
  /** From the connection until all headers have come. @default 10 s */
  readonly headMs: number;
  /** Until the body has come, too. @default a minute */
  readonly requestMs: number;
  /** Without a byte in either direction, as while an answer is not read. @default two minutes */
  readonly idleMs: number;
  /** Open at once; a further one is closed. @default 200 */
  readonly connections: number;
}

const LIMITS: HttpLimits = { headMs: 10_000, requestMs: 60_000, idleMs: 120_000, connections: 200 };
/** How often Node looks whose time is over; its own half a minute would let each take that much longer. */
const LONGEST_CHECK_MS = 1000;
/** Long queries make long addresses. */
const MAX_HEAD_BYTES = 65_536;

const LOOPBACK_NAMES = [HOST, "localhost", "[::1]"];
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** An HTTP server that is there for this machine alone, and in its browsers for its own pages alone. */
export function localHttp(limits: Partial<HttpLimits> = {}): FastifyInstance {
  const { headMs, requestMs, idleMs, connections } = { ...LIMITS, ...limits };
  const app = fastify({
    // Browsers keep connections open; closing must not wait for them.
    forceCloseConnections: true,
    requestTimeout: requestMs,
    connectionTimeout: idleMs,
    http: {
      maxHeaderSize: MAX_HEAD_BYTES,
      headersTimeout: headMs,
      connectionsCheckingInterval: Math.min(headMs, requestMs, LONGEST_CHECK_MS),
    },
  });
  app.server.maxConnections = connections;
  app.addHook("onRequest", async (request, reply) => {
    const refusal = refusalOf(request);
    return refusal && refuse(reply, ...refusal);
  });
  return app;
}

/** @returns `http://127.0.0.1:<port>` @param port 0 takes any free port */
export function listenLocally(app: FastifyInstance, port = 0): Promise<string> {
  return app.listen({ host: HOST, port });
}

/** A page of another site can send requests here, with the reader's cookie, and can give its own name this address. */
function refusalOf({ headers, method, socket }: FastifyRequest): readonly [status: number, message: string] | undefined {
  const { host = "", origin } = headers;
  const port = socket.localPort === 80 ? "" : `:${socket.localPort ?? ""}`;
  if (!LOOPBACK_NAMES.some((name) => host.toLowerCase() === `${name}${port}`)) {
    return [421, `This server is not '${host}': open it as ${HOST}${port}.`];
  }
  if (SAFE_METHODS.has(method)) return undefined;
  if (origin !== undefined && origin !== `http://${host}`) return [403, `A page of '${origin}' may not write here.`];
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return [403, "A page of another site may not write here."];
  return undefined;
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send(errorBody({ code: "0x80040220", message }));
}
