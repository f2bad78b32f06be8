import { demoDomainName, demoUserId } from "../../local/demo";
import type { Answer, Body } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";

const SELLER = "Jonas Weber";
const MANAGER = "Mara Lindqvist";
const DIRECTOR = "Iris Falk";
const CRLF = "\r\n";
const id = (number: number): string => `5b000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const [CALL, INSIGHTS, PARTICIPANT, SIGNAL, ITEM] = [id(1), id(2), id(3), id(4), id(5)];
const [TAG, SYSTEM_TAG, TRANSCRIPT, RECORDING, PHONE_CALL, ACCOUNT] = [id(6), id(7), id(8), id(9), id(10), id(11)];

const ofCall = (table: string, columns: readonly string[]): string =>
  `<fetch><entity name="${table}">${columns.map((column) => `<attribute name="${column}"/>`).join("")}` +
  '<link-entity name="msdyn_conversationparticipantinsights" from="msdyn_conversationparticipantinsightsid" to="msdyn_conversationparticipantinsights" alias="p">' +
  `<attribute name="msdyn_user" alias="who"/><attribute name="msdyn_participantrole" alias="role"/><filter><condition attribute="msdyn_conversationaggregatedinsights" operator="eq" value="${INSIGHTS}"/></filter>` +
  "</link-entity></entity></fetch>";

const ANNOTATED = 'odata.include-annotations="*"';
const AS_WRITTEN = { prefer: `return=representation,${ANNOTATED}` };

let server: Awaited<ReturnType<typeof startShipped>>;
beforeAll(async () => {
  server = await startShipped();
  const seed = (table: string, row: object) =>
    server.dataverse.insertSeed(table, [{ msdyn_name: "-", ownerid: demoUserId(SELLER), ...row }]);
  const ofParticipant = { msdyn_conversationparticipantinsights: PARTICIPANT, msdyn_offsetinms: 1_000, msdyn_durationinms: 500 };
  server.dataverse.insertSeed("account", [{ accountid: ACCOUNT, name: "Fernway" }]);
  server.dataverse.insertSeed("phonecall", [
    { activityid: PHONE_CALL, subject: "Price", description: "As agreed.", ownerid: demoUserId(SELLER) },
  ]);
  seed("msdyn_transcript", { msdyn_transcriptid: TRANSCRIPT });
  seed("msdyn_ocrecording", { msdyn_ocrecordingid: RECORDING });
  seed("msdyn_conversationaggregatedinsights", { msdyn_conversationaggregatedinsightsid: INSIGHTS });
  seed("msdyn_conversationparticipantinsights", {
    msdyn_conversationparticipantinsightsid: PARTICIPANT,
    msdyn_conversationaggregatedinsights: INSIGHTS,
    msdyn_participantrole: 0,
    msdyn_user: { table: "systemuser", id: demoUserId(SELLER) },
  });
  seed("msdyn_sciconversation", {
    msdyn_sciconversationid: CALL,
    msdyn_conversationstarttime: "2025-06-02T08:00:00Z",
    msdyn_conversationaggregatedinsights: INSIGHTS,
    msdyn_transcript: TRANSCRIPT,
    msdyn_ocrecording: RECORDING,
  });
  seed("msdyn_conversationsignal", { ...ofParticipant, msdyn_conversationsignalid: SIGNAL, msdyn_type: "Brand", msdyn_text: "Trackline" });
  seed("msdyn_conversationactionitem", {
    ...ofParticipant,
    msdyn_conversationactionitemid: ITEM,
    msdyn_defaulttext: "Send the quote",
    msdyn_state: 1,
    msdyn_type: 3,
  });
  seed("msdyn_conversationsummarysuggestion", { ...ofParticipant, msdyn_content: "They compare prices." });
  seed("msdyn_conversationtag", { msdyn_conversationtagid: TAG, msdyn_tagtarget: CALL });
  seed("msdyn_conversationsystemtag", { msdyn_conversationsystemtagid: SYSTEM_TAG, msdyn_tagtarget: CALL });
}, 30_000);
afterAll(() => server.close());
beforeEach(() => server.dataverse.faults.clear());

/** Several questions in one request; the status and body of each answer. */
async function together(
  as: string,
  questions: readonly (readonly [set: string, fetchXml: string])[],
): Promise<{ readonly status: number; readonly body: Body }[]> {
  const parts = questions.map(([set, fetchXml]) =>
    [
      "--b",
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `GET /api/data/v9.2/${set}?fetchXml=${encodeURIComponent(fetchXml)} HTTP/1.1`,
      "Accept: application/json",
      `Prefer: ${ANNOTATED}`,
      "",
      "",
    ].join(CRLF),
  );
  const headers = { "content-type": "multipart/mixed; boundary=b", prefer: `odata.continue-on-error, ${ANNOTATED}` };
  const { status, text } = await server.ask(as, "POST", "$batch", `${parts.join(CRLF)}${CRLF}--b--${CRLF}`, headers);
  expect(status).toBe(200);
  const answers = text.split(/^--batchresponse_\S+/m).slice(1, -1);
  return answers.map((part) => ({
    status: Number(/HTTP\/1\.1 (\d+)/.exec(part)?.[1]),
    body: JSON.parse(part.slice(part.indexOf("{"))) as Body,
  }));
}

describe("several questions in one request", () => {
  it("are answered one by one, also where one table may not be read", async () => {
    const [signals, subjects, notes] = await together(SELLER, [
      ["msdyn_conversationsignals", ofCall("msdyn_conversationsignal", ["msdyn_text", "msdyn_offsetinms"])],
      ["msdyn_conversationsubjects", '<fetch><entity name="msdyn_conversationsubject"><attribute name="msdyn_name"/></entity></fetch>'],
      ["msdyn_conversationsummarysuggestions", ofCall("msdyn_conversationsummarysuggestion", ["msdyn_content"])],
    ]);
    expect([signals?.status, subjects?.status, notes?.status]).toEqual([200, 403, 200]);
    expect(subjects?.body.error).toMatchObject({
      code: "0x80040220",
      message: expect.stringContaining("prvReadmsdyn_ConversationSubject") as string,
    });
    expect(notes?.body.value.map((row) => row["msdyn_content"])).toEqual(["They compare prices."]);
    expect(signals?.body.value).toEqual([
      expect.objectContaining({
        "@odata.etag": expect.stringMatching(/^W\/"\d+"$/) as string,
        msdyn_text: "Trackline",
        "msdyn_offsetinms@OData.Community.Display.V1.FormattedValue": "1,000",
        who: demoUserId(SELLER),
        "who@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
        "who@OData.Community.Display.V1.FormattedValue": SELLER,
        "role@OData.Community.Display.V1.FormattedValue": "Agent",
      }),
    ]);
  });

  it("may fail by themselves, as a test tells", async () => {
    server.dataverse.faults.add({
      match: /^GET \/api\/data\/v9\.2\/msdyn_conversationsignals\?fetchXml=<fetch/,
      status: 503,
      inBatch: true,
    });
    const questions = [
      ["msdyn_conversationsignals", ofCall("msdyn_conversationsignal", ["msdyn_text"])],
      ["msdyn_conversationquestions", ofCall("msdyn_conversationquestion", ["msdyn_text"])],
    ] as const;
    expect((await together(SELLER, questions)).map(({ status }) => status)).toEqual([503, 200]);
    expect((await together(SELLER, questions)).map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe("versions of a comment", () => {
  const create = (text: string) =>
    server.ask(
      SELLER,
      "POST",
      "msdyn_conversationcomments",
      { msdyn_name: text, msdyn_content: text, "msdyn_Transcript@odata.bind": `/msdyn_transcripts(${TRANSCRIPT})` },
      AS_WRITTEN,
    );
  const at = ({ json }: Answer) => `msdyn_conversationcomments(${String(json["msdyn_conversationcommentid"])})`;
  const etag = ({ json }: Answer) => String(json["@odata.etag"]);

  it("are told with the row that was written, its author named", async () => {
    const comment = await create("Hello");
    expect(comment.status).toBe(201);
    expect(comment.json).toMatchObject({
      msdyn_content: "Hello",
      _createdby_value: demoUserId(SELLER),
      "_createdby_value@OData.Community.Display.V1.FormattedValue": SELLER,
    });
    const changed = await server.ask(
      SELLER,
      "PATCH",
      at(comment),
      { msdyn_content: "Hello!" },
      { ...AS_WRITTEN, "if-match": etag(comment) },
    );
    expect([changed.status, changed.json["msdyn_content"], etag(changed) !== etag(comment)]).toEqual([200, "Hello!", true]);
  });

  it("refuse a change and a removal of what has been changed meanwhile", async () => {
    const comment = await create("Hello");
    await server.ask(SELLER, "PATCH", at(comment), { msdyn_content: "Hello there" }, { "if-match": "*" });
    for (const [method, body] of [
      ["PATCH", { msdyn_content: "Bye" }],
      ["DELETE", undefined],
    ] as const) {
      expect((await server.ask(SELLER, method, at(comment), body, { "if-match": etag(comment) })).status).toBe(412);
    }
    expect((await server.ask(SELLER, "GET", at(comment))).json["msdyn_content"]).toBe("Hello there");
  });

  it("are gone with the row: a late change brings nothing back", async () => {
    const comment = await create("Hello");
    expect((await server.ask(SELLER, "DELETE", at(comment), undefined, { "if-match": etag(comment) })).status).toBe(204);
    for (const version of ["*", etag(comment)]) {
      expect((await server.ask(SELLER, "PATCH", at(comment), { msdyn_content: "Again" }, { "if-match": version })).status).toBe(404);
    }
    expect((await server.ask(SELLER, "GET", at(comment))).status).toBe(404);
  });
});

describe("sharing", () => {
  it("ends when it is revoked", async () => {
    const comment = await server.ask(
      MANAGER,
      "POST",
      "msdyn_conversationcomments",
      { msdyn_name: "x", msdyn_content: "x", "msdyn_Transcript@odata.bind": `/msdyn_transcripts(${TRANSCRIPT})` },
      AS_WRITTEN,
    );
    const key = String(comment.json["msdyn_conversationcommentid"]);
    const target = { "@odata.type": "Microsoft.Dynamics.CRM.msdyn_conversationcomment", msdyn_conversationcommentid: key };
    const seller = { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: demoUserId(SELLER) };
    const seen = async () => (await server.ask(SELLER, "GET", `msdyn_conversationcomments(${key})`)).status;
    await server.ask(MANAGER, "POST", "GrantAccess", { Target: target, PrincipalAccess: { Principal: seller, AccessMask: "ReadAccess" } });
    expect(await seen()).toBe(200);
    expect((await server.ask(MANAGER, "POST", "RevokeAccess", { Target: target, Revokee: seller })).status).toBe(204);
    expect(await seen()).toBe(403);
  });
});

describe("what a call refers to", () => {
  it("tells by which names lookups are written", async () => {
    const select = "$select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName";
    const ofTable = async (table: string) =>
      (await server.ask(SELLER, "GET", `EntityDefinitions(LogicalName='${table}')/ManyToOneRelationships?${select}`)).json.value;
    expect(await ofTable("msdyn_conversationcomment")).toContainEqual(
      expect.objectContaining({
        ReferencingAttribute: "msdyn_transcript",
        ReferencedEntity: "msdyn_transcript",
        ReferencingEntityNavigationPropertyName: "msdyn_Transcript",
      }),
    );
    expect(
      (await ofTable("msdyn_conversationactionitem"))
        .filter((row) => row["ReferencingAttribute"] === "msdyn_createdactivity")
        .map((row) => row["ReferencingEntityNavigationPropertyName"]),
    ).toEqual([
      "msdyn_createdactivity_appointment",
      "msdyn_createdactivity_phonecall",
      "msdyn_createdactivity_email",
      "msdyn_createdactivity_task",
    ]);
  });

  it("is read by the seller, the manager and the director", async () => {
    for (const reader of [SELLER, MANAGER, DIRECTOR]) {
      expect((await server.ask(reader, "GET", `phonecalls(${PHONE_CALL})?$select=description`)).json["description"]).toBe("As agreed.");
    }
    expect((await server.ask("Mei Koh", "GET", `phonecalls(${PHONE_CALL})?$select=description`)).status).toBe(403);
  });
});

describe("tags", () => {
  const write = (as: string) =>
    server.ask(
      as,
      "POST",
      "msdyn_conversationtags",
      { msdyn_name: "pricing", "msdyn_TagTarget@odata.bind": `/msdyn_sciconversations(${CALL})` },
      AS_WRITTEN,
    );

  it.each([SELLER, MANAGER, DIRECTOR])("are given and taken back by %s", async (as) => {
    const tag = await write(as);
    expect(tag.status).toBe(201);
    expect((await server.ask(as, "DELETE", `msdyn_conversationtags(${String(tag.json["msdyn_conversationtagid"])})`)).status).toBe(204);
  });

  it("are given by nobody who may not read the call", async () => {
    for (const as of ["Mei Koh", "Tomás Vidal", "Noor Haddad"]) expect((await write(as)).status).toBe(403);
  });

  it("of the system and by hand are taken by the seller whose they are, and by nobody else", async () => {
    for (const path of [`msdyn_conversationtags(${TAG})`, `msdyn_conversationsystemtags(${SYSTEM_TAG})`]) {
      for (const as of [MANAGER, DIRECTOR, "Mei Koh"]) expect((await server.ask(as, "DELETE", path)).status).toBe(403);
      expect((await server.ask(SELLER, "DELETE", path)).status).toBe(204);
    }
  });
});

describe("an activity made of an action item", () => {
  const WHEN = { scheduledstart: "2025-06-03T08:00:00Z", scheduledend: "2025-06-03T08:30:00Z" };
  const activities = [
    ["task", "tasks", { description: "Discount included", scheduledend: WHEN.scheduledend }],
    ["phonecall", "phonecalls", { ...WHEN, directioncode: true }],
    ["appointment", "appointments", WHEN],
    ["email", "emails", {}],
  ] as const;
  const link = (as: string, table: string, set: string, activity: string) =>
    server.ask(
      as,
      "PATCH",
      `msdyn_conversationactionitems(${ITEM})`,
      { [`msdyn_createdactivity_${table}@odata.bind`]: `/${set}(${activity})` },
      { "if-match": "*" },
    );

  it.each(activities)("may be a %s about the customer, which the item then refers to", async (table, set, columns) => {
    const created = await server.ask(
      SELLER,
      "POST",
      set,
      { subject: "Send the quote", [`regardingobjectid_account_${table}@odata.bind`]: `/accounts(${ACCOUNT})`, ...columns },
      AS_WRITTEN,
    );
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      _regardingobjectid_value: ACCOUNT,
      "_regardingobjectid_value@OData.Community.Display.V1.FormattedValue": "Fernway",
    });
    const activity = String(created.json["activityid"]);
    expect((await link(SELLER, table, set, activity)).status).toBe(204);
    const xml = `<fetch><entity name="msdyn_conversationactionitem"><attribute name="msdyn_createdactivity" alias="activity"/><filter><condition attribute="msdyn_conversationactionitemid" operator="eq" value="${ITEM}"/></filter></entity></fetch>`;
    const read = await server.ask(SELLER, "GET", `msdyn_conversationactionitems?fetchXml=${encodeURIComponent(xml)}`, undefined, {
      prefer: ANNOTATED,
    });
    expect(read.json.value).toEqual([
      expect.objectContaining({
        activity,
        "activity@Microsoft.Dynamics.CRM.lookuplogicalname": table,
        "activity@OData.Community.Display.V1.FormattedValue": "Send the quote",
      }),
    ]);
    expect((await server.ask(SELLER, "DELETE", `${set}(${activity})`)).status).toBe(204);
  });

  it("needs a time where it is an appointment", async () => {
    const { status, json } = await server.ask(SELLER, "POST", "appointments", { subject: "Meet" });
    expect([status, json.error.message]).toEqual([400, expect.stringContaining("scheduledstart")]);
  });

  it("is linked to a report's item by a manager, and by nobody outside of the team", async () => {
    for (const [as, expected] of [
      [MANAGER, 204],
      ["Tomás Vidal", 403],
      ["Mei Koh", 403],
    ] as const) {
      const task = await server.ask(as, "POST", "tasks", { subject: "Help with the quote" }, AS_WRITTEN);
      expect((await link(as, "task", "tasks", String(task.json["activityid"]))).status).toBe(expected);
    }
  });
});

describe("a recording", () => {
  const column = `msdyn_ocrecordings(${RECORDING})/msdyn_recording`;
  const get = (as: string, headers: Record<string, string> = {}) => server.ask(as, "GET", `${column}/$value`, undefined, headers);
  beforeAll(async () => {
    const upload = await server.ask("admin", "PATCH", column, "0123456789", {
      "x-ms-file-name": "call.wav",
      "content-type": "application/octet-stream",
    });
    expect(upload.status).toBe(204);
  });

  it("is read in parts by whoever may read the call", async () => {
    for (const reader of [SELLER, MANAGER, DIRECTOR]) {
      const part = await get(reader, { range: "bytes=2-4" });
      expect([
        part.status,
        part.text,
        part.headers.get("x-ms-chunk-size"),
        part.headers.get("x-ms-file-size"),
        part.headers.get("mimetype"),
      ]).toEqual([206, "234", "3", "10", "audio/wav"]);
    }
    for (const other of ["Mei Koh", "Tomás Vidal", "Noor Haddad"]) expect((await get(other)).status).toBe(403);
  });

  it("may be kept with a key of the customer's: parts are refused, the whole is not", async () => {
    server.dataverse.faults.add({ match: /msdyn_recording\/\$value/, times: Infinity, status: 400, code: "0x80090017", ranged: true });
    const part = await get(SELLER, { range: "bytes=0-3" });
    expect([part.status, part.json.error.code]).toEqual([400, "0x80090017"]);
    expect((await get(SELLER)).text).toBe("0123456789");
  });

  it("may break off on the way", async () => {
    server.dataverse.faults.add({ match: /msdyn_recording\/\$value/, cutBodyAt: 4 });
    const response = await fetch(`${server.origin}/api/data/v9.2/${column}/$value`, {
      headers: { cookie: `persona=${demoDomainName(SELLER)}` },
    });
    expect([response.status, response.headers.get("x-ms-file-size")]).toEqual([200, "10"]);
    await expect(response.blob()).rejects.toThrow();
    expect((await get(SELLER)).text).toBe("0123456789");
  });
});
