import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { arrived, createFetchPort } from "../../../shared/host/fetchPort";

let server: Server;
let url = "";
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let requests: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => (requests = []));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const busy = (retryAfter?: string) => (response: ServerResponse) => {
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
  response.writeHead(429).end(JSON.stringify({ error: { code: "0x80072322", message: "too many" } }));
};

/** A port that does not really wait, and how long it would have. */
function impatient() {
  const waits: number[] = [];
  return { waits, ask: createFetchPort(url, async (milliseconds) => void waits.push(milliseconds)) };
}

describe("createFetchPort", () => {
  it("asks below the Web API's address, by OData 4.0 and with what it was given", async () => {
    answer = (_, response) => response.end("{}");
    await createFetchPort(url)("accounts(1)", { method: "PATCH", headers: { "If-Match": 'W/"7"' }, body: '{"name":"Ä"}' });
    const [request] = requests;
    expect([request?.method, request?.url]).toEqual(["PATCH", "/api/data/v9.2/accounts(1)"]);
    expect(request?.headers).toMatchObject({
      "odata-version": "4.0",
      "odata-maxversion": "4.0",
      accept: "application/json",
      "if-match": 'W/"7"',
      "content-length": "13",
    });
  });

  it("says what the server says, or its status where a gateway answers", async () => {
    answer = (_, response) => response.writeHead(412).end(JSON.stringify({ error: { code: "0x80060882", message: "another version" } }));
    await expect(createFetchPort(url)("a")).rejects.toMatchObject({
      reason: "changed",
      status: 412,
      code: 0x80060882,
      message: "another version",
    });
    answer = (_, response) => response.writeHead(502).end("<html>");
    await expect(createFetchPort(url)("a")).rejects.toMatchObject({
      reason: "unavailable",
      status: 502,
      message: "The server answered 502.",
    });
  });

  it("asks a busy server again when it says, three times in all", async () => {
    const { waits, ask } = impatient();
    answer = (_, response) => (requests.length < 3 ? busy("2")(response) : response.end("ok"));
    expect(await (await ask("a")).text()).toBe("ok");
    answer = (_, response) => busy("2")(response);
    await expect(ask("a")).rejects.toMatchObject({ reason: "throttled", status: 429 });
    expect([requests.length, waits]).toEqual([6, [2_000, 2_000, 2_000, 2_000]]);
  });

  it("does not wait where the server does not say for how long, or longer than anybody waits", async () => {
    const { waits, ask } = impatient();
    for (const retryAfter of [undefined, "", "3600", "soon"]) {
      answer = (_, response) => busy(retryAfter)(response);
      await expect(ask("a")).rejects.toMatchObject({ reason: "throttled" });
    }
    expect([requests.length, waits]).toEqual([4, []]);
  });

  it("waits until a moment that the server names by its own clock, and not at all for one that has been", async () => {
    const { waits, ask } = impatient();
    const date = "Wed, 21 Oct 2026 07:28:00 GMT";
    for (const retryAfter of ["Wed, 21 Oct 2026 07:28:05 GMT", "Wed, 21 Oct 2026 07:27:00 GMT"]) {
      const before = requests.length;
      answer = (_, response) => {
        response.setHeader("date", date);
        if (requests.length > before + 1) response.end("ok");
        else busy(retryAfter)(response);
      };
      expect(await (await ask("a")).text()).toBe("ok");
    }
    expect(waits).toEqual([5_000, 0]);
  });

  it("asks again what only reads where the server is away for as long as it says, and sends nothing twice that writes", async () => {
    const { waits, ask } = impatient();
    answer = (_, response) => (requests.length === 1 ? response.writeHead(503, { "retry-after": "3" }).end() : response.end("ok"));
    expect(await (await ask("a")).text()).toBe("ok");
    answer = (_, response) => response.writeHead(503, { "retry-after": "3" }).end();
    await expect(ask("a", { method: "POST", body: "{}" })).rejects.toMatchObject({ reason: "unavailable" });
    expect([requests.length, waits]).toEqual([3, [3_000]]);
  });

  it("fails as unavailable where nobody answers, and where an answer breaks off", async () => {
    await expect(createFetchPort("http://127.0.0.1:1")("a")).rejects.toMatchObject({ reason: "unavailable" });
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write('{"value":', () => response.destroy());
    };
    const response = await createFetchPort(url)("a");
    await expect(arrived(response.json())).rejects.toMatchObject({ name: "DataverseError", reason: "unavailable" });
  });
});
