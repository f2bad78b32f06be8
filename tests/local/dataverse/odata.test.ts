import { callId, EVERYTHING, insightsId, namesOf, participantId, seedCalls, startServer, type LocalServer } from "./localServer";
import { ORGANISATION, UNITS, USERS } from "./sampleOrganisation";

describe("OData queries", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startServer();
    seedCalls(server.dataverse, [
      { number: 1, owner: "sid", start: "2025-06-01T08:00:00Z", switches: 10, more: { msdyn_direction: 0, msdyn_chatid: "it's 50%" } },
      { number: 2, owner: "sid", start: "2025-06-02T08:00:00Z", switches: 20, more: { msdyn_conversationaggregatedinsights: null } },
      { number: 3, owner: "eve", start: "2025-06-03T08:00:00Z", switches: 30, more: { msdyn_direction: 1 } },
    ]);
  });
  afterAll(() => server.close());
  const list = (query: string, headers = {}) => server.ask("GET", `msdyn_sciconversations?${query}`, { headers });

  it("returns nulls, lookups as _x_value, and the primary id always", async () => {
    const { json } = await list("$select=msdyn_name,msdyn_direction,_ownerid_value&$orderby=msdyn_name");
    expect(json.value[1]).toEqual({
      "@odata.etag": expect.any(String) as string,
      msdyn_sciconversationid: callId(2),
      msdyn_name: "Call 2",
      msdyn_direction: null,
      _ownerid_value: USERS.sid.id,
    });
  });

  it.each([
    ["msdyn_name eq 'call 1'", ["Call 1"]],
    ["msdyn_direction eq null", ["Call 2"]],
    ["msdyn_direction ne 1", ["Call 1", "Call 2"]],
    ["not (msdyn_name eq 'Call 1') and (msdyn_direction eq 1 or msdyn_direction eq null)", ["Call 2", "Call 3"]],
    ["contains(msdyn_chatid,'it''s 50%')", ["Call 1"]],
    ["startswith(msdyn_name,'CALL') and endswith(msdyn_name,'3')", ["Call 3"]],
    ["msdyn_conversationstarttime ge 2025-06-02T08:00:00Z", ["Call 2", "Call 3"]],
    ["msdyn_conversationstarttime lt 2025-06-02T10:00:00%2B02:00", ["Call 1"]],
    [`_ownerid_value eq ${USERS.eve.id}`, ["Call 3"]],
    ["msdyn_ConversationAggregatedInsights/msdyn_switchcount gt 15", ["Call 3"]],
    ["Microsoft.Dynamics.CRM.In(PropertyName='msdyn_name',PropertyValues=['Call 1','Call 3'])", ["Call 1", "Call 3"]],
  ])("filters by %s", async (filter, expected) => {
    expect(namesOf(await list(`$select=msdyn_name&$orderby=msdyn_name&$filter=${filter}`))).toEqual(expected);
  });

  it("pages with maxpagesize and nextLink until there is none", async () => {
    const first = await list("$select=msdyn_name&$orderby=msdyn_name desc&$count=true", { prefer: "odata.maxpagesize=2" });
    expect(namesOf(first)).toEqual(["Call 3", "Call 2"]);
    expect(first.json["@odata.count"]).toBe(3);
    const next = new URL(String(first.json["@odata.nextLink"]));
    const second = await server.ask("GET", `${next.pathname.replace("/api/data/v9.2/", "")}${next.search}`, {
      headers: { prefer: "odata.maxpagesize=2" },
    });
    expect(namesOf(second)).toEqual(["Call 1"]);
    expect(second.json["@odata.nextLink"]).toBeUndefined();
  });

  it("stops at $top without a next page", async () => {
    const { json } = await list("$select=msdyn_name&$top=1");
    expect(json.value).toHaveLength(1);
    expect(json["@odata.nextLink"]).toBeUndefined();
  });

  it("expands lookups, in either case of their name", async () => {
    const query = (name: string) => list(`$select=msdyn_name&$orderby=msdyn_name&$expand=${name}($select=msdyn_switchcount)`);
    const { json } = await query("msdyn_ConversationAggregatedInsights");
    expect(json.value[0]?.msdyn_ConversationAggregatedInsights).toEqual({
      msdyn_conversationaggregatedinsightsid: insightsId(1),
      msdyn_switchcount: 10,
    });
    expect(json.value[1]?.msdyn_ConversationAggregatedInsights).toBeNull();
    expect((await query("msdyn_conversationaggregatedinsights")).status).toBe(200);
  });

  it("reads one row, with annotations when asked", async () => {
    const { json } = await server.ask("GET", `msdyn_conversationparticipantinsights(${participantId(1)})?$select=_msdyn_user_value`, {
      headers: EVERYTHING,
    });
    expect(json).toMatchObject({
      _msdyn_user_value: USERS.sid.id,
      "_msdyn_user_value@OData.Community.Display.V1.FormattedValue": "Sid Seller",
      "_msdyn_user_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
      "_msdyn_user_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "msdyn_user_systemuser",
    });
  });

  it("says that a row does not exist", async () => {
    const { status, json } = await server.ask("GET", `msdyn_sciconversations(${callId(99)})`);
    expect(status).toBe(404);
    expect(json.error.code).toBe("0x80040217");
  });

  it.each([
    ["msdyn_sciconversations?$skip=3", "$skip"],
    ["msdyn_sciconversations?$apply=aggregate($count as n)", "$apply"],
    ["msdyn_sciconversations?$filter=length(msdyn_name) gt 3", "length"],
    ["msdyn_sciconversations?$expand=msdyn_tags", "msdyn_tags"],
    ["msdyn_sciconversations(msdyn_name='x')", "alternate keys"],
    ["quotes", "quotes"],
    ["RetrieveTotalRecordCount(EntityNames=['account'])", "RetrieveTotalRecordCount"],
    ["systemusers?$select=yomifullname", "yomifullname"],
  ])("answers 501 for %s", async (path, named) => {
    const { status, json } = await server.ask("GET", path);
    expect(status).toBe(501);
    expect(json.error.message).toContain(named);
  });

  it("refuses a property that the table does not have", async () => {
    const { status, json } = await list("$select=ownerid");
    expect(status).toBe(400);
    expect(json.error.message).toContain("Could not find a property named 'ownerid'");
  });
});

