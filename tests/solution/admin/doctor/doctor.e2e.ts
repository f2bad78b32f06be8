import type { Verdict } from "../../../../solution/admin/doctor/Check";
import { doctor, type DoctorOptions } from "../../../../solution/admin/doctor/doctor";
import type { DataverseOptions } from "../../../local/dataverse/createDataverse";
import { ENVIRONMENTS } from "../../../local/dataverse/metadata/environments";
import { NOW } from "../../../local/dataverse/localServer";
import { packedCoaching } from "../../../local/dataverse/packedCoaching";
import {
  ADMINISTRATOR,
  DEMO_ORGANISATION,
  demoDomainName,
  demoUserId,
  ORGANISATION_ID,
  RECORDER_ID,
  SELLER,
  startHealthy,
  startWithout,
  storeCall,
  type Server,
} from "./healthyEnvironment";

/** Tests that need no options of their own share one environment, which is put back after each. */
let shared: Server;
let restore: () => void;
let server: Pick<Server, "origin" | "close">;
// Packing takes its time on a busy machine.
beforeAll(async () => {
  shared = await startHealthy();
  restore = shared.dataverse.restorePoint();
});
afterAll(() => shared.close());
afterEach(async () => {
  if (server === shared) restore();
  else await server.close();
});

async function start(options?: Partial<DataverseOptions>): Promise<Server> {
  const started = options === undefined ? shared : await startHealthy(options);
  server = started;
  return started;
}

async function findings({ origin }: Pick<Server, "origin">, options: Partial<DoctorOptions> = {}) {
  const areas = await doctor({ url: origin, as: demoDomainName(ADMINISTRATOR), now: NOW.getTime(), ...options });
  return areas.flatMap((area) => area.findings);
}

test.each([
  ["the environment", undefined],
  ["a seller", SELLER],
  ["a manager", "Mara Lindqvist"],
])("where nothing is wrong all is ok: %s", async (_, name) => {
  const found = await findings(await start(), name === undefined ? {} : { user: demoDomainName(name) });
  expect(found.filter(({ verdict }) => verdict !== "ok")).toEqual([]);
});

test("coaching is told of where it is installed: who may use it, and whether drafts are kept from managers", async () => {
  const { dataverse } = await start();
  await dataverse.importSolution(await packedCoaching());
  const coaching = async () => (await findings(shared)).filter(({ subject }) => ["Coaching", "Drafts"].includes(subject));
  expect(await coaching()).toMatchObject([
    { verdict: "warning", found: expect.stringMatching(/nobody has Seller Details Coaching Admin\.$/) as string },
    { verdict: "warning", remedy: expect.stringContaining("Hierarchy table management") as string },
  ]);
  dataverse.insertSeed("hierarchysecurityconfiguration", [{ entityname: "slr_reviewdraft", objecttypecode: "slr_reviewdraft" }]);
  expect((await coaching())[1]).toMatchObject({ verdict: "ok" });
});

test("what of Sales may not be read is named with its remedy, filter by filter", async () => {
  const users = DEMO_ORGANISATION.users.map((user) => (user.fullName === SELLER ? { ...user, roles: ["Seller Details User"] } : user));
  const found = await findings(await start({ organisation: { ...DEMO_ORGANISATION, users } }), { as: demoDomainName(SELLER) });
  const of = (subject: string) => found.find((finding) => finding.subject === subject);
  expect(of("calls narrowed by campaign")).toMatchObject({
    verdict: "warning",
    found: expect.stringMatching(/^The query of calls narrowed by campaign is refused: .*privilege/) as string,
    remedy: expect.stringMatching(/Read on opportunity, activitypointer, lead, such as Salesperson/) as string,
  });
  expect(of("calls narrowed by tag")).toBeUndefined();
  expect(of("team's calls")).toBeUndefined();
});

