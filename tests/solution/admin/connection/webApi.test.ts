import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isUncertain } from "../../../../solution/admin/connection/transport";
import { createWebApi, type WebApi } from "../../../../solution/admin/connection/webApi";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let server: Server;
let asked: { method: string | undefined; url: string | undefined; headers: IncomingMessage["headers"] }[];
let answers: Answer[];
let waits: [seconds: number, reason: string][];

beforeEach(async () => {
  asked = [];
  answers = [];
  waits = [];
  server = createServer((request, response) => {
    asked.push({ method: request.method, url: request.url, headers: request.headers });
    request.resume();
    // The last answer stands for all that follow.
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    request.on("end", () => answer?.(response, request));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

function client(signal?: AbortSignal, onWait = (seconds: number, reason: string): unknown => waits.push([seconds, reason])): WebApi {
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return createWebApi({
    url,
    signal,
    authorization: () => Promise.resolve("Bearer secret-token"),
    onWait,
  });
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
const drop: Answer = (_response, request) => request.socket.destroy();

test("reads below /api/data/v9.2 as the signed-in user", async () => {
  answers = [json(200, { UserId: "u" })];
  await expect(client().get("WhoAmI")).resolves.toEqual({ UserId: "u" });
  expect(asked[0]).toMatchObject({
    method: "GET",
    url: "/api/data/v9.2/WhoAmI",
    headers: { authorization: "Bearer secret-token", "odata-version": "4.0" },
  });
});

test("waits as long as a 429 asks for, says so, and then succeeds", async () => {
  answers = [json(429, { error: { code: "0x80072322", message: "Too many" } }, { "Retry-After": "1" }), json(200, { value: [1] })];
  await expect(client().getAll("things")).resolves.toEqual([1]);
  expect(waits).toEqual([[1, "the server's request limit is reached"]]);
});

test.each<[what: string, ask: (api: WebApi) => Promise<unknown>]>([
  ["a file sent", (api) => api.upload("things(1)/content", "call.json", new TextEncoder().encode("{}"))],
  ["a row changed", (api) => api.patch("things(1)", {})],
  ["a row removed", (api) => api.delete("things(1)")],
])("does not take a web page for an answer to %s: something between has answered", async (_, ask) => {
  answers = [(response) => response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("<h1>Sign in</h1>")];
  await expect(ask(client())).rejects.toThrow("did not answer like a Dataverse environment");
});

test("gives up after a bounded number of refusals and reports the server's reason", async () => {
  answers = [json(503, { error: { code: 1, message: "Busy" } }, { "Retry-After": "0" })];
  await expect(client().get("things")).rejects.toMatchObject({
    name: "DataverseError",
    status: 503,
    code: 1,
    message: "Busy",
    place: "GET things",
  });
  expect(asked).toHaveLength(6);
});

test("a dropped connection is tried again", async () => {
  answers = [json(200, {}), drop, json(204, {})];
  const api = client();
  await api.get("WhoAmI");
  await expect(api.patch("things(1)", { a: 1 })).resolves.toBeUndefined();
  expect(asked).toHaveLength(3);
  expect(waits).toEqual([[0.5, "the connection was dropped"]]);
});

test("an address where nothing answers is reported at once", async () => {
  const api = createWebApi({ url: new URL("http://127.0.0.1:1"), authorization: () => Promise.resolve("Bearer a") });
  await expect(api.get("WhoAmI")).rejects.toMatchObject({
    status: undefined,
    message: expect.stringMatching(/^the connection to 127.0.0.1:1 failed/) as string,
  });
});

test("an error names what was asked, without query and token", async () => {
  answers = [json(403, { error: { code: "0x80040220", message: "No privilege" } })];
  const error: unknown = await client()
    .get("things?$filter=name eq 'x'")
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ status: 403, code: 0x80040220, place: "GET things" });
  expect(JSON.stringify(error)).not.toContain("secret-token");
});

test("follows the server's next pages, but not to another host", async () => {
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/data/v9.2/things?page=2`;
  answers = [(response) => json(200, { value: [1], "@odata.nextLink": base() })(response, undefined as never), json(200, { value: [2] })];
  await expect(client().getAll("things")).resolves.toEqual([1, 2]);
  answers = [json(200, { value: [1], "@odata.nextLink": "http://elsewhere.example/things" })];
  await expect(client().getAll("things")).rejects.toThrow("next page on another host");
});

test("a redirect is not followed: the token stays with the host it was meant for", async () => {
  answers = [(response) => response.writeHead(302, { Location: "http://127.0.0.1:1/" }).end()];
  await expect(client().get("things")).rejects.toMatchObject({ status: 302 });
  expect(asked).toHaveLength(1);
});

const batchAnswer =
  (...statuses: number[]): Answer =>
  (response) =>
    response
      .writeHead(200, { "Content-Type": "multipart/mixed; boundary=r" })
      .end(
        [
          ...statuses.flatMap((status) => ["--r", "Content-Type: application/http", "", `HTTP/1.1 ${status} Status`, "", ""]),
          "--r--",
          "",
        ].join("\r\n"),
      );

test("change sets that the server did not get to are sent again, the others are not", async () => {
  // Of three change sets one takes effect, one meets a limit, and the server stops before the third; then one is refused for good.
  answers = [batchAnswer(204, 429), batchAnswer(403, 204)];
  const changeSet = [{ method: "DELETE", path: "things(1)" }] as const;
  const results = await client().batch([changeSet, changeSet, changeSet]);
  expect(results).toMatchObject([undefined, { status: 403 }, undefined]);
  expect(asked).toHaveLength(2);
});

test("a cancelled wait ends at once, before it asks again", async () => {
  answers = [json(429, {}, { "Retry-After": "200" })];
  const cancelling = new AbortController();
  const waiting = client(cancelling.signal, () => setTimeout(() => cancelling.abort(), 100));
  await expect(waiting.get("things")).rejects.toMatchObject({ name: "AbortError" });
  expect(asked).toHaveLength(1);
});

test("a web page instead of data is not taken for an environment", async () => {
  answers = [(response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<html>")];
  await expect(client().get("things")).rejects.toThrow("did not answer like a Dataverse environment");
});

const text =
  (body: string): Answer =>
  (response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end(body);

test.each([
  ["that is cut off", text('{"value":['), "sent an answer that cannot be read"],
  ["of null", text("null"), "sent an answer that cannot be read"],
  ["without rows", json(200, {}), "sent no rows where rows were asked for"],
  ["whose next page is no address", json(200, { value: [], "@odata.nextLink": "http://[" }), "named a next page on another host"],
  [
    "whose next pages have no end",
    json(200, { value: [], "@odata.nextLink": "things" }),
    "named one next page after the other without end",
  ],
])("an answer %s is refused in one sentence", async (_, answer, sentence) => {
  answers = [answer];
  await expect(client().getAll("things")).rejects.toMatchObject({
    name: "DataverseError",
    message: `127.0.0.1:${(server.address() as AddressInfo).port} ${sentence}`,
    place: "GET things",
  });
});

test("a next page of null is the end", async () => {
  answers = [json(200, { value: [1], "@odata.nextLink": null })];
  await expect(client().getAll("things")).resolves.toEqual([1]);
});

test("a file name with characters beyond Latin-1 travels encoded", async () => {
  answers = [json(204, {})];
  await client().upload("things(1)/file", "通话.json", new TextEncoder().encode("[]"));
  expect(asked[0]).toMatchObject({
    method: "PATCH",
    headers: { "x-ms-file-name": encodeURIComponent("通话.json"), "content-type": "application/octet-stream" },
  });
});

test("an action answers with what the server does, or with nothing", async () => {
  answers = [json(200, { AsyncOperationId: "a" }), (response) => response.writeHead(204).end()];
  await expect(client().post("ImportSolutionAsync", { ImportJobId: "b" })).resolves.toEqual({ AsyncOperationId: "a" });
  await expect(client().post("PublishAllXml", {})).resolves.toBeUndefined();
  expect(asked[0]).toMatchObject({ method: "POST", headers: { "content-type": "application/json" } });
});

test.each([
  ["a dropped connection", drop],
  ["a gateway's time limit", json(504, { error: { code: "0x80044151", message: "Timeout" } }, { "Retry-After": "0" })],
])("after %s a write is not sent again, since it may have taken effect, but one that may be repeated is", async (_, failure) => {
  const api = client();
  answers = [json(200, {}), failure, json(204, {})];
  await api.get("WhoAmI");
  const error: unknown = await api.post("things", {}).catch((reason: unknown) => reason);
  expect(isUncertain(error)).toBe(true);
  expect(asked).toHaveLength(2);
  answers = [failure, json(200, { done: true })];
  await expect(api.post("things", {}, { repeatable: true })).resolves.toEqual({ done: true });
});

test("after a limit any write is sent again: it was not begun", async () => {
  answers = [json(429, { error: { code: "0x80072322", message: "Too many" } }, { "Retry-After": "0" }), json(200, { done: true })];
  await expect(client().post("things", {})).resolves.toEqual({ done: true });
});

test("another running import is told at once, since that takes minutes", async () => {
  answers = [json(429, { error: { code: "0x80071151", message: "Cannot start the requested operation" } }, { "Retry-After": "0" })];
  await expect(client().post("ImportSolutionAsync", {})).rejects.toMatchObject({ status: 429, code: 0x80071151 });
  expect(asked).toHaveLength(1);
});

test("what is gone already need not be deleted, but a refusal is told", async () => {
  answers = [json(404, { error: { code: "0x80040217", message: "Does not exist" } })];
  await expect(client().delete("things(1)")).resolves.toBeUndefined();
  answers = [json(403, { error: { code: "0x80040220", message: "No privilege" } })];
  await expect(client().delete("things(1)")).rejects.toMatchObject({ status: 403, place: "DELETE things(1)" });
});

describe("a server that takes the connection and never answers", () => {
  const silent: Answer = () => undefined;
  const impatient = (signal?: AbortSignal) =>
    createWebApi({
      url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      authorization: () => Promise.resolve("Bearer secret-token"),
      answerSeconds: 0.75,
      signal,
      onWait: (seconds, reason) => waits.push([seconds, reason.replace(/127\.0\.0\.1:\d+/, "it")]),
    });

  it("is given up in one sentence that says what was asked and for how long, and told of while it is waited for", async () => {
    answers = [silent];
    await expect(impatient().get("things?$top=1")).rejects.toMatchObject({
      name: "DataverseError",
      status: undefined,
      message: expect.stringMatching(/^127\.0\.0\.1:\d+ did not answer GET things within 0\.75 seconds$/) as string,
    });
    expect(waits).toEqual([[0.625, "it has not answered GET things for 0.125 seconds"]]);
  });

  it("is asked again as after a dropped connection, where asking twice does no harm", async () => {
    const api = impatient();
    answers = [json(200, {}), silent, json(200, { done: true })];
    await api.get("WhoAmI()");
    await expect(api.get("things")).resolves.toEqual({ done: true });
    answers = [silent];
    const error: unknown = await api.post("things", {}).catch((reason: unknown) => reason);
    expect(isUncertain(error)).toBe(true);
    expect(asked).toHaveLength(4);
  });

  it("is left as soon as the command is cancelled", async () => {
    const cancelling = new AbortController();
    answers = [() => cancelling.abort()];
    await expect(impatient(cancelling.signal).get("things")).rejects.toMatchObject({ name: "AbortError" });
    expect(asked).toHaveLength(1);
  });
});
