import { callId, namesOf, seedCalls, startServer, type LocalServer } from "./localServer";
import { USERS } from "./sampleOrganisation";

type Persona = keyof typeof USERS;

async function withCalls(hierarchySecurity = true): Promise<LocalServer> {
  const server = await startServer({ hierarchySecurity });
  const owners: readonly Persona[] = ["sid", "eve", "max", "sam", "lou"];
  seedCalls(
    server.dataverse,
    owners.map((owner, index) => ({ number: index + 1, owner, start: `2025-06-0${index + 1}T08:00:00Z`, switches: index })),
  );
  return server;
}

const visible = async (server: LocalServer, as: Persona): Promise<unknown[]> =>
  namesOf(
    await server.fetchXml(
      "msdyn_sciconversations",
      '<fetch><entity name="msdyn_sciconversation"><attribute name="msdyn_name"/><order attribute="msdyn_name"/></entity></fetch>',
      { as },
    ),
  );

const callOf = (number: number) => ({
  "@odata.type": "Microsoft.Dynamics.CRM.msdyn_sciconversation",
  msdyn_sciconversationid: callId(number),
});
const userOf = (id: string) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: id });
const grant = (server: LocalServer, as: Persona, Target: object, Principal: object, AccessMask: unknown) =>
  server.ask("POST", "GrantAccess", { as, body: { Target, PrincipalAccess: { Principal, AccessMask } } });
const share = (server: LocalServer, as: Persona, to: Persona, number: number, rights: string) =>
  grant(server, as, callOf(number), userOf(USERS[to].id), rights);

describe("who sees what", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await withCalls();
  });
  afterAll(() => server.close());

  it.each<[Persona, string, string[]]>([
    ["sid", "Basic: the own rows", ["Call 1"]],
    ["lou", "Local: the own business unit", ["Call 1", "Call 3", "Call 5"]],
    ["dee", "Deep: the business unit and those below", ["Call 1", "Call 2", "Call 3", "Call 5"]],
    ["gus", "Global: all", ["Call 1", "Call 2", "Call 3", "Call 4", "Call 5"]],
    ["ada", "System Administrator: all", ["Call 1", "Call 2", "Call 3", "Call 4", "Call 5"]],
    ["max", "a manager: also the reports'", ["Call 1", "Call 2", "Call 3"]],
    ["dora", "a manager's manager: two levels down", ["Call 1", "Call 2", "Call 3"]],
  ])("%s has %s", async (as, _depth, expected) => {
    expect(await visible(server, as)).toEqual(expected);
  });

  it("counts and aggregates only what one may read", async () => {
    const { json } = await server.fetchXml(
      "msdyn_sciconversations",
      '<fetch aggregate="true"><entity name="msdyn_sciconversation"><attribute name="msdyn_name" alias="n" aggregate="count"/></entity></fetch>',
      { as: "max" },
    );
    expect(json.value).toEqual([{ n: 3 }]);
  });

  it("hides rows behind links too", async () => {
    const xml =
      '<fetch><entity name="msdyn_conversationparticipantinsights"><attribute name="msdyn_name"/><link-entity name="msdyn_sciconversation" ' +
      'from="msdyn_conversationaggregatedinsights" to="msdyn_conversationaggregatedinsights" alias="c"><attribute name="msdyn_name"/></link-entity></entity></fetch>';
    const { json } = await server.fetchXml("msdyn_conversationparticipantinsights", xml, { as: "sid" });
    expect(json.value.map((r) => r["c.msdyn_name"])).toEqual(["Call 1"]);
  });

  it("names the missing privilege where no role gives any", async () => {
    const { status, json } = await server.ask("GET", "msdyn_sciconversations", { as: "noor" });
    expect(status).toBe(403);
    expect(json.error).toMatchObject({ code: "0x80040220", message: expect.stringContaining("prvReadmsdyn_SCIConversation") as string });
  });

  it("refuses a row that exists but may not be read, and cannot find one that does not", async () => {
    const get = (number: number) => server.ask("GET", `msdyn_sciconversations(${callId(number)})`, { as: "sid" });
    expect((await get(2)).status).toBe(403);
    expect((await get(2)).json.error.message).toContain("ReadAccess");
    expect((await get(99)).status).toBe(404);
  });

  it("lets a manager change the rows of direct reports, but only read those further down", async () => {
    const rename = (as: Persona) => server.ask("PATCH", `msdyn_sciconversations(${callId(1)})`, { as, body: { msdyn_chatid: as } });
    expect((await rename("max")).status).toBe(204);
    expect((await rename("dora")).status).toBe(403);
  });

  it("needs Append-To on the target of a lookup", async () => {
    const bind = (as: Persona, number: number) =>
      server.ask("PATCH", `msdyn_sciconversations(${callId(1)})`, {
        as,
        body: {
          "msdyn_ConversationAggregatedInsights@odata.bind": `/msdyn_conversationaggregatedinsights(20000000-0000-4000-8000-00000000000${number})`,
        },
      });
    expect((await bind("sid", 4)).json.error.message).toContain("AppendToAccess");
    expect((await bind("sid", 1)).status).toBe(204);
  });

  it("refuses to create rows for others beyond the role's depth", async () => {
    const create = (as: Persona, owner: Persona) =>
      server.ask("POST", "slr_sellerviews", { as, body: { slr_name: "x", "ownerid@odata.bind": `/systemusers(${USERS[owner].id})` } });
    expect((await create("sid", "eve")).status).toBe(403);
    expect((await create("dee", "eve")).status).toBe(204);
    expect((await create("noor", "noor")).json.error.message).toContain("prvCreateslr_SellerView");
  });
});