test("nothing is written, and nothing but the environment is asked", async () => {
  const { dataverse } = await start();
  dataverse.requestLog.length = 0;
  await findings(server, { user: demoDomainName(SELLER) });
  expect(dataverse.requestLog.filter(({ method, entity }) => method !== "GET" && entity !== "GetOrgDbOrgSetting")).toEqual([]);
});

const without = (name: string) => ({
  organisation: {
    ...DEMO_ORGANISATION,
    users: DEMO_ORGANISATION.users.map((user) =>
      user.id === demoUserId(SELLER) ? { ...user, roles: user.roles.filter((r) => r !== name) } : user,
    ),
  },
});

/** The organisation's row with a switch thrown. */
const organization = (columns: object) => (broken: Server) =>
  broken.dataverse.insertSeed("organization", [{ organizationid: ORGANISATION_ID, name: "Fernway", ...columns }]);

interface Breaking {
  readonly options?: Partial<DataverseOptions>;
  readonly change?: (broken: Server) => void | Promise<void>;
  readonly user?: string;
  readonly as?: string;
}

const BROKEN: readonly (readonly [title: string, breaking: Breaking, subject: string, verdict: Verdict, remedy: RegExp])[] = [
  ["the unit is not the calls'", { change: (broken) => setUnit(broken, "percent") }, "Talk to listen", "warning", /to share/],
  ["an app has no entry", { options: { firstParty: ENVIRONMENTS.both } }, "Sales Professional", "warning", /deploy --apps salespro/],
  [
    "no call is newer than thirty days",
    { change: (broken) => storeCall(broken, 1, { msdyn_conversationstarttime: "2025-04-01T08:00:00Z" }) },
    "Calls",
    "warning",
    /longer period/,
  ],
  ["who asks may not read calls", { as: "Noor Haddad" }, "Calls", "problem", /Assign a Seller Details role/],
  [
    "calls are not analysed",
    { change: (broken) => storeCall(broken, 1, { msdyn_conversationaggregatedinsights: null }) },
    "Parts of calls",
    "problem",
    /retention/,
  ],
  [
    "all calls are internal",
    { change: (broken) => storeCall(broken, 1, { msdyn_conversationscope: 0 }) },
    "Parts of calls",
    "problem",
    /internal/,
  ],
  [
    "rows were made by a person",
    { change: (broken) => storeCall(broken, 1, { createdby: demoUserId(SELLER) }) },
    "Made by",
    "warning",
    /recorder/,
  ],
  ["there are more calls than an aggregate reads", { options: { aggregateLimit: 0 } }, "Aggregates", "warning", /./],
  ["hierarchy security is off", { options: { hierarchySecurity: false } }, "Hierarchy", "warning", /Switch it on/],
  [
    "a security policy is sent",
    { change: organization({ iscontentsecuritypolicyenabled: true }) },
    "Security policy",
    "warning",
    /download/,
  ],
  ["a form was deactivated", { change: (broken) => deactivate(broken) }, "Forms", "problem", /Activate/],
  [
    "a seller has no role of ours",
    { options: without("Seller Details User"), user: SELLER },
    "Roles",
    "problem",
    /Assign Seller Details User/,
  ],
  [
    "a seller may not hear recordings",
    { options: without("Seller Details Recordings"), user: SELLER },
    "Recordings",
    "warning",
    /Assign Seller Details Recordings/,
  ],
  ["no call names the user", { user: "Jonas Weber" }, "Calls of the user", "problem", /email address/],
  ["the user reads no app", { user: "Noor Haddad" }, "Roles", "problem", /Assign/],
];

function deactivate({ dataverse }: Server): void {
  dataverse.insertSeed("systemform", [
    {
      formid: "0a9265a2-01e2-589d-9c47-5a9dfde1a2c5",
      name: "Call summary",
      objecttypecode: "msdyn_sciconversation",
      formactivationstate: 0,
    },
  ]);
}

