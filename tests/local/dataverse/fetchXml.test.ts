import { callId, EVERYTHING, namesOf, seedCalls, startServer, type LocalServer } from "./localServer";
import { USERS } from "./sampleOrganisation";

const FORMATTED = "OData.Community.Display.V1.FormattedValue";

describe("FetchXML", () => {
  let server: LocalServer;
  const ask = (inner: string, attributes = "", headers: Record<string, string> = {}, as: keyof typeof USERS = "ada") =>
    server.fetchXml("msdyn_sciconversations", `<fetch ${attributes}><entity name="msdyn_sciconversation">${inner}</entity></fetch>`, {
      headers,
      as,
    });

  beforeAll(async () => {
    server = await startServer();
    seedCalls(server.dataverse, [
      { number: 1, owner: "sid", start: "2025-06-01T08:00:00Z", switches: 10, more: { msdyn_chatid: "Äpfel 100%", msdyn_direction: 0 } },
      { number: 2, owner: "sid", start: "2025-06-02T22:30:00Z", switches: 20, more: { msdyn_conversationscope: 0 } },
      { number: 3, owner: "eve", start: "2025-06-03T08:00:00Z", switches: 31, more: { msdyn_direction: 1 } },
      { number: 4, owner: "sam", start: "2025-06-04T08:00:00Z", more: { msdyn_conversationscope: null } },
    ]);
  });
  afterAll(() => server.close());

  it("leaves nulls out and always returns the primary id with an ETag", async () => {
    const { json } = await ask('<attribute name="msdyn_name"/><attribute name="msdyn_direction"/><order attribute="msdyn_name"/>');
    expect(json.value[1]).toEqual({
      "@odata.etag": expect.stringMatching(/^W\/"\d+"$/) as string,
      msdyn_sciconversationid: callId(2),
      msdyn_name: "Call 2",
    });
    expect(json.value[2]?.msdyn_direction).toBe(1);
  });

  it("returns annotations only when they are asked for, in the user's language and time zone", async () => {
    const inner =
      '<attribute name="msdyn_conversationstarttime"/><attribute name="ownerid"/><attribute name="msdyn_direction"/><order attribute="msdyn_name"/>';
    const plain = (await ask(inner)).json.value[0] ?? {};
    expect(Object.keys(plain).filter((k) => k.includes("@") && k !== "@odata.etag")).toEqual([]);
    expect(plain["_ownerid_value"]).toBe(USERS.sid.id);
    const full = (await ask(inner, "", EVERYTHING)).json.value[0] ?? {};
    expect(full[`msdyn_conversationstarttime@${FORMATTED}`]).toBe("6/1/2025 10:00 AM");
    expect(full[`msdyn_direction@${FORMATTED}`]).toBe("Outgoing");
    expect(full[`_ownerid_value@${FORMATTED}`]).toBe("Sid Seller");
    expect(full["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).toBe("systemuser");
  });

  it("joins inner and outer links, and names their columns with the alias", async () => {
    const link = (kind: string) =>
      `<attribute name="msdyn_name"/><order attribute="msdyn_name"/><link-entity name="msdyn_conversationaggregatedinsights" from="msdyn_conversationaggregatedinsightsid" ` +
      `to="msdyn_conversationaggregatedinsights" link-type="${kind}" alias="i"><attribute name="msdyn_switchcount"/>` +
      `<filter><condition attribute="msdyn_switchcount" operator="gt" value="10"/></filter></link-entity>`;
    expect((await ask(link("inner"))).json.value.map((r) => r["i.msdyn_switchcount"])).toEqual([20, 31]);
    expect((await ask(link("outer"))).json.value.map((r) => r["i.msdyn_switchcount"])).toEqual([undefined, 20, 31, undefined]);
  });

  it("follows a polymorphic lookup to the table it points to only", async () => {
    const to = (table: string, key: string) =>
      server.fetchXml(
        "msdyn_conversationparticipantinsights",
        `<fetch><entity name="msdyn_conversationparticipantinsights"><attribute name="msdyn_name"/><link-entity name="${table}" from="${key}" to="msdyn_user" alias="u"/></entity></fetch>`,
      );
    expect((await to("systemuser", "systemuserid")).json.value).toHaveLength(4);
    expect((await to("contact", "contactid")).json.value).toHaveLength(0);
  });

  it.each([
    ['<condition attribute="msdyn_name" operator="eq" value="CALL 1"/>', ["Call 1"]],
    ['<condition attribute="msdyn_conversationscope" operator="ne" value="0"/>', ["Call 1", "Call 3", "Call 4"]],
    ['<condition attribute="msdyn_direction" operator="null"/>', ["Call 2", "Call 4"]],
    ['<condition attribute="msdyn_name" operator="in"><value>Call 1</value><value>Call 4</value></condition>', ["Call 1", "Call 4"]],
    ['<condition attribute="msdyn_direction" operator="not-in"><value>1</value></condition>', ["Call 1", "Call 2", "Call 4"]],
    ['<condition attribute="msdyn_chatid" operator="like" value="äpfel%"/>', ["Call 1"]],
    ['<condition attribute="msdyn_chatid" operator="like" value="%100[%]"/>', ["Call 1"]],
    ['<condition attribute="msdyn_name" operator="begins-with" value="call"/>', ["Call 1", "Call 2", "Call 3", "Call 4"]],
    ['<condition attribute="msdyn_conversationstarttime" operator="on-or-after" value="2025-06-03"/>', ["Call 2", "Call 3", "Call 4"]],
    ['<condition attribute="msdyn_conversationstarttime" operator="on-or-before" value="2025-06-02"/>', ["Call 1"]],
    ['<condition attribute="msdyn_conversationstarttime" operator="ge" value="2025-06-02T22:30:00Z"/>', ["Call 2", "Call 3", "Call 4"]],
    ['<condition attribute="msdyn_conversationstarttime" operator="last-x-days" value="12"/>', ["Call 2", "Call 3", "Call 4"]],
    [`<condition attribute="ownerid" operator="ne" value="{${USERS.sid.id.toUpperCase()}}"/>`, ["Call 3", "Call 4"]],
  ])("filters by %s", async (condition, expected) => {
    expect(namesOf(await ask(`<attribute name="msdyn_name"/><order attribute="msdyn_name"/><filter>${condition}</filter>`))).toEqual(
      expected,
    );
  });

  it("nests filters, and reaches into links with entityname", async () => {
    const inner =
      `<attribute name="msdyn_name"/><order entityname="i" attribute="msdyn_switchcount" descending="true"/>` +
      `<filter type="or"><condition attribute="msdyn_name" operator="eq" value="Call 1"/><filter><condition entityname="i" attribute="msdyn_switchcount" operator="ge" value="20"/>` +
      `<condition attribute="ownerid" operator="eq" value="${USERS.eve.id}"/></filter></filter>` +
      `<link-entity name="msdyn_conversationaggregatedinsights" from="msdyn_conversationaggregatedinsightsid" to="msdyn_conversationaggregatedinsights" link-type="outer" alias="i"/>`;
    expect(namesOf(await ask(inner))).toEqual(["Call 3", "Call 1"]);
  });

  it("pages with a cookie that is encoded twice, and without one", async () => {
    const inner = '<attribute name="msdyn_name"/><order attribute="msdyn_name"/>';
    const first = await ask(inner, 'count="3" page="1"', EVERYTHING);
    expect(namesOf(first)).toEqual(["Call 1", "Call 2", "Call 3"]);
    expect(first.json["@Microsoft.Dynamics.CRM.morerecords"]).toBe(true);
    const outer = String(first.json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]);
    const inside = decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]+)"/.exec(outer)?.[1] ?? ""));
    expect(inside).toBe(
      `<cookie page="1"><msdyn_sciconversationid last="{${callId(3).toUpperCase()}}" first="{${callId(1).toUpperCase()}}" /></cookie>`,
    );
    const escaped = inside.replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    const second = await ask(inner, `count="3" page="2" paging-cookie="${escaped}"`, EVERYTHING);
    expect(namesOf(second)).toEqual(["Call 4"]);
    expect(second.json["@Microsoft.Dynamics.CRM.morerecords"]).toBe(false);
    expect(namesOf(await ask(inner, 'count="3" page="2"'))).toEqual(["Call 4"]);
    const still = await ask(inner, `count="3" page="2" paging-cookie="${encodeURIComponent(inside)}"`);
    expect(still.status).toBe(400);
    expect(still.json.error.message).toContain("Paging Cookie");
  });

  it("gives no cookie where a link decides the order", async () => {
    const link =
      '<link-entity name="msdyn_conversationaggregatedinsights" from="msdyn_conversationaggregatedinsightsid" to="msdyn_conversationaggregatedinsights" alias="i">' +
      '<order attribute="msdyn_switchcount"/></link-entity>';
    const { json } = await ask(`<attribute name="msdyn_name"/>${link}`, 'count="1"', EVERYTHING);
    expect(json["@Microsoft.Dynamics.CRM.morerecords"]).toBe(true);
    expect(json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]).toBeUndefined();
  });

  it("demands a cookie beyond 50,000 rows", async () => {
    expect((await ask('<attribute name="msdyn_name"/>', 'count="5000" page="11"')).json.error.code).toBe("0x80041130");
  });

  it("aggregates by group, ignoring nulls, and averages whole numbers to whole numbers", async () => {
    const xml =
      `<fetch aggregate="true"><entity name="msdyn_conversationaggregatedinsights"><attribute name="ownerid" alias="owner" groupby="true"/>` +
      `<attribute name="msdyn_switchcount" alias="mean" aggregate="avg"/><attribute name="msdyn_switchcount" alias="sum" aggregate="sum"/>` +
      `<attribute name="msdyn_switchcount" alias="known" aggregate="countcolumn"/><attribute name="msdyn_name" alias="all" aggregate="count"/>` +
      `<order alias="sum" descending="true"/></entity></fetch>`;
    const { json } = await server.fetchXml("msdyn_conversationaggregatedinsights", xml, { headers: EVERYTHING });
    expect(json.value.map((r) => [r[`owner@${FORMATTED}`], r.mean, r.sum, r.known, r.all])).toEqual([
      ["Eve East", 31, 31, 1, 1],
      ["Sid Seller", 15, 30, 2, 2],
      ["Sam South", undefined, undefined, 0, 1],
    ]);
    expect(json.value[0]?.owner).toBe(USERS.eve.id);
  });

  it("groups days in the user's time zone unless told otherwise", async () => {
    const days = async (zone: string) => {
      const inner = `<attribute name="msdyn_conversationstarttime" alias="day" groupby="true" dategrouping="day" ${zone}/><attribute name="msdyn_name" alias="n" aggregate="count"/>`;
      return (await ask(inner, 'aggregate="true"')).json.value.map((r) => [r.day, r.n]);
    };
    expect(await days("")).toEqual([
      [1, 1],
      [3, 2],
      [4, 1],
    ]);
    expect(await days('usertimezone="false"')).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
  });

  it("returns distinct rows without an id of its own", async () => {
    const { json } = await ask(
      '<attribute name="ownerid"/><filter><condition attribute="ownerid" operator="eq" value="' + USERS.sid.id + '"/></filter>',
      'distinct="true"',
    );
    expect(json.value).toEqual([{ _ownerid_value: USERS.sid.id }]);
  });

  it("counts when asked", async () => {
    const { json } = await ask('<attribute name="msdyn_name"/>', 'count="1" returntotalrecordcount="true"', EVERYTHING);
    expect(json["@Microsoft.Dynamics.CRM.totalrecordcount"]).toBe(4);
  });

  it.each([
    ['<condition attribute="msdyn_name" operator="this-fiscal-year"/>', "the condition operator 'this-fiscal-year'"],
    ['<condition attribute="msdyn_name" operator="eq" value="x" uiname="x"/>', "the FetchXML attribute 'uiname' of <condition>"],
  ])("answers 501 naming what it does not play: %s", async (condition, element) => {
    const { status, json } = await ask(`<filter>${condition}</filter>`);
    expect(status).toBe(501);
    expect(json.error.message).toContain(element);
  });

  it("answers 501 for unknown elements, link types and preferences", async () => {
    const message = async (inner: string, attributes = "", headers = {}) => {
      const { status, json } = await ask(inner, attributes, headers);
      expect(status).toBe(501);
      return json.error.message;
    };
    expect(await message("<attribut/>")).toContain("<attribut>");
    expect(await message("", 'latematerialize="true"')).toContain("'latematerialize'");
    expect(await message('<link-entity name="contact" from="contactid" to="ownerid" link-type="any"/>')).toContain("'any'");
    expect(await message("", "", { prefer: "odata.track-changes" })).toContain("odata.track-changes");
  });

  it("answers as Dataverse does for a column that does not exist", async () => {
    const { status, json } = await ask('<attribute name="msdyn_nothing"/>');
    expect(status).toBe(400);
    expect(json.error).toMatchObject({ code: "0x80041103", message: expect.stringContaining("msdyn_nothing") as string });
  });
});

describe("the limit of aggregates", () => {
  it("refuses to aggregate more matching rows than the limit, and only those that match count", async () => {
    const server = await startServer({ aggregateLimit: 3 });
    seedCalls(
      server.dataverse,
      [1, 2, 3, 4].map((number) => ({ number, owner: "sid" as const, start: `2025-06-0${number}T08:00:00Z` })),
    );
    const count = (filter: string) =>
      server.fetchXml(
        "msdyn_sciconversations",
        `<fetch aggregate="true"><entity name="msdyn_sciconversation"><attribute name="msdyn_name" alias="n" aggregate="count"/>${filter}</entity></fetch>`,
      );
    const refused = await count("");
    expect(refused.status).toBe(400);
    expect(refused.json.error).toEqual({
      code: "0x8004e023",
      message: "AggregateQueryRecordLimit exceeded. Cannot perform this operation.",
    });
    const fits = await count(
      '<filter><condition attribute="msdyn_conversationstarttime" operator="ge" value="2025-06-02T00:00:00Z"/></filter>',
    );
    expect(fits.json.value).toEqual([{ n: 3 }]);
    await server.close();
  });
});
