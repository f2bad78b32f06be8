import { JONAS, MEI, sampleMeeting, sampleTenant } from "../../../local/graph/sampleTenant";
import { startGraph } from "../../../local/graph/startGraph";
import { teamsSummaryOf } from "../../../../solution/admin/teams/teamsSummaryOf";
import { ADMIN } from "../calls/callFiles";
import { conversations, startWorld, type TeamsWorld } from "./teamsWorld";

let world: TeamsWorld;
beforeEach(async () => {
  world = await startWorld([sampleMeeting(1), sampleMeeting(2, { organizer: JONAS })]);
});
afterEach(() => world.close());

const BOTH = { sellers: [MEI.address, JONAS.address] };
const messages = (ran: Awaited<ReturnType<TeamsWorld["run"]>>) => ran.calls.flatMap(({ message = [] }) => message);

test("where a policy leaves one organizer out the others' meetings come in, and the lines that help are told", async () => {
  world.tenant.graph.settings.withoutPolicy.add(MEI.userId);
  const ran = await world.run(BOTH);
  expect(ran.summary).toMatchObject({ imported: 1, refused: 1 });
  expect(messages(ran)).toEqual([
    `mei.koh@fernway.example: the meetings cannot be read: no application access policy lets ${ADMIN} read this organizer's meetings: run New-CsApplicationAccessPolicy -Identity SellerDetails -AppIds "${ADMIN}" once, then Grant-CsApplicationAccessPolicy -PolicyName SellerDetails -Identity "mei.koh@fernway.example"; it takes effect within half an hour.`,
  ]);
});

test.each([
  ["the tenant gives no transcripts", "givesTranscripts", "-EnableGraphTranscriptAccess $true"],
  ["the tenant does not let Graph say who speaks", "namesSpeakers", "-EnableAttributedTranscripts $true"],
] as const)("where %s the line that helps is told", async (_, setting, line) => {
  world.tenant.graph.settings[setting] = false;
  const ran = await world.run();
  expect(ran.summary).toMatchObject({ imported: 0, refused: 1 });
  expect(messages(ran)[0]).toContain(line);
});

test("without the permission to read calendars nobody can tell what is private, and nothing comes in", async () => {
  const { settings } = world.tenant.graph;
  settings.permissions = new Set([...settings.permissions].filter((permission) => permission !== "Calendars.Read"));
  const ran = await world.run();
  expect(messages(ran)).toEqual([
    "mei.koh@fernway.example: the meetings cannot be read: the application lacks a permission: `import-teams check` says which.",
  ]);
  expect(await conversations(world)).toEqual([]);
});

test("without attendance reports whoever was invited counts", async () => {
  const { settings } = world.tenant.graph;
  settings.permissions = new Set([...settings.permissions].filter((permission) => permission !== "OnlineMeetingArtifact.Read.All"));
  await expect(world.run()).resolves.toMatchObject({ summary: { imported: 1 } });
});

test("an expired meeting is left out, and the others come in", async () => {
  world.tenant.graph.tenant.meetings.push(sampleMeeting(3, { isExpired: true }));
  const ran = await world.run();
  expect(ran.summary).toMatchObject({ imported: 1, refused: 0, leftOut: 1, leftOutBecause: { expired: 1 } });
  expect(ran.calls.find(({ result }) => result === "leftOut")).toMatchObject({
    file: "2026-03-02 08:30 Meeting 3 (mei.koh@fernway.example)",
    reason: "it has expired, or its transcript was deleted",
  });
});

test("of a meeting of today whose transcript is not ready is said what Graph says", async () => {
  const start = new Date(Date.now() - 3_600_000).toISOString();
  world.tenant.graph.tenant.meetings.push(sampleMeeting(3, { start, isExpired: true, transcripts: [{ availableFrom: start }] }));
  await world.tenant.close();
  world = { ...world, tenant: await startGraph(world.tenant.graph.tenant) };
  const ran = await world.run({ graphUrl: world.tenant.url });
  expect(ran.summary).toMatchObject({ imported: 1, refused: 1 });
  expect(messages(ran)[0]).toContain(
    "Meeting 3 (mei.koh@fernway.example): the meeting cannot be imported: The meeting has expired or the transcript does not exist (status 404, NotFound).",
  );
});

test("a seller who cannot be read is no call of the summary", async () => {
  world.tenant.graph.settings.withoutPolicy.add(MEI.userId);
  const sellers = [...BOTH.sellers, "nobody@fernway.example"];
  const { summary } = await world.run({ sellers });
  expect(teamsSummaryOf(summary, false)).toMatch(
    /^1 call: 1 imported, 0 unchanged, 0 refused\. The meetings of 2 sellers could not be read\. Graph: \d+ requests, /,
  );
  const none = (await world.run({ sellers: [MEI.address] })).summary;
  expect(none.refused).toBe(1);
  expect(teamsSummaryOf(none, false)).toBe(
    "No transcripts were found of meetings of 0 sellers. The meetings of 1 seller could not be read. Graph: 2 requests.",
  );
});

test("waits as Graph asks, says so, and loses nothing", async () => {
  world.tenant.graph.settings.throttles = (_request, count) => (count % 4 === 0 ? 0.05 : undefined);
  const waits: string[] = [];
  const ran = await world.run({ ...BOTH, onProgress: (progress) => progress.kind === "waiting" && waits.push(progress.reason) });
  expect(ran.summary).toMatchObject({ imported: 2, refused: 0 });
  expect(new Set(waits)).toEqual(new Set(["the server's request limit is reached"]));
});

test("a tenant in the cloud that offers no transcripts is told at once", async () => {
  await expect(world.run({ url: "https://contoso.crm.dynamics.cn", graphUrl: undefined })).rejects.toThrow(
    "Teams transcripts cannot be read for contoso.crm.dynamics.cn: Microsoft Graph does not offer them in the cloud operated by 21Vianet",
  );
});

test("a next page on another host is not followed: nobody else sees the token", async () => {
  const { graph } = world.tenant;
  graph.settings.pageSize = 1;
  graph.tenant.meetings.push(sampleMeeting(3));
  await expect(world.run({ dryRun: true })).resolves.toMatchObject({ summary: { imported: 2 } });

  const other = await startGraph(sampleTenant([]));
  graph.settings.pagesAt = `${other.url}/v1.0/`;
  const { summary } = await world.run();
  const message = `The import was interrupted: ${new URL(world.tenant.url).host} named a next page on another host`;
  expect(summary).toMatchObject({ imported: 0, stopped: { reason: "interrupted", message: expect.stringContaining(message) as string } });
  expect(other.graph.requestLog).toEqual([]);
  await other.close();
});
