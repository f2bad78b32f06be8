import { startServer, type LocalServer } from "./localServer";
import { ORGANISATION, USERS } from "./sampleOrganisation";

/** Everybody, with the organisation's fiscal year, and beside the viewer's own row what belongs to all. */
const people = (viewer: string): string =>
  `<fetch no-lock="true"><entity name="systemuser"><attribute name="fullname"/><attribute name="jobtitle"/><attribute name="domainname"/>` +
  `<attribute name="internalemailaddress"/><attribute name="isdisabled"/><order attribute="fullname"/>` +
  `<link-entity name="organization" from="organizationid" to="organizationid" link-type="inner" alias="o"><attribute name="fiscalcalendarstart" alias="fiscalstart"/></link-entity>` +
  `<link-entity name="systemuser" from="systemuserid" to="systemuserid" link-type="outer" alias="me"><filter><condition attribute="systemuserid" operator="eq" value="${viewer}"/></filter>` +
  `<link-entity name="slr_target" from="organizationid" to="organizationid" link-type="outer" alias="t"><attribute name="slr_name"/><attribute name="slr_low"/><order attribute="slr_name"/></link-entity>` +
  `</link-entity></entity></fetch>`;

describe("the organisation", () => {
  let server: LocalServer;

  beforeAll(async () => {
    server = await startServer({ organisation: { ...ORGANISATION, fiscalCalendarStart: "2000-07-01T00:00:00Z" } });
    for (const [slr_name, slr_low] of [
      ["Pause", 0.6],
      ["Share", 43],
    ] as const)
      await server.ask("POST", "slr_targets", { body: { slr_name, slr_low } });
  });
  afterAll(() => server.close());

  it("is one row, with the start of its fiscal year", async () => {
    const { json } = await server.ask("GET", "organizations?$select=name,fiscalcalendarstart", { as: "sid" });
    const whoAmI = (await server.ask("GET", "WhoAmI", { as: "sid" })).json;
    expect(json.value).toEqual([
      expect.objectContaining({ organizationid: whoAmI["OrganizationId"], name: "Fernway", fiscalcalendarstart: "2000-07-01T00:00:00Z" }),
    ]);
  });

  it("is read by nobody without the privilege, joined or not, and written to by nobody", async () => {
    expect((await server.ask("GET", "organizations", { as: "noor" })).status).toBe(403);
    expect((await server.ask("POST", "organizations", { body: { name: "x" } })).status).toBe(501);
  });

  it("owns the rows of its tables: their lookup is filled when they are created", async () => {
    const { json } = await server.ask("GET", "slr_targets?$select=slr_name,_organizationid_value&$expand=organizationid($select=name)");
    const organization = (await server.ask("GET", "WhoAmI")).json["OrganizationId"];
    expect(json.value).toHaveLength(2);
    expect(json.value[0]).toMatchObject({ _organizationid_value: organization, organizationid: { name: "Fernway" } });
    expect((await server.ask("GET", "slr_targets?$select=organizationid")).status).toBe(400);
  });

  it("is a plain id on users", async () => {
    const { json } = await server.ask("GET", `systemusers(${USERS.sid.id})?$select=organizationid`, { as: "sid" });
    expect(json["organizationid"]).toBe((await server.ask("GET", "WhoAmI")).json["OrganizationId"]);
  });

  it("joins everybody, and its tables beside the viewer's row alone", async () => {
    const { json } = await server.fetchXml("systemusers", people(USERS.sid.id), { as: "sid" });
    const rows = json.value;
    expect(new Set(rows.map((row) => row["fullname"])).size).toBe(ORGANISATION.users.length);
    expect(rows.every((row) => row["fiscalstart"] === "2000-07-01T00:00:00Z")).toBe(true);
    const targets = rows
      .filter((row) => row["t.slr_name"] !== undefined)
      .map((row) => [row["fullname"], row["t.slr_name"], row["t.slr_low"]]);
    expect(targets).toEqual([
      ["Sid Seller", "Pause", 0.6],
      ["Sid Seller", "Share", 43],
    ]);
    expect(rows.find((row) => row["fullname"] === "Dan Disabled")).toMatchObject({
      isdisabled: true,
      domainname: "dan@example.com",
      internalemailaddress: "dan@example.com",
    });
  });
});
