import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importCalls } from "../../../solution/admin/calls/importCalls";
import { createWebApi } from "../../../solution/admin/connection/webApi";
import { createDataverse } from "../dataverse/createDataverse";
import { listenLocally, localHttp } from "../dataverse/localHttp";
import { DEMO_ORGANISATION, demoDomainName, demoSeedRows, generateDemoCalls, lastWeeksMeetings } from "../demo";
import { importDemoMeetings } from "./importDemoMeetings";

const DEMO = { demoDate: "2026-06-15" };
const as = demoDomainName("admin");

async function startEnvironment(calls: Parameters<typeof demoSeedRows>[0]) {
  const dataverse = await createDataverse({ organisation: DEMO_ORGANISATION, clock: () => new Date("2026-06-15T10:00:00Z") });
  for (const { table, rows } of demoSeedRows(calls)) dataverse.insertSeed(table, rows);
  const app = localHttp();
  dataverse.register(app);
  const url = await listenLocally(app);
  const api = createWebApi({ url: new URL(url), authorization: () => Promise.resolve(`Bearer ${as}`) });
  const close = async () => {
    await app.close();
    await dataverse.close();
  };
  return { url, api, close };
}

type Row = Readonly<Record<string, unknown>>;
type Environment = Awaited<ReturnType<typeof startEnvironment>>;

/** What pages show of calls: of each, what was measured of whom and what it is about. */
async function figures({ api }: Environment): Promise<readonly string[]> {
  const conversations = await api.getAll<Row>("msdyn_sciconversations");
  const participants = await api.getAll<Row>("msdyn_conversationparticipantinsights");
  const insights = "_msdyn_conversationaggregatedinsights_value";
  const told = conversations.map((call) => {
    const own = participants.filter((row) => row[insights] === call[insights]);
    const people = own.map((row) => [
      ...["msdyn_participantrole", "msdyn_displayname", "msdyn_email", "_msdyn_user_value", "msdyn_talkingspeedwordspermin"].map(
        (c) => row[c],
      ),
      ...["msdyn_talktolistenratio", "msdyn_avgpausebeforespeakinginms", "msdyn_longestmonologueinms", "msdyn_switchcount"].map(
        (c) => row[c],
      ),
    ]);
    const columns = [
      "msdyn_sciconversationid",
      "msdyn_name",
      "msdyn_conversationstarttime",
      "_ownerid_value",
      "_msdyn_relatedactivity_value",
    ];
    return JSON.stringify([columns.map((column) => call[column]), people.map((person) => JSON.stringify(person)).sort()]);
  });
  return told.sort();
}

test("the last week's meetings come in from Teams with the figures, the people and the appointments that their files give", async () => {
  const calls = generateDemoCalls(DEMO);
  const meetings = lastWeeksMeetings(calls, DEMO);
  expect(meetings.length).toBeGreaterThan(10);
  const folder = mkdtempSync(join(tmpdir(), "demo-meetings-"));
  for (const { name, content } of meetings.flatMap(({ files }) => files)) writeFileSync(join(folder, name), content);
  const [byFiles, byTeams] = [await startEnvironment(calls), await startEnvironment(calls)];
  try {
    await importCalls({ paths: [folder], url: byFiles.url, as });
    await importDemoMeetings({ url: byTeams.url, as, meetings, ...DEMO });
    const wanted = await figures(byFiles);
    expect(wanted).toHaveLength(meetings.length);
    const found = await figures(byTeams);
    expect(found.filter((call) => !wanted.includes(call))).toEqual([]);
    expect(found).toHaveLength(wanted.length);
  } finally {
    rmSync(folder, { recursive: true });
    await byFiles.close();
    await byTeams.close();
  }
}, 120_000);
