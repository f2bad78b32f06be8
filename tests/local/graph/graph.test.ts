import { demoTenant } from "./demoTenant";
import { generateDemoCalls } from "../demo";
import { JONAS, MEI, sampleMeeting, sampleTenant } from "./sampleTenant";
import { startGraph, type GraphServer } from "./startGraph";

let server: GraphServer;
let now = new Date("2026-03-09T10:00:00Z");

beforeEach(async () => {
  now = new Date("2026-03-09T10:00:00Z");
  server = await startGraph(sampleTenant([1, 2, 3, 4, 5].map((number) => sampleMeeting(number))), () => now);
});
afterEach(() => server.close());

interface Body {
  readonly value: readonly { readonly id: string; readonly meetingId: string }[];
  readonly "@odata.nextLink"?: string;
  readonly "@odata.deltaLink"?: string;
  readonly error: { readonly code: string; readonly message: string; readonly innerError: { readonly code?: string } };
}

async function ask(path: string, token = "app-1") {
  const response = await fetch(new URL(path, `${server.url}/v1.0/`), { headers: { authorization: `Bearer ${token}` } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: (/^\{/.test(text) ? JSON.parse(text) : {}) as Body };
}

const ALL = `users/${MEI.userId}/onlineMeetings/getAllTranscripts(meetingOrganizerUserId='${MEI.userId}')`;

test("an organizer's transcripts come in pages, each once", async () => {
  server.graph.settings.pageSize = 2;
  const found: string[] = [];
  for (let link: string | undefined = ALL; link !== undefined;) {
    const { json } = await ask(link);
    found.push(...json.value.map(({ id }) => id));
    link = json["@odata.nextLink"];
  }
  expect(found).toHaveLength(5);
  expect(new Set(found).size).toBe(5);
});

test("a delta link brings what has appeared since, though it was begun before", async () => {
  const { graph } = server;
  graph.tenant.meetings.push(sampleMeeting(6, { transcripts: [{ availableFrom: "2026-03-09T10:30:00.000Z" }] }));
  const first = await ask(`${ALL}/delta`);
  expect(first.json.value).toHaveLength(5);
  now = new Date("2026-03-09T11:00:00Z");
  const second = await ask(first.json["@odata.deltaLink"] ?? "");
  expect(second.json.value.map(({ meetingId }) => meetingId)).toEqual([graph.tenant.meetings[5]?.id]);
  expect((await ask(second.json["@odata.deltaLink"] ?? "")).json.value).toEqual([]);

  now = new Date("2026-03-20T11:00:00Z");
  const expired = await ask(second.json["@odata.deltaLink"] ?? "");
  expect(expired).toMatchObject({ status: 410, json: { error: { code: "syncStateNotFound" } } });
});

test("who may not is told by the code that the service gives", async () => {
  const { settings, tenant } = server.graph;
  const [meeting] = tenant.meetings;
  const content = `users/${MEI.userId}/onlineMeetings/${meeting?.id}/transcripts/${meeting?.transcripts[0]?.id}/content`;
  await expect(ask(content)).resolves.toMatchObject({ status: 200, text: expect.stringContaining("<v Mei Koh>") as string });

  settings.namesSpeakers = false;
  await expect(ask(content)).resolves.toMatchObject({
    status: 403,
    json: { error: { innerError: { code: "SpeakerAttributionNotAllowed" } } },
  });
  settings.givesTranscripts = false;
  await expect(ask(ALL)).resolves.toMatchObject({
    status: 403,
    json: { error: { innerError: { code: "GraphAccessToTranscriptsDisabled" } } },
  });
  settings.givesTranscripts = true;
  settings.withoutPolicy.add(MEI.userId);
  await expect(ask(ALL)).resolves.toMatchObject({
    status: 403,
    json: { error: { message: expect.stringContaining("No application access policy") as string } },
  });
  const token = `x.${Buffer.from(JSON.stringify({ appid: "app-2", roles: [] })).toString("base64url")}.x`;
  await expect(ask(ALL, token)).resolves.toMatchObject({ status: 403, json: { error: { code: "Authorization_RequestDenied" } } });
});

test("what nobody asks for is answered 501 by its name", async () => {
  await expect(ask("me/messages")).resolves.toMatchObject({
    status: 501,
    json: { error: { message: expect.stringContaining("me/messages") as string } },
  });
  await expect(ask(`users/${JONAS.userId}?$expand=manager`)).resolves.toMatchObject({ status: 501 });
});

test("a wait is asked for in seconds", async () => {
  server.graph.settings.throttles = (_request, count) => (count === 1 ? 7 : undefined);
  const limited = await ask(ALL);
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
  await expect(ask(ALL)).resolves.toMatchObject({ status: 200 });
});

test("the demo's meetings are made of its calls, the same each time", () => {
  const calls = generateDemoCalls({ demoDate: "2026-06-15" });
  const tenant = demoTenant(calls);
  expect(tenant.meetings).toHaveLength(calls.filter(({ form }) => form !== "upload").length);
  expect(demoTenant(generateDemoCalls({ demoDate: "2026-06-15" }))).toEqual(tenant);
});