describe("writing to rows of others", () => {
  let server: LocalServer;
  let restore: () => void;
  beforeAll(async () => {
    server = await withCalls();
    restore = server.dataverse.restorePoint();
  });
  beforeEach(() => restore());
  afterAll(() => server.close());

  const call = (number: number) => `msdyn_sciconversations(${callId(number)})`;
  const patch = (as: Persona, number: number, headers: Readonly<Record<string, string>>, body: object = { msdyn_chatid: "x" }) =>
    server.ask("PATCH", call(number), { as, body, headers });

  it("asks for the right before it looks at a version, which would tell of the row", async () => {
    const etag = String((await server.ask("GET", call(2), { as: "eve" })).json["@odata.etag"]);
    for (const tag of [etag, 'W/"1"', "*", "nonsense"]) {
      expect((await patch("sid", 2, { "if-match": tag })).status).toBe(403);
      expect((await server.ask("DELETE", call(2), { as: "sid", headers: { "if-match": tag } })).status).toBe(403);
      expect((await patch("noor", 2, { "if-match": tag })).json.error.message).toContain("prvWrite");
      expect((await patch("noor", 99, { "if-match": tag })).json.error.message).toContain("prvWrite");
    }
    expect((await patch("eve", 2, { "if-match": 'W/"1"' })).status).toBe(412);
  });

  it("asks whether one may create at all before it says that a row is there", async () => {
    for (const number of [2, 99]) expect((await patch("noor", number, { "if-none-match": "*" })).json.error.message).toContain("prvCreate");
  });

  it("gives a row to nobody who could not read it", async () => {
    const owner = (of: Persona) => ({ "ownerid@odata.bind": `/systemusers(${USERS[of].id})` });
    const refused = await patch("sid", 1, {}, owner("noor"));
    expect([refused.status, refused.json.error.message]).toEqual([
      403,
      expect.stringContaining(`${USERS.noor.id}, type=8) is missing prvRead`),
    ]);
    expect((await patch("sam", 1, {}, owner("sam"))).status).toBe(403);
    expect((await patch("sid", 1, {}, owner("sam"))).status).toBe(204);
  });

  it("leaves teams and what is installed to the organisation, whoever asks", async () => {
    const member = { teamid: callId(1), systemuserid: USERS.sid.id };
    expect((await server.ask("POST", "teammemberships", { body: member })).status).toBe(501);
    expect((await server.ask("POST", "teamrolescollection", { body: { teamid: callId(1), roleid: callId(2) } })).status).toBe(501);
  });
});

describe("sharing and the hierarchy switch", () => {
  it("shows a shared row until it is no longer shared", async () => {
    const server = await withCalls();
    expect((await share(server, "sid", "sam", 1, "ReadAccess")).status).toBe(204);
    expect(await visible(server, "sam")).toEqual(["Call 1", "Call 4"]);
    expect((await server.ask("PATCH", `msdyn_sciconversations(${callId(1)})`, { as: "sam", body: { msdyn_chatid: "x" } })).status).toBe(
      403,
    );
    expect((await share(server, "sam", "eve", 1, "ReadAccess")).status).toBe(403);
    await server.ask("POST", "RevokeAccess", { as: "sid", body: { Target: callOf(1), Revokee: userOf(USERS.sam.id) } });
    expect(await visible(server, "sam")).toEqual(["Call 4"]);
    await server.close();
  });

  it("hands on no rights that one does not have", async () => {
    const server = await withCalls();
    expect((await share(server, "sid", "sam", 1, "ReadAccess, ShareAccess")).status).toBe(204);
    expect((await share(server, "sam", "eve", 1, "ReadAccess,WriteAccess")).json.error.message).toContain("WriteAccess");
    expect(await visible(server, "eve")).toEqual(["Call 2"]);
    expect((await share(server, "sam", "eve", 1, "ReadAccess")).status).toBe(204);
    expect(await visible(server, "eve")).toEqual(["Call 1", "Call 2"]);
    await server.close();
  });

  it("shares with people who exist, and rows that have an owner", async () => {
    const server = await withCalls();
    const stranger = userOf(callId(77));
    const refused = await grant(server, "sid", callOf(1), stranger, "ReadAccess");
    expect([refused.status, refused.json.error.code]).toEqual([404, "0x80040217"]);
    expect((await server.ask("POST", "RevokeAccess", { as: "sid", body: { Target: callOf(1), Revokee: stranger } })).status).toBe(404);
    // Whoever may not share the row does not learn who exists either.
    expect((await grant(server, "sam", callOf(1), stranger, "ReadAccess")).status).toBe(403);
    const team = { "@odata.type": "Microsoft.Dynamics.CRM.team", teamid: callId(77) };
    expect((await grant(server, "sid", callOf(1), team, "ReadAccess")).status).toBe(501);
    const target = { "@odata.type": "Microsoft.Dynamics.CRM.slr_target", slr_targetid: callId(1) };
    expect((await grant(server, "ada", target, userOf(USERS.sid.id), "ReadAccess")).status).toBe(400);
    for (const mask of [undefined, null, 5, "", "constructor", "toStringAccess"]) {
      expect((await grant(server, "sid", callOf(1), userOf(USERS.sam.id), mask)).status).toBe(400);
    }
    await server.close();
  });

  it("gives managers nothing more where hierarchy security is off", async () => {
    const server = await withCalls(false);
    expect(await visible(server, "max")).toEqual(["Call 3"]);
    await server.close();
  });
});
