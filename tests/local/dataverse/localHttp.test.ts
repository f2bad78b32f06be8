import { once } from "node:events";
import { request, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { startServer, type LocalServer } from "./localServer";
import { USERS } from "./sampleOrganisation";

interface Plain {
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A request with exactly these headers, as no client would send it. */
async function plainly(server: LocalServer, method: string, path: string, headers: OutgoingHttpHeaders = {}, body = ""): Promise<Plain> {
  const { hostname, port } = new URL(server.origin);
  const sent = request({ hostname, port, path, method, headers: { "content-length": Buffer.byteLength(body), ...headers } });
  sent.end(body);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), headers: response.headers };
}

const CONTACTS = "/api/data/v9.2/contacts";
const COOKIE = { cookie: `persona=${encodeURIComponent(USERS.sid.domainName)}` };
const JSON_TYPE = { "content-type": "application/json" };
const ASH = JSON.stringify({ lastname: "Ash" });

describe("what a page of another site can do here", () => {
  let server: LocalServer;
  let restore: () => void;
  beforeAll(async () => {
    server = await startServer();
    restore = server.dataverse.restorePoint();
  });
  beforeEach(() => restore());
  afterAll(() => server.close());

  const stored = async () => (await server.ask("GET", "contacts?$select=lastname")).json.value.length;

  it.each<[string, OutgoingHttpHeaders]>([
    ["no type, as a blob has none", {}],
    ["a type that browsers send without asking", { "content-type": "text/plain" }],
    ["the type of a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["a type that only begins like JSON", { "content-type": "application/json-patch+json" }],
  ])("stores nothing by a body of %s", async (_title, headers) => {
    expect((await plainly(server, "POST", CONTACTS, { ...COOKIE, ...headers }, ASH)).status).toBe(415);
    expect(await stored()).toBe(0);
  });

  it.each<[string, OutgoingHttpHeaders]>([
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["another site", { origin: "https://example.com" }],
    ["a frame without an origin", { origin: "null" }],
    ["the same host, says the browser", { "sec-fetch-site": "same-site" }],
    ["elsewhere, says the browser", { "sec-fetch-site": "cross-site" }],
  ])("writes nothing from %s", async (_title, headers) => {
    for (const method of ["POST", "PATCH", "PUT", "DELETE"]) {
      expect((await plainly(server, method, CONTACTS, { ...COOKIE, ...JSON_TYPE, ...headers }, ASH)).status).toBe(403);
    }
    expect(await stored()).toBe(0);
  });

  it("reads nothing, because answers are not shared with other origins", async () => {
    const origin = "http://127.0.0.1:1";
    for (const method of ["GET", "OPTIONS"]) {
      const { headers } = await plainly(server, method, CONTACTS, { ...COOKIE, origin, "access-control-request-method": "POST" });
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });

  it.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example", "localhost."])(
    "reaches nothing under the name '%s', which may be anybody's for this address",
    async (host) => {
      expect((await plainly(server, "GET", CONTACTS, { ...COOKIE, host })).status).toBe(421);
    },
  );

  it("leaves the server's own pages and clients what they do", async () => {
    const { host, port } = new URL(server.origin);
    const own = { ...COOKIE, ...JSON_TYPE };
    expect((await plainly(server, "POST", CONTACTS, own, ASH)).status).toBe(204);
    expect((await plainly(server, "POST", CONTACTS, { ...own, origin: server.origin, "sec-fetch-site": "same-origin" }, ASH)).status).toBe(
      204,
    );
    expect((await plainly(server, "GET", CONTACTS, { ...COOKIE, host })).status).toBe(200);
    const localhost = `localhost:${port}`;
    expect((await plainly(server, "POST", CONTACTS, { ...own, host: localhost, origin: `http://${localhost}` }, ASH)).status).toBe(204);
    expect((await plainly(server, "GET", CONTACTS, { ...COOKIE, host: `[::1]:${port}` })).status).toBe(200);
    expect(await stored()).toBe(3);
  });
});

describe("what a client can take of the server", () => {
  const LIMITS = { headMs: 200, requestMs: 400, idleMs: 600, connections: 3 };
  let server: LocalServer;
  beforeAll(async () => {
    server = await startServer({ http: LIMITS, solution: false });
  });
  afterAll(() => server.close());

  const open = (address = "127.0.0.1"): Socket => {
    const socket = connect({ host: address, port: Number(new URL(server.origin).port) });
    socket.on("error", () => undefined);
    return socket;
  };

  /** Sends a first part, then a byte now and then for as long as the server listens. @returns what was answered until the end */
  async function drip(first: string, next: string): Promise<string> {
    const socket = open();
    const answer: Buffer[] = [];
    socket.on("data", (part) => answer.push(part));
    socket.write(first);
    const dripping = setInterval(() => socket.write(next), 50);
    await once(socket, "close");
    clearInterval(dripping);
    return Buffer.concat(answer).toString();
  }

  const head = () => `POST ${CONTACTS} HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nAuthorization: Bearer ada@example.com\r\n`;

  it("closes a connection whose headers come byte by byte", async () => {
    expect(await drip(head(), "X")).toContain("408");
  });

  it("closes a connection whose body comes byte by byte", async () => {
    expect(await drip(`${head()}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`, " ")).toContain("408");
  });

  it("closes a connection on which nothing comes at all", async () => {
    await once(open().resume(), "close");
  });

  it("refuses a body that is too large before it has come", async () => {
    const answer = await drip(`${head()}Content-Type: application/json\r\nContent-Length: ${1024 ** 3}\r\n\r\n`, " ");
    expect(answer).toContain("413");
    expect(answer).toContain('{"error":{"code":');
  });

  it("has room for so many connections and no more", async () => {
    const sockets = Array.from({ length: 5 }, () => open());
    const closed = sockets.map((socket) => once(socket, "close"));
    await Promise.any(closed);
    for (const socket of sockets) socket.destroy();
    await Promise.all(closed);
    expect((await server.ask("GET", "WhoAmI")).status).toBe(200);
  });

  it("is reached from this machine only", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== "127.0.0.1" && !address.startsWith("fe80"));
    for (const address of ["::1", ...others.map((each) => each.address)]) {
      const socket = open(address);
      const outcome = await Promise.race([once(socket, "connect").then(() => "open"), once(socket, "close").then(() => "refused")]).catch(
        () => "refused",
      );
      socket.destroy();
      expect([address, outcome]).toEqual([address, "refused"]);
    }
  });
});
