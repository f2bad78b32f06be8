import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { callId, NOW, seedCalls, startServer, type AskOptions, type LocalServer, type Row } from "./localServer";
import type { Organisation } from "./Organisation";
import { packedCoaching } from "./packedCoaching";
import { packedCore } from "./packedCore";
import { ORGANISATION, USERS } from "./sampleOrganisation";
import { parseSolutionZip } from "./solution/parseSolutionZip";

type Persona = keyof typeof USERS;

const ROLES: Partial<Record<Persona, readonly string[]>> = {
  max: ["Seller Details Manager", "Seller Details Coaching Manager"],
  dora: ["Seller Details Manager", "Seller Details Coaching Manager"],
  sid: ["Seller Details User", "Seller Details Coaching User"],
  eve: ["Seller Details User", "Seller Details Coaching User"],
};
const organisation: Organisation = {
  ...ORGANISATION,
  users: Object.entries(USERS).map(([name, user]) => ({ ...user, roles: ROLES[name as Persona] ?? user.roles })),
};

const [SCORECARD, QUESTION, REVIEW, ANSWER] = [1, 2, 3, 4].map((n) => `c0ac0000-0000-4000-8000-00000000000${n}`) as [
  ...[string, string, string, string],
];

let server: LocalServer;
let restore: () => void;
beforeAll(async () => {
  server = await startServer({ solution: false, organisation });
  await server.dataverse.importSolution(await packedCore());
  await server.dataverse.importSolution(await packedCoaching());
  seedCalls(server.dataverse, [{ number: 1, owner: "sid", start: "2025-06-01T08:00:00Z" }]);
  restore = server.dataverse.restorePoint();
});
afterEach(() => restore());
afterAll(() => server.close());

const make = async (path: string, body: Row, as: Persona): Promise<number> => (await server.ask("POST", path, { as, body })).status;
const names = async (path: string, as: Persona): Promise<unknown[]> => {
  const { json } = await server.ask("GET", path, { as });
  return json.value.map((row) => row["slr_name"]);
};
const user = (name: Persona) => `/systemusers(${USERS[name].id})`;
const status = async (method: string, path: string, options: AskOptions): Promise<number> =>
  (await server.ask(method, path, options)).status;

async function scorecard(as: Persona): Promise<void> {
  expect(await make("slr_scorecards", { slr_scorecardid: SCORECARD, slr_name: "Discovery", slr_version: 1 }, as)).toBe(204);
  const question = {
    slr_scorecardquestionid: QUESTION,
    slr_name: "Asked about the budget",
    slr_order: 1,
    slr_weight: 2,
    slr_kpi: OWN_OPTION_BASE,
    "slr_ScorecardId@odata.bind": `/slr_scorecards(${SCORECARD})`,
  };
  expect(await make("slr_scorecardquestions", question, as)).toBe(204);
}

async function review(as: Persona, kind: number): Promise<void> {
  const row = {
    slr_reviewid: REVIEW,
    slr_name: "Discovery",
    slr_scorecardname: "Discovery",
    slr_scorecardversion: 1,
    slr_kind: OWN_OPTION_BASE + kind,
    slr_submittedon: NOW.toISOString(),
    slr_answered: 1,
    slr_asked: 1,
    slr_score: 4,
    "slr_ConversationId@odata.bind": `/msdyn_sciconversations(${callId(1)})`,
    "slr_SellerId@odata.bind": user("sid"),
    "slr_ScorecardId@odata.bind": `/slr_scorecards(${SCORECARD})`,
  };
  expect(await make("slr_reviews", row, as)).toBe(204);
  const answer = {
    slr_answerid: ANSWER,
    slr_name: "Asked about the budget",
    slr_order: 1,
    slr_scale: OWN_OPTION_BASE + 1,
    slr_weight: 2,
    slr_value: 4,
    slr_offsetms: 61_000,
    "slr_ReviewId@odata.bind": `/slr_reviews(${REVIEW})`,
    "slr_QuestionId@odata.bind": `/slr_scorecardquestions(${QUESTION})`,
  };
  expect(await make("slr_answers", answer, as)).toBe(204);
}

