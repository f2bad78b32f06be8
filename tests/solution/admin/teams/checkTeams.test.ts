import { examineTeams } from "../../../../solution/admin/teams/checkTeamsCommand";
import type { GraphSettings } from "../../../local/graph/GraphSettings";
import { PERMISSIONS } from "../../../local/graph/GraphSettings";
import { JONAS, MEI, sampleMeeting } from "../../../local/graph/sampleTenant";
import { ADMIN } from "../calls/callFiles";
import { SINCE, startWorld, type TeamsWorld } from "./teamsWorld";

let world: TeamsWorld;
beforeEach(async () => {
  world = await startWorld([sampleMeeting(1)]);
});
afterEach(() => world.close());

const APPLICATION = "5a3c1f00-0000-4000-8000-000000000001";
const tokenWith = (roles: readonly string[]) => `x.${Buffer.from(JSON.stringify({ appid: APPLICATION, roles })).toString("base64url")}.x`;

async function examined(roles: readonly string[] = PERMISSIONS, settings: Partial<GraphSettings> = {}, withCalls = false) {
  Object.assign(world.tenant.graph.settings, settings);
  const { findings } = await examineTeams({
    url: world.environment.url,
    as: ADMIN,
    graphAs: APPLICATION,
    graphUrl: world.tenant.url,
    graphSecrets: { graphToken: tokenWith(roles) },
    sellers: [MEI.address, JONAS.address],
    since: SINCE,
    withCalls,
  });
  return findings;
}

test("where nothing is missing every step is ok, and nothing is written", async () => {
  const findings = await examined();
  expect(findings.map(({ subject, verdict }) => [subject, verdict])).toEqual([
    ["token", "ok"],
    ...ORDER.map((name) => [name, "ok"]),
    [MEI.address, "ok"],
    [JONAS.address, "ok"],
    ["first meeting", "ok"],
    ["attendance", "ok"],
  ]);
  expect(world.environment.dataverse.requestLog.filter(({ method }) => method !== "GET")).toEqual([]);
});

const ORDER = [
  "OnlineMeetingTranscript.Read.All",
  "OnlineMeetings.Read.All",
  "Calendars.Read",
  "User.Read.All",
  "OnlineMeetingArtifact.Read.All",
  "GroupMember.Read.All",
];

test.each(ORDER)("without %s that is told, with where it is granted", async (name) => {
  const findings = await examined(PERMISSIONS.filter((permission) => permission !== name));
  const found = findings.find(({ subject }) => subject === name);
  expect(found?.verdict).toBe(["OnlineMeetingArtifact.Read.All", "GroupMember.Read.All"].includes(name) ? "warning" : "problem");
  expect(found?.remedy).toContain(`Grant ${name}: Microsoft Entra admin center > App registrations`);
});

test("what calls that were no meetings need is looked at where they are asked for", async () => {
  const able = await examined(PERMISSIONS, {}, true);
  expect(able.filter(({ subject }) => subject.startsWith("Call")).map(({ verdict }) => verdict)).toEqual(["ok", "ok"]);
  expect(able.map(({ found }) => found)).toContain("0 transcribed calls that were no meetings can be listed.");
  const without = await examined(ORDER, {}, true);
  expect(without.flatMap(({ subject, verdict }) => (verdict === "problem" ? subject : []))).toEqual([
    "CallTranscripts.Read.All",
    "CallRecords.Read.All",
    MEI.address,
    JONAS.address,
  ]);
});

test("an organizer whom the policy leaves out is told with the two lines that help", async () => {
  const findings = await examined(PERMISSIONS, { withoutPolicy: new Set([JONAS.userId]) });
  expect(findings.find(({ subject }) => subject === JONAS.address)).toMatchObject({
    verdict: "problem",
    remedy: expect.stringContaining(
      `-AppIds "${APPLICATION}" once, then Grant-CsApplicationAccessPolicy -PolicyName SellerDetails -Identity "${JONAS.address}"`,
    ) as string,
  });
  expect(findings.find(({ subject }) => subject === MEI.address)?.verdict).toBe("ok");
});

test.each([
  ["givesTranscripts", MEI.address, "-EnableGraphTranscriptAccess $true"],
  ["namesSpeakers", "first meeting", "-EnableAttributedTranscripts $true"],
] as const)("where the tenant has switched off %s the line that switches it on is told", async (setting, subject, line) => {
  const findings = await examined(PERMISSIONS, { [setting]: false });
  expect(findings.find((each) => each.subject === subject)?.remedy).toContain(line);
});

test("where nobody transcribes nobody can tell whether the policy forbids it", async () => {
  world.tenant.graph.tenant.meetings.pop();
  const findings = await examined();
  expect(findings.at(-1)).toMatchObject({
    subject: "transcription",
    verdict: "cannot tell",
    remedy: expect.stringContaining("AllowTranscription") as string,
  });
});