describe("functions and metadata", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startServer({ missingTables: ["msdyn_conversationsubject"] });
  });
  afterAll(() => server.close());

  it("says who one is, by header or cookie, and 401 to anyone else", async () => {
    expect((await server.ask("GET", "WhoAmI", { as: "sid" })).json).toMatchObject({ UserId: USERS.sid.id, BusinessUnitId: UNITS.north });
    const url = `${server.origin}/api/data/v9.2/WhoAmI`;
    const byCookie = await fetch(url, { headers: { cookie: `other=1; persona=${encodeURIComponent(USERS.eve.domainName)}` } });
    expect(await byCookie.json()).toMatchObject({ UserId: USERS.eve.id });
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: "Bearer nobody@example.com" } })).status).toBe(401);
    expect((await server.ask("GET", "WhoAmI", { as: "dan" })).status).toBe(403);
  });

  it("has every user and business unit of the organisation as rows", async () => {
    const { json } = await server.ask("GET", "systemusers?$select=fullname,internalemailaddress,_parentsystemuserid_value&$count=true");
    expect(json["@odata.count"]).toBe(ORGANISATION.users.length);
    expect(json.value.find((u) => u.systemuserid === USERS.eve.id)).toMatchObject({
      fullname: "Eve East",
      _parentsystemuserid_value: USERS.max.id,
    });
  });

  it("describes a table with the names of its lookups", async () => {
    const { json } = await server.ask(
      "GET",
      "EntityDefinitions(LogicalName='msdyn_conversationparticipantinsights')?$select=EntitySetName,PrimaryIdAttribute&$expand=ManyToOneRelationships($select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName)",
    );
    expect(json).toMatchObject({
      EntitySetName: "msdyn_conversationparticipantinsights",
      PrimaryIdAttribute: "msdyn_conversationparticipantinsightsid",
    });
    expect(json.ManyToOneRelationships).toContainEqual(
      expect.objectContaining({
        ReferencingAttribute: "msdyn_user",
        ReferencedEntity: "contact",
        ReferencingEntityNavigationPropertyName: "msdyn_user_contact",
      }),
    );
  });

  it("tells a table that this organisation lacks from one that is not played", async () => {
    expect((await server.ask("GET", "EntityDefinitions(LogicalName='msdyn_conversationsubject')")).status).toBe(404);
    expect((await server.ask("GET", "msdyn_conversationsubjects")).json.error.code).toBe("0x8006088a");
    const fetched = await server.fetchXml(
      "msdyn_sciconversations",
      '<fetch><entity name="msdyn_sciconversation"><link-entity name="msdyn_conversationsubject" from="a" to="b"/></entity></fetch>',
    );
    expect(fetched.json.error.code).toBe("0x80041102");
  });

  it("lists a user's privileges with their widest depth", async () => {
    const { json } = await server.ask("GET", `systemusers(${USERS.sid.id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`, { as: "sid" });
    expect(json.RolePrivileges).toContainEqual({ PrivilegeName: "prvReadmsdyn_SCIConversation", Depth: "Basic" });
    expect(json.RolePrivileges).toContainEqual({ PrivilegeName: "prvReadUser", Depth: "Global" });
  });
});