/** An admin sets the unit of talk to listen. */
async function setUnit({ ask }: Server, value: string): Promise<void> {
  const definitions = await ask(ADMINISTRATOR, "GET", "environmentvariabledefinitions?$filter=schemaname eq 'slr_TalkToListenUnit'");
  const id = String(definitions.json.value[0]?.["environmentvariabledefinitionid"]);
  const bind = { "EnvironmentVariableDefinitionId@odata.bind": `/environmentvariabledefinitions(${id})` };
  const { status } = await ask(ADMINISTRATOR, "POST", "environmentvariablevalues", { value, schemaname: "slr_TalkToListenUnit", ...bind });
  expect(status).toBe(204);
}

test.each(BROKEN)("where %s, that is said with its remedy", async (_, { options, change, user, as }, subject, verdict, remedy) => {
  const broken = await start(options);
  await change?.(broken);
  const found = await findings(broken, {
    ...(user !== undefined && { user: demoDomainName(user) }),
    ...(as !== undefined && { as: demoDomainName(as) }),
  });
  const matching = found.filter((finding) => finding.subject === subject);
  expect(matching).toContainEqual(expect.objectContaining({ verdict }));
  expect(matching.map((finding) => (finding.verdict === verdict ? (finding.remedy ?? "") : "")).join(" ")).toMatch(remedy);
});

test("a role by a team counts, and is named with the team", async () => {
  const coaches = { id: RECORDER_ID, name: "Coaches", businessUnitId: DEMO_ORGANISATION.businessUnits[0]?.id ?? "" };
  const team = { ...coaches, memberIds: [demoUserId(SELLER)], roles: ["Seller Details Manager (business unit)"] };
  const found = await findings(await start({ organisation: { ...DEMO_ORGANISATION, teams: [team] } }), { user: demoDomainName(SELLER) });
  expect(found).toContainEqual(
    expect.objectContaining({
      subject: "Reads",
      found: expect.stringMatching(/^Deep, .* by Seller Details Manager \(business unit\) of the team Coaches: /) as string,
    }),
  );
});

test.each([
  ["a table", ["msdyn_conversationsignal"], "Tables", /1 of \d+ .* missing: msdyn_conversationsignal/],
  ["the table of calls", ["msdyn_sciconversation"], "Calls", /There is no table of calls/],
])("where %s is missing, that is said, and that nothing of ours is there", async (_, missing, subject, said) => {
  server = await startWithout(missing);
  const found = await findings(server);
  expect(found).toContainEqual(expect.objectContaining({ subject, verdict: "problem", found: expect.stringMatching(said) as string }));
  expect(found).toContainEqual(expect.objectContaining({ subject: "Solution", verdict: "problem" }));
});

test.each([400, 403, 404, 500, 501])("an answer of %i costs one finding, never the others", async (status) => {
  const { dataverse } = await start();
  dataverse.faults.add({ match: /customcontrols/, status });
  const found = await findings(server);
  expect(found.find(({ subject }) => subject === "Controls")).toMatchObject({ verdict: "cannot tell" });
  expect(found.length).toBeGreaterThan(10);
});

test("a query of the pages that the environment does not understand is a problem that names it", async () => {
  const { dataverse } = await start();
  dataverse.faults.add({ match: /msdyn_conversationsignals\?fetchXml/, status: 400 });
  expect(await findings(server)).toContainEqual(expect.objectContaining({ subject: "words", verdict: "problem" }));
});

test("a recording under keys of the customer's own is told apart", async () => {
  const { dataverse } = await start();
  dataverse.faults.add({ match: /msdyn_recording\/\$value/, status: 400, code: "0x80090017" });
  expect(await findings(server)).toContainEqual(
    expect.objectContaining({ subject: "Recordings", found: expect.stringContaining("keys of your own") as string }),
  );
});

test.each([
  ["somebody whom the environment does not know", { as: "nobody@fernway.example" }, /does not exist/],
  ["a user who is not there", { user: "nobody@fernway.example" }, /No user of this environment .* nobody@fernway\.example/],
] as const)("%s is refused in one sentence", async (_, options, message) => {
  await expect(findings(await start(), options)).rejects.toThrow(message);
});