const sharing = (as: Persona, message: "GrantAccess" | "RevokeAccess", to: Persona) => {
  const principal = { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: USERS[to].id };
  const Target = { "@odata.type": "Microsoft.Dynamics.CRM.slr_review", slr_reviewid: REVIEW };
  const body =
    message === "GrantAccess"
      ? { Target, PrincipalAccess: { Principal: principal, AccessMask: "ReadAccess, AppendToAccess" } }
      : { Target, Revokee: principal };
  return status("POST", message, { as, body });
};

describe("coaching, as it is installed beside the core", () => {
  it("takes its measures from the core's choice, a new scorecard for a draft", async () => {
    await scorecard("max");
    const { json } = await server.ask("GET", `slr_scorecards(${SCORECARD})?$select=slr_state`, { as: "sid" });
    expect(json["slr_state"]).toBe(OWN_OPTION_BASE);
    const unknown = {
      slr_name: "x",
      slr_order: 2,
      slr_weight: 1,
      slr_kpi: OWN_OPTION_BASE + 99,
      "slr_ScorecardId@odata.bind": `/slr_scorecards(${SCORECARD})`,
    };
    expect(await make("slr_scorecardquestions", unknown, "max")).toBe(400);
  });

  it("is refused where the core is missing, by what it needs of it", async () => {
    const zip = await packedCoaching();
    expect(() => parseSolutionZip(zip)).toThrow("The choice 'slr_kpi' of 'slr_goal.slr_kpi' does not exist.");
  });

  it("keeps the core while it is there", async () => {
    const { json } = await server.ask("GET", "RetrieveDependenciesForUninstall(SolutionUniqueName='SellerDetails')");
    const [column, choice, form] = [2, 9, 60];
    const pairs = json.value.map((each) => `${String(each["dependentcomponenttype"])} ${String(each["requiredcomponenttype"])}`);
    expect(pairs.filter((pair) => pair === `${column} ${choice}`)).toHaveLength(3);
    expect(new Set(pairs)).toEqual(new Set([`${column} ${choice}`, `${form} ${form}`, `${form} 1`]));
  });

  it("lets everybody read scorecards, and managers write their own only", async () => {
    await scorecard("max");
    expect(await names("slr_scorecards", "eve")).toEqual(["Discovery"]);
    const change = (as: Persona) => status("PATCH", `slr_scorecards(${SCORECARD})`, { as, body: { slr_name: "Mine" } });
    expect(await change("sid")).toBe(403);
    expect(await change("dora")).toBe(204); // whom Max reports to
    expect(await make("slr_scorecards", { slr_name: "Own", slr_version: 1 }, "sid")).toBe(403);
  });

  it("shows a review with its answers to the seller once it is shared, to no other seller, and takes both back together", async () => {
    await scorecard("max");
    await review("max", 0);
    expect([await names("slr_reviews", "sid"), await names("slr_answers", "sid")]).toEqual([[], []]);
    expect(await sharing("max", "GrantAccess", "sid")).toBe(204);
    expect([await names("slr_reviews", "sid"), await names("slr_answers", "sid")]).toEqual([["Discovery"], ["Asked about the budget"]]);
    expect([await names("slr_reviews", "eve"), await names("slr_answers", "eve")]).toEqual([[], []]);
    expect(await status("GET", `slr_answers(${ANSWER})`, { as: "eve" })).toBe(403);
    expect(await sharing("max", "RevokeAccess", "sid")).toBe(204);
    expect([await names("slr_reviews", "sid"), await names("slr_answers", "sid")]).toEqual([[], []]);
  });

  it("lets the seller reply to a shared review, change nothing of it, and show the reply to the reviewer", async () => {
    await scorecard("max");
    await review("max", 0);
    const reply = { slr_name: "Reply", slr_text: "I will try.", "slr_ReviewId@odata.bind": `/slr_reviews(${REVIEW})` };
    expect(await make("slr_reviewreplies", reply, "sid")).toBe(403);
    await sharing("max", "GrantAccess", "sid");
    expect(await make("slr_reviewreplies", reply, "sid")).toBe(204);
    expect(await names("slr_reviewreplies", "max")).toEqual(["Reply"]); // by hierarchy security
    expect(await names("slr_reviewreplies", "eve")).toEqual([]);
    for (const [path, body] of [
      [`slr_reviews(${REVIEW})`, { slr_score: 5 }],
      [`slr_answers(${ANSWER})`, { slr_value: 5 }],
    ] as const) {
      for (const as of ["sid", "max", "dora"] as const) expect(await status("PATCH", path, { as, body })).toBe(403);
    }
  });

  it("shows a draft to the writer's manager, until the table is left out of hierarchy security", async () => {
    const draft = { slr_name: "Draft", slr_kind: OWN_OPTION_BASE + 1, slr_answers: "{}" };
    expect(await make("slr_reviewdrafts", draft, "sid")).toBe(204);
    expect([await names("slr_reviewdrafts", "max"), await names("slr_reviewdrafts", "eve")]).toEqual([["Draft"], []]);
    server.dataverse.insertSeed("hierarchysecurityconfiguration", [
      { hierarchysecuritymodelingsettingid: REVIEW, entityname: "slr_reviewdraft", objecttypecode: "slr_reviewdraft" },
    ]);
    expect([await names("slr_reviewdrafts", "max"), await names("slr_reviewdrafts", "sid")]).toEqual([[], ["Draft"]]);
    expect(await names("msdyn_sciconversations", "max")).toHaveLength(1); // other tables stay in
  });

  it("deletes answers with their review", async () => {
    await scorecard("max");
    await review("max", 0);
    expect(await status("DELETE", `slr_reviews(${REVIEW})`, { as: "max" })).toBe(204);
    expect(await names("slr_answers", "ada")).toEqual([]);
  });

  it("keeps a review whose call or scorecard is deleted", async () => {
    await scorecard("max");
    await review("max", 0);
    await status("DELETE", `slr_scorecards(${SCORECARD})`, { as: "max" });
    await status("DELETE", `msdyn_sciconversations(${callId(1)})`, { as: "ada" });
    const { json } = await server.ask("GET", `slr_reviews(${REVIEW})`, { as: "max" });
    expect([json["slr_scorecardname"], json["_slr_scorecardid_value"], json["_slr_conversationid_value"]]).toEqual([
      "Discovery",
      null,
      null,
    ]);
  });

  it("says by name which cascades it does not play: assigning a whole, and parts of somebody else's whole", async () => {
    await scorecard("max");
    const assigned = await server.ask("PATCH", `slr_scorecards(${SCORECARD})`, { body: { "ownerid@odata.bind": user("dora") } });
    expect([assigned.status, assigned.json.error.message]).toEqual([501, expect.stringContaining("slr_scorecard")]);
    const part = { slr_name: "x", slr_order: 2, slr_weight: 1, "slr_ScorecardId@odata.bind": `/slr_scorecards(${SCORECARD})` };
    expect(await make("slr_scorecardquestions", part, "ada")).toBe(501);
  });

  it("goes from navigation and tables when it is taken off", async () => {
    expect(JSON.stringify(server.dataverse.apps())).toContain("slr_scorecard");
    await server.ask("POST", "UninstallSolutionAsync", { body: { SolutionUniqueName: "SellerDetailsCoaching" } });
    await server.dataverse.jobs.idle();
    expect((await server.ask("GET", "EntityDefinitions(LogicalName='slr_scorecard')")).status).toBe(404);
    expect(JSON.stringify(server.dataverse.apps())).not.toContain("slr_scorecard");
  });
});
