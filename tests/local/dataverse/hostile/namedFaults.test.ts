import { callId, seedCalls, startServer, type LocalServer } from "../localServer";
import { USERS } from "../sampleOrganisation";

const deep = (depth: number, open: string, inner: string, close: string): string => open.repeat(depth) + inner + close.repeat(depth);
const many = (count: number, part: string, between = ""): string => Array<string>(count).fill(part).join(between);

describe("what a caller asks wrongly", () => {
  let server: LocalServer;
  let restore: () => void;
  beforeAll(async () => {
    server = await startServer();
    seedCalls(server.dataverse, [{ number: 1, owner: "sid", start: "2025-06-01T08:00:00Z" }]);
    restore = server.dataverse.restorePoint();
  });
  beforeEach(() => restore());
  afterAll(() => server.close());

  const CONDITION = '<condition attribute="lastname" operator="eq" value="x"/>';
  const LINK = '<link-entity name="contact" from="contactid" to="contactid">';

  it.each<[string, string, number]>([
    ["a set whose ends are the wrong way round", '<filter><condition attribute="lastname" operator="like" value="[z-a]"/></filter>', 501],
    ["filters in filters without end", deep(2000, "<filter>", CONDITION, "</filter>"), 400],
    ["links in links without end", deep(1000, LINK, "", "</link-entity>"), 400],
    ["more conditions than the platform takes", `<filter>${many(501, CONDITION)}</filter>`, 400],
    ["as many conditions as it takes", `<filter type="or">${many(500, CONDITION)}</filter>`, 200],
    ["as many levels as a query needs", deep(90, "<filter>", CONDITION, "</filter>"), 200],
    ["more columns than SQLite has", many(2001, '<attribute name="lastname" alias="a"/>'), 501],
    ["an element with an inherited name", "<constructor/>", 501],
    ["days before the calendar", '<filter><condition attribute="createdon" operator="last-x-days" value="99999999999"/></filter>', 400],
    ["a day that is none", '<filter><condition attribute="createdon" operator="on" value="2025-13-45"/></filter>', 400],
    ["a year that is not stored", '<filter><condition attribute="createdon" operator="ge" value="0001-01-01"/></filter>', 400],
  ])("in FetchXML: %s", async (_title, inner, status) => {
    // In a batch, where addresses may be longest.
    const xml = encodeURIComponent(`<fetch><entity name="contact">${inner}</entity></fetch>`);
    const body = `--b\r\nContent-Type: application/http\r\n\r\nGET contacts?fetchXml=${xml} HTTP/1.1\r\n\r\n--b--\r\n`;
    const answer = await server.ask("POST", "$batch", { body, headers: { "content-type": "multipart/mixed; boundary=b" } });
    expect([Number(/HTTP\/1\.1 (\d+)/.exec(answer.text)?.[1]), answer.text]).toEqual([status, expect.anything()]);
  });

  it("in FetchXML: parts of a date of what is no date", async () => {
    await server.ask("POST", "contacts", { body: { lastname: "Ash" } });
    const xml =
      '<fetch aggregate="true"><entity name="contact"><attribute name="lastname" alias="m" groupby="true" dategrouping="month"/></entity></fetch>';
    expect((await server.fetchXml("contacts", xml)).status).toBe(400);
  });

  it("an alias may have any name", async () => {
    await server.ask("POST", "contacts", { body: { lastname: "Ash" } });
    for (const alias of ["__proto__", "constructor", "toString"]) {
      const xml = `<fetch><entity name="contact"><attribute name="lastname" alias="${alias}"/></entity></fetch>`;
      expect((await server.fetchXml("contacts", xml)).text).toContain(`"${alias}":"Ash"`);
    }
  });

  it.each<[string, number]>([
    ["contacts?$filter=constructor(lastname,'x')", 501],
    ["contacts?$filter=__proto__ eq 1", 501],
    ["slr_sellerviews?$filter=toString eq 1", 400],
    [`contacts?$filter=${deep(2000, "(", "lastname eq 'x'", ")")}`, 400],
    [`contacts?$filter=${many(2000, "not ")}lastname eq 'x'`, 400],
    [`contacts?$filter=${many(501, "statecode eq 1", " or ")}`, 400],
    [`contacts?$filter=${many(500, "statecode eq 1", " or ")}`, 200],
    ["contacts?$select=constructor", 501],
    ["slr_sellerviews?$select=__proto__", 400],
    ["slr_sellerviews?$orderby=valueOf", 400],
    ["contacts?$expand=constructor", 501],
    [`contacts?$expand=${many(16, "owninguser", ",")}`, 400],
    ["contacts?constructor=1", 501],
    ["contacts?__proto__=1", 501],
    ["contacts?$top=1e400", 400],
    [`contacts?$top=${"9".repeat(400)}`, 200],
    [`contacts?$skiptoken=<cookie pagenumber="${"9".repeat(400)}" istracking="False" />`, 400],
    ["constructor", 501],
    ["__proto__()", 501],
    ["toString(00000000-0000-0000-0000-000000000000)", 501],
    ["EntityDefinitions(LogicalName='constructor')", 404],
    ["EntityDefinitions(LogicalName='contact')?$select=toString", 501],
    ["EntityDefinitions(LogicalName='contact')?$expand=constructor", 501],
  ])("in an address: %s", async (path, status) => {
    expect((await server.ask("GET", path)).status).toBe(status);
  });

  it.each<[string, string, number]>([
    ["constructor", "{}", 501],
    ["__proto__", "{}", 501],
    ["emails", '{"subject":"x","email_activity_parties":[null]}', 400],
    ["emails", '{"subject":"x","email_activity_parties":[[]]}', 400],
    ["emails", '{"subject":"x","email_activity_parties":{"toString":1}}', 400],
    ["emails", '{"subject":"x","email_activity_parties":[{"partyid_systemuser@odata.bind":{"toString":1}}]}', 400],
    ["contacts", '{"lastname":{"toString":1}}', 400],
    ["contacts", `{"lastname":${deep(50_000, "[", "", "]")}}`, 400],
    ["contacts", `{"lastname":${deep(20_000, '{"a":', "1", "}")}}`, 400],
    ["contacts", deep(50_000, "[", "", "]"), 400],
    ["contacts", '{"lastname":"x","__proto__":{"a":1}}', 501],
    ["slr_sellerviews", '{"slr_name":"x","constructor":1}', 400],
    ["contacts", '{"lastname":"x","constructor@odata.bind":"/constructor(1)"}', 501],
    ["contacts", '{"lastname":"half an emoji \\ud83d"}', 400],
    ["contacts", '{"lastname":"\\u0000"}', 400],
    ["msdyn_sciconversations", '{"msdyn_name":"x","msdyn_conversationstarttime":"0001-01-01T00:00:00Z"}', 400],
    ["msdyn_conversationaggregatedinsights", '{"msdyn_name":"x","msdyn_switchcount":1e400}', 400],
    ["GrantAccess", '{"Target":null,"PrincipalAccess":null}', 400],
    ["GrantAccess", '{"Target":[],"PrincipalAccess":{"Principal":[],"AccessMask":"ReadAccess"}}', 400],
    ["GrantAccess", '{"Target":{"@odata.type":"constructor"},"PrincipalAccess":{"Principal":{},"AccessMask":"ReadAccess"}}', 501],
    ["GetOrgDbOrgSetting", '{"SettingName":{"toString":1}}', 501],
    ["contacts", "null", 400],
    ["contacts", "", 400],
  ])("in a body: POST %s %.80s", async (path, body, status) => {
    const answer = await server.ask("POST", path, { body, headers: { "content-type": "application/json" } });
    expect([answer.status, answer.json.error.code]).toEqual([status, expect.stringMatching(/^0x/)]);
  });

  it.each<[string, number]>([
    ["constructor=1", 501],
    ["odata.maxpagesize=1e9", 400],
    [`odata.maxpagesize=${"9".repeat(400)}`, 200],
    ['odata.include-annotations="__proto__"', 200],
    ['"', 501],
  ])("in the header Prefer: %s", async (prefer, status) => {
    expect((await server.ask("GET", "contacts", { headers: { prefer } })).status).toBe(status);
  });

  it.each(["b.*+?^${}()|[]\\", "--", "b b", "=", "b".repeat(3000), "constructor"])(
    "in the boundary of a batch: %.20s",
    async (boundary) => {
      const operation = "Content-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n";
      const headers = { "content-type": `multipart/mixed; boundary="${boundary}"` };
      const whole = await server.ask("POST", "$batch", { body: `--${boundary}\r\n${operation}--${boundary}--\r\n`, headers });
      expect([whole.status, whole.text]).toEqual([200, expect.stringContaining(USERS.ada.id)]);
      expect((await server.ask("POST", "$batch", { body: `--${boundary}\r\n${operation}`, headers })).status).toBe(400);
    },
  );

  it("in a file's range and name", async () => {
    const file = `msdyn_transcripts(${callId(7)})/msdyn_voicetranscript`;
    await server.ask("PATCH", `msdyn_transcripts(${callId(7)})`, { body: { msdyn_name: "x" } });
    const upload = (name: string) =>
      server.ask("PATCH", file, { body: "words", headers: { "x-ms-file-name": name, "content-type": "application/octet-stream" } });
    for (const name of ["%", "a.constructor", "a.__proto__"]) expect((await upload(name)).status).toBe(204);
    for (const range of ["bytes=9-1", "bytes=99-", "bytes=-1", "constructor", `bytes=${"9".repeat(400)}-`]) {
      expect((await server.ask("GET", `${file}/$value`, { headers: { range } })).status).toBe(416);
    }
  });
});
