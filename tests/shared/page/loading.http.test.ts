import "../host/pageWindow";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import { createWebApiClient } from "../../../shared/host/webApiClient";
import { joinPage } from "../../../shared/page/pageChannel";
import { loadSellerPage } from "../../../shared/page/sellerPage";
import { testEnvironment } from "../../controls/testHost";
import { demoDomainName, demoUserId } from "../../local/demo";
import type { Fault } from "../../local/dataverse/faults";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";

const SELLER = "Mei Koh";
const viewer = { id: demoUserId(SELLER), name: SELLER };
const QUESTION = /^GET .*\?fetchXml=/;
const CALLS = /^GET .*participantinsights\?fetchXml=(?!.*aggregate=)/;

let server: Awaited<ReturnType<typeof startShipped>>;
beforeAll(async () => (server = await startShipped()), 60_000);
beforeEach(() => server.dataverse.faults.clear());
afterAll(() => server.close());

/** A page's own requests, which do not really wait, and how long they would have. */
function impatientPort(waits: number[]): FetchPort {
  const ask = createFetchPort(server.origin, async (milliseconds) => void waits.push(milliseconds));
  const headers = { Authorization: `Bearer ${demoDomainName(SELLER)}` };
  return (path, request = {}) => ask(path, { ...request, headers: { ...request.headers, ...headers } });
}

/** A host's Web API on the same server: of an answer's head it hands on nothing. */
function hostOf(asked: string[]) {
  const ask = impatientPort([]);
  return {
    async retrieveMultipleRecords(table: string, options = "") {
      asked.push(table);
      const path = `${table}${table.endsWith("insights") ? "" : "s"}?fetchXml=${encodeURIComponent(options.replace("?fetchXml=", ""))}`;
      const { value } = (await (await ask(path)).json()) as { value: Record<string, unknown>[] };
      return { entities: value, nextLink: "" };
    },
  };
}

let pages = 0;

/** Loads Mei's page through a server on which something goes wrong. */
async function load(faults: readonly Fault[], port?: FetchPort) {
  const [waits, asked]: [number[], string[]] = [[], []];
  for (const fault of faults) server.dataverse.faults.add(fault);
  const client = createWebApiClient(hostOf(asked), port ?? impatientPort(waits));
  const { channel } = joinPage("slr_sellerview", String((pages += 1)), () => NOW.getTime());
  const source = { ...testEnvironment({ client, viewer }), channel };
  const page = await loadSellerPage(source, { sellerId: viewer.id, period: "last30Days", comparison: "previousPeriod" }).catch(
    (error: unknown) => error,
  );
  return { page, waits, askedOfHost: asked };
}

const LOADED = { seller: viewer, calls: [] };

describe("a page that loads", () => {
  it("asks the server itself and nothing of its host", async () => {
    expect(await load([])).toMatchObject({ page: LOADED, waits: [], askedOfHost: [] });
  });

  it.each<readonly [string, Fault]>([
    ["429, in seconds", { match: QUESTION, times: 3, status: 429, retryAfterSeconds: 7 }],
    ["429, by a date", { match: QUESTION, times: 3, status: 429, retryAfterSeconds: 7, retryAfterAsDate: true }],
    ["503, in seconds", { match: QUESTION, times: 3, status: 503, retryAfterSeconds: 7 }],
  ])("waits as a busy server says (%s), and goes on", async (_, fault) => {
    const { page, waits, askedOfHost } = await load([fault]);
    expect(page).toMatchObject(LOADED);
    expect([waits.length, askedOfHost]).toEqual([3, []]);
    // A date has no finer part than a second.
    waits.forEach((wait) => expect(wait / 1_000).toBeCloseTo(7, -0.5));
  });

  it.each<readonly [string, Fault, string]>([
    ["is busy and does not say for how long", { match: CALLS, times: Infinity, status: 429 }, "throttled"],
    ["is busy for longer than anybody waits", { match: CALLS, times: Infinity, status: 429, retryAfterSeconds: 3_600 }, "throttled"],
    ["stays busy", { match: CALLS, times: Infinity, status: 429, retryAfterSeconds: 1 }, "throttled"],
    ["is away", { match: CALLS, times: Infinity, status: 503 }, "unavailable"],
    ["refuses the calls", { match: CALLS, times: Infinity, status: 403 }, "forbidden"],
  ])("fails with the reason where the server %s, without asking twice by way of its host", async (_, fault, reason) => {
    const { page, askedOfHost } = await load([fault]);
    expect(page).toBeInstanceOf(DataverseError);
    expect([page, askedOfHost]).toMatchObject([{ reason }, []]);
  });

  it.each<readonly [string, Fault]>([
    ["the connection is cut", { match: CALLS, dropConnection: true }],
    ["an answer breaks off", { match: CALLS, cutBodyAt: 10 }],
    ["its sign-in is refused", { match: CALLS, status: 401 }],
  ])("loads by way of its host where %s", async (_, fault) => {
    const { page, askedOfHost } = await load([fault]);
    expect(page).toMatchObject(LOADED);
    expect(askedOfHost).toEqual(["msdyn_conversationparticipantinsights"]);
  });

  it.each<readonly [string, FetchPort]>([
    ["a policy refuses its own requests", async () => Promise.reject(DataverseError.from(new TypeError("Refused to connect")))],
    ["it lies at another address than Dataverse", async () => Promise.reject(new DataverseError("The server answered 404.", 404))],
    ["that address answers with a page", async () => new Response("<!doctype html>")],
  ])("loads by way of its host where %s", async (_, port) => {
    const { page, askedOfHost } = await load([], port);
    expect(page).toMatchObject(LOADED);
    expect(askedOfHost.length).toBeGreaterThanOrEqual(5);
  });

  it("goes without the activities that were made of action items where the viewer may not read them", async () => {
    const { page, askedOfHost } = await load([{ match: /phonecallstate/, times: Infinity, status: 403 }]);
    expect(page).toMatchObject(LOADED);
    expect(askedOfHost).toEqual([]);
  });

  it("fails as unavailable where nobody answers at all", async () => {
    const { page } = await load([{ match: CALLS, times: Infinity, dropConnection: true }]);
    expect(page).toMatchObject({ reason: "unavailable" });
  });
});
