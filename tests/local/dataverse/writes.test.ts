import { callId, insightsId, seedCalls, startServer, type LocalServer } from "./localServer";
import { UNITS, USERS } from "./sampleOrganisation";

const contact = (number: number): string => `60000000-0000-4000-8000-00000000000${number}`;

describe("writing rows", () => {
  let server: LocalServer;
  let restore: () => void;
  beforeAll(async () => {
    server = await startServer();
    seedCalls(server.dataverse, [{ number: 1, owner: "sid", start: "2025-06-01T08:00:00Z" }]);
    restore = server.dataverse.restorePoint();
  });
  beforeEach(() => restore());
  afterAll(() => server.close());

  it("creates a row with what the server keeps itself", async () => {
    const created = await server.ask("POST", "contacts", { as: "sid", body: { firstname: "Ann", lastname: "Bell" } });
    expect(created.status).toBe(204);
    const address = created.headers.get("odata-entityid") ?? "";
    expect(address).toMatch(/\/api\/data\/v9\.2\/contacts\([0-9a-f-]{36}\)$/);
    const { json } = await server.ask("GET", address.split("/v9.2/")[1] ?? "", { as: "sid" });
    expect(json).toMatchObject({
      fullname: "Ann Bell",
      createdon: "2025-06-15T10:00:00Z",
      _createdby_value: USERS.sid.id,
      _ownerid_value: USERS.sid.id,
      _owningbusinessunit_value: UNITS.north,
      statecode: 0,
      statuscode: 1,
    });
    expect(json["@odata.etag"]).toBe(`W/"${String(json.versionnumber)}"`);
  });

  it("returns the row when asked", async () => {
    const { status, json } = await server.ask("POST", "contacts?$select=lastname", {
      body: { lastname: "Cole" },
      headers: { prefer: "return=representation" },
    });
    expect(status).toBe(201);
    expect(json.lastname).toBe("Cole");
    expect(json.firstname).toBeUndefined();
  });

  it("binds lookups by navigation property in either case, also of several targets", async () => {
    const id = "30000000-0000-4000-8000-000000000077";
    const { status } = await server.ask("PATCH", `msdyn_conversationparticipantinsights(${id})`, {
      body: {
        msdyn_name: "p",
        "msdyn_conversationaggregatedinsights@odata.bind": `/msdyn_conversationaggregatedinsights(${insightsId(1)})`,
        "msdyn_user_systemuser@odata.bind": `systemusers(${USERS.eve.id})`,
      },
    });
    expect(status).toBe(204);
    const { json } = await server.ask("GET", `msdyn_conversationparticipantinsights(${id})`, {
      headers: { prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.*"' },
    });
    expect(json._msdyn_conversationaggregatedinsights_value).toBe(insightsId(1));
    expect(json["_msdyn_user_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).toBe("systemuser");
    await server.ask("PATCH", `msdyn_conversationparticipantinsights(${id})`, { body: { "msdyn_user_systemuser@odata.bind": null } });
    expect((await server.ask("GET", `msdyn_conversationparticipantinsights(${id})`)).json._msdyn_user_value).toBeNull();
  });

  it.each([
    ["contacts", { lastname: "x".repeat(51) }, "exceeded the maximum allowed length of '50'"],
    ["contacts", { firstname: "no last name" }, "'lastname'"],
    ["contacts", { lastname: 5 }, "Edm.String"],
    ["contacts", { lastname: "x", _ownerid_value: "y" }, "Navigation properties"],
    ["contacts", { lastname: "x", createdon: "2025-01-01T00:00:00Z" }, "'createdon' cannot be set"],
    ["msdyn_sciconversations", { msdyn_name: "x", msdyn_conversationstarttime: "yesterday" }, "Edm.DateTimeOffset"],
    [
      "msdyn_sciconversations",
      { msdyn_name: "x", msdyn_conversationstarttime: "2025-01-01T00:00:00Z", msdyn_direction: 7 },
      "Accepted Values: 0,1",
    ],
    ["msdyn_sciconversations", { msdyn_name: "x", msdyn_nothing: 7 }, "Invalid property 'msdyn_nothing'"],
    ["msdyn_conversationsentiments", { msdyn_name: "x", msdyn_customerpositivesentiment: 2 }, "outside the valid range"],
    ["msdyn_conversationaggregatedinsights", { msdyn_name: "x", msdyn_switchcount: 1.5 }, "Edm.Int32"],
    ["slr_sellerviews", { slr_name: "x", slr_from: "2025-01-01T00:00:00Z" }, "Edm.Date"],
    ["contacts", { lastname: "x", statecode: 0, statuscode: 2 }, "not a valid status code"],
  ])("refuses %s %j", async (entitySet, body, message) => {
    const { status, json } = await server.ask("POST", entitySet, { body });
    expect(json.error.message).toContain(message);
    expect(status).toBe(400);
  });

  it("refuses a lookup to a row that does not exist", async () => {
    const { status, json } = await server.ask("PATCH", `msdyn_sciconversations(${callId(1)})`, {
      body: { "msdyn_Transcript@odata.bind": `/msdyn_transcripts(${callId(9)})` },
    });
    expect(status).toBe(404);
    expect(json.error.message).toContain("Does Not Exist");
  });

  it("upserts, and honours If-Match and If-None-Match", async () => {
    const patch = (number: number, lastname: string, headers = {}) =>
      server.ask("PATCH", `contacts(${contact(number)})`, { body: { lastname }, headers });
    expect((await patch(1, "New", { "if-match": "*" })).status).toBe(404);
    expect((await patch(1, "New", { "if-none-match": "*" })).status).toBe(204);
    expect((await patch(1, "Again", { "if-none-match": "*" })).status).toBe(412);
    const { json } = await server.ask("GET", `contacts(${contact(1)})`);
    expect((await patch(1, "First", { "if-match": String(json["@odata.etag"]) })).status).toBe(204);
    const stale = await patch(1, "Second", { "if-match": String(json["@odata.etag"]) });
    expect(stale.status).toBe(412);
    expect(stale.json.error.code).toBe("0x80060882");
    expect((await server.ask("GET", `contacts(${contact(1)})`)).json.lastname).toBe("First");
    expect((await server.ask("POST", "contacts", { body: { contactid: contact(1), lastname: "Twice" } })).status).toBe(412);
  });

  it("changes only the given columns and counts the version up", async () => {
    await server.ask("PATCH", `contacts(${contact(2)})`, { body: { lastname: "Dunn", jobtitle: "CFO" } });
    const before = (await server.ask("GET", `contacts(${contact(2)})`)).json;
    await server.ask("PATCH", `contacts(${contact(2)})`, { body: { jobtitle: null } });
    const after = (await server.ask("GET", `contacts(${contact(2)})`)).json;
    expect(after).toMatchObject({ lastname: "Dunn", jobtitle: null });
    expect(Number(after.versionnumber)).toBeGreaterThan(Number(before.versionnumber));
  });

  it("assigns a row with its business unit", async () => {
    await server.ask("PATCH", `contacts(${contact(3)})`, {
      body: { lastname: "Eads", "ownerid@odata.bind": `/systemusers(${USERS.sam.id})` },
    });
    const { json } = await server.ask("GET", `contacts(${contact(3)})`);
    expect(json).toMatchObject({ _ownerid_value: USERS.sam.id, _owninguser_value: USERS.sam.id, _owningbusinessunit_value: UNITS.south });
  });

  it("dates a row back with overriddencreatedon, for those who may", async () => {
    const create = (as: keyof typeof USERS) =>
      server.ask("POST", "contacts", {
        as,
        body: { lastname: "Old", overriddencreatedon: "2024-01-02T03:04:05Z" },
        headers: { prefer: "return=representation" },
      });
    expect((await create("ada")).json).toMatchObject({ createdon: "2024-01-02T03:04:05Z", overriddencreatedon: "2025-06-15T10:00:00Z" });
    expect((await create("sid")).json.error.message).toContain("prvOverrideCreatedOnCreatedBy");
  });

  it("dates no row back that is there already, whoever asks, and one that is made by PATCH for those who may", async () => {
    const patch = (as: keyof typeof USERS, number: number, overriddencreatedon: string) =>
      server.ask("PATCH", `contacts(${contact(number)})`, { as, body: { lastname: "Old", overriddencreatedon } });
    const dates = async () => (await server.ask("GET", `contacts(${contact(5)})?$select=createdon,overriddencreatedon`)).json;
    expect((await patch("sid", 5, "2024-01-02T03:04:05Z")).json.error.message).toContain("prvOverrideCreatedOnCreatedBy");
    expect((await patch("ada", 5, "2024-01-02T03:04:05Z")).status).toBe(204);
    expect(await dates()).toMatchObject({ createdon: "2024-01-02T03:04:05Z", overriddencreatedon: "2025-06-15T10:00:00Z" });
    // An upsert may be sent again; what is valid for creating only changes nothing then.
    expect((await patch("ada", 5, "2023-01-01T00:00:00Z")).status).toBe(204);
    expect(await dates()).toMatchObject({ createdon: "2024-01-02T03:04:05Z", overriddencreatedon: "2025-06-15T10:00:00Z" });
    await server.ask("PATCH", `contacts(${contact(6)})`, { as: "sid", body: { lastname: "Own" } });
    expect((await patch("sid", 6, "2023-01-01T00:00:00Z")).json.error.message).toContain("prvOverrideCreatedOnCreatedBy");
  });

  it("recomputes neutral sentiment, which nobody may set", async () => {
    const { json } = await server.ask("POST", "msdyn_conversationsentiments", {
      body: { msdyn_name: "s", msdyn_customerpositivesentiment: 0.5, msdyn_customernegativesentiment: 0.25 },
      headers: { prefer: "return=representation" },
    });
    expect(json.msdyn_customerneutralsentiment).toBe(0.25);
  });

  it("deletes children where the relationship is parental, and empties other lookups", async () => {
    seedCalls(server.dataverse, [{ number: 8, owner: "sid", start: "2025-06-01T08:00:00Z" }]);
    server.dataverse.insertSeed("msdyn_conversationsignal", [
      { msdyn_name: "s", msdyn_conversationparticipantinsights: "30000000-0000-4000-8000-000000000008" },
    ]);
    expect((await server.ask("DELETE", `msdyn_conversationaggregatedinsights(${insightsId(8)})`)).status).toBe(204);
    expect((await server.ask("GET", `msdyn_conversationparticipantinsights(30000000-0000-4000-8000-000000000008)`)).status).toBe(404);
    expect((await server.ask("GET", "msdyn_conversationsignals")).json.value).toEqual([]);
    expect((await server.ask("GET", `msdyn_sciconversations(${callId(8)})`)).json._msdyn_conversationaggregatedinsights_value).toBeNull();
  });

  it("does not play writing users, deep inserts and impersonation", async () => {
    expect((await server.ask("PATCH", `systemusers(${USERS.sid.id})`, { body: { jobtitle: "x" } })).status).toBe(501);
    expect((await server.ask("POST", "contacts", { body: { lastname: "x", parentcustomerid: {} } })).status).toBe(501);
    expect((await server.ask("GET", "contacts", { headers: { mscrmcallerid: USERS.sid.id } })).json.error.message).toContain(
      "mscrmcallerid",
    );
  });
});

describe("file columns", () => {
  let server: LocalServer;
  let restore: () => void;
  const id = "70000000-0000-4000-8000-000000000001";
  const column = `msdyn_transcripts(${id})/msdyn_voicetranscript`;
  beforeAll(async () => {
    server = await startServer();
    server.dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: id, msdyn_name: "t", ownerid: USERS.sid.id }]);
    restore = server.dataverse.restorePoint();
  });
  beforeEach(() => restore());
  afterAll(() => server.close());

  it("has no file at first", async () => {
    expect((await server.ask("GET", `${column}/$value`, { as: "sid" })).status).toBe(404);
    expect(
      (await server.ask("GET", `msdyn_transcripts(${id})?$select=msdyn_voicetranscript_name`)).json.msdyn_voicetranscript_name,
    ).toBeNull();
  });

  it("stores a file and returns it, whole or in part", async () => {
    const headers = { "x-ms-file-name": "transcript.json", "content-type": "application/octet-stream" };
    expect((await server.ask("PATCH", column, { as: "sid", body: '{"a":"é"}', headers })).status).toBe(204);
    const whole = await server.ask("GET", `${column}/$value`, { as: "sid" });
    expect(whole.text).toBe('{"a":"é"}');
    expect(whole.headers.get("x-ms-file-size")).toBe("10");
    expect(whole.headers.get("mimetype")).toBe("application/json");
    const part = await server.ask("GET", `${column}/$value`, { as: "sid", headers: { range: "bytes=1-3" } });
    expect([part.status, part.text, part.headers.get("x-ms-chunk-size")]).toEqual([206, '"a"', "3"]);
    expect((await server.ask("GET", `${column}/$value`, { headers: { range: "bytes=99-100" } })).status).toBe(416);
    const row = await server.ask("GET", `msdyn_transcripts(${id})?$select=msdyn_voicetranscript_name`, { as: "sid" });
    expect(row.json.msdyn_voicetranscript_name).toBe("transcript.json");
  });

  it("garbles a name beyond ASCII in one header and keeps it in another, and may not say how long the whole is", async () => {
    const headers = { "x-ms-file-name": encodeURIComponent("通话.json"), "content-type": "application/octet-stream" };
    await server.ask("PATCH", column, { as: "sid", body: "{}", headers });
    server.dataverse.faults.add({ match: /voicetranscript\/\$value/, withoutLength: true });
    const whole = await server.ask("GET", `${column}/$value`, { as: "sid" });
    expect([whole.status, whole.text, whole.headers.get("content-length"), whole.headers.get("content-type")]).toEqual([
      ...[200, "{}", null, "application/octet-stream"],
    ]);
    expect(whole.headers.get("x-ms-file-name")).toBe(Buffer.from("通话.json").toString("latin1"));
    const encoded = /^attachment; filename="=\?utf-8\?B\?(.*)\?="$/.exec(whole.headers.get("content-disposition") ?? "")?.[1] ?? "";
    expect(Buffer.from(encoded, "base64").toString()).toBe("通话.json");
    const again = await server.ask("GET", `${column}/$value`, { as: "sid" });
    expect(again.headers.get("content-length")).toBe("2");
  });

  it("answers for a file of no bytes as for none", async () => {
    const headers = { "x-ms-file-name": "empty.json", "content-type": "application/octet-stream" };
    expect((await server.ask("PATCH", column, { as: "sid", body: "", headers })).status).toBe(204);
    const answer = await server.ask("GET", `${column}/$value`, { as: "sid" });
    expect([answer.status, answer.json.error.code]).toEqual([404, "0x80040217"]);
  });

  it("keeps it from those who may not read the row", async () => {
    expect((await server.ask("GET", `${column}/$value`, { as: "sam" })).status).toBe(403);
    expect(
      (await server.ask("PATCH", column, { as: "sam", body: "x", headers: { "x-ms-file-name": "x.txt", "content-type": "text/plain" } }))
        .status,
    ).toBe(403);
  });

  it("needs a file name, and does not play chunks", async () => {
    const upload = (headers: Record<string, string>) =>
      server.ask("PATCH", column, { body: "x", headers: { "content-type": "application/octet-stream", ...headers } });
    expect((await upload({})).status).toBe(400);
    expect((await upload({ "x-ms-transfer-mode": "chunked", "x-ms-file-name": "x" })).status).toBe(501);
  });
});
