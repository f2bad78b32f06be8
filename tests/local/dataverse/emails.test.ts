import { startServer, type LocalServer } from "./localServer";
import { USERS } from "./sampleOrganisation";

const FROM = 1;
const TO = 2;
const party = (user: keyof typeof USERS, participationtypemask: number) => ({
  participationtypemask,
  "partyid_systemuser@odata.bind": `/systemusers(${USERS[user].id})`,
});
const DRAFT = { subject: "Your calls", description: "<p>Hello</p>", email_activity_parties: [party("max", FROM), party("sid", TO)] };

describe("emails", () => {
  let server: LocalServer;
  beforeEach(async () => void (server = await startServer()));
  afterEach(() => server.close());

  const write = async (body: object = DRAFT, as: keyof typeof USERS = "max") => {
    const answer = await server.ask("POST", "emails", { as, body });
    return { ...answer, address: (answer.headers.get("odata-entityid") ?? "").replace(/^.*\/v9\.2\//, "") };
  };
  const parties = async () =>
    (
      await server.fetchXml(
        "emails",
        `<fetch><entity name="email"><link-entity name="activityparty" from="activityid" to="activityid" alias="p"><attribute name="participationtypemask" alias="role"/><attribute name="partyid" alias="who"/><attribute name="addressused" alias="address"/><order attribute="participationtypemask"/></link-entity></entity></fetch>`,
      )
    ).json.value;

  it("are created as drafts together with their parties, whose addresses they show", async () => {
    const { status, address } = await write();
    expect(status).toBe(204);
    const { json } = await server.ask("GET", `${address}?$select=subject,statuscode,directioncode,sender,torecipients,_ownerid_value`, {
      as: "max",
    });
    expect(json).toMatchObject({
      subject: "Your calls",
      statuscode: 1,
      directioncode: true,
      sender: "max@example.com",
      torecipients: "sid@example.com;",
      _ownerid_value: USERS.max.id,
    });
    expect((await parties()).map((row) => [row["role"], row["who"], row["address"]])).toEqual([
      [FROM, USERS.max.id, "max@example.com"],
      [TO, USERS.sid.id, "sid@example.com"],
    ]);
  });

  it("are deleted with their parties by whoever wrote them, and seen by nobody else", async () => {
    const { address } = await write();
    expect((await server.ask("GET", address, { as: "sam" })).status).toBe(403);
    expect((await server.ask("DELETE", address, { as: "sam" })).status).toBe(403);
    expect((await server.ask("DELETE", address, { as: "max" })).status).toBe(204);
    expect((await server.ask("GET", address, { as: "max" })).status).toBe(404);
    expect((await server.ask("GET", "activityparties")).json.value).toEqual([]);
  });

  it("take no half-written party, and leave nothing behind", async () => {
    const nobody = { participationtypemask: TO, "partyid_systemuser@odata.bind": "/systemusers(00000000-0000-4000-9000-000000009999)" };
    expect((await write({ ...DRAFT, email_activity_parties: [party("max", FROM), nobody] })).status).toBe(404);
    expect(
      (await write({ ...DRAFT, email_activity_parties: [{ "partyid_systemuser@odata.bind": `/systemusers(${USERS.sid.id})` }] })).status,
    ).toBe(400);
    expect((await server.ask("GET", "emails")).json.value).toEqual([]);
  });

  it("keep their parties to themselves", async () => {
    await write();
    const answer = await server.ask("POST", "activityparties", { body: party("sid", TO) });
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x80040800"]);
  });

  it("need a role that writes activities", async () => {
    const { status, json } = await write(DRAFT, "noor");
    expect(status).toBe(403);
    expect(json.error.message).toContain("prvCreateActivity");
  });
});
