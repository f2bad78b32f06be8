import { callId, EVERYTHING, insightsId, participantId, seedCalls, startServer, type LocalServer, type Row } from "./localServer";
import { USERS } from "./sampleOrganisation";

const INSIGHTS = "msdyn_conversationaggregatedinsights";
const PARTICIPANT = "msdyn_conversationparticipantinsights";
const TRANSCRIPT = "40000000-0000-4000-8000-000000000001";
const CUSTOMER = participantId(91);

/** Call 1 is Sid's: a customer beside him, with words, tags, an action item and a comment. Call 2, Eve's, has none of them. */
function seed({ dataverse }: LocalServer): void {
  dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: TRANSCRIPT, msdyn_name: "transcript 1", ownerid: USERS.sid.id }]);
  seedCalls(dataverse, [
    { number: 1, owner: "sid", start: "2025-06-01T08:00:00Z", more: { msdyn_transcript: TRANSCRIPT } },
    { number: 2, owner: "eve", start: "2025-06-02T08:00:00Z" },
  ]);
  const ownerid = USERS.sid.id;
  dataverse.insertSeed(PARTICIPANT, [
    { [`${PARTICIPANT}id`]: CUSTOMER, msdyn_name: "customer 1", [INSIGHTS]: insightsId(1), msdyn_participantrole: 1, ownerid },
  ]);
  dataverse.insertSeed(
    "msdyn_conversationsignal",
    [
      ["price", 9000, CUSTOMER],
      ["Price", 4000, CUSTOMER],
      ["kestrel", 7000, CUSTOMER],
      ["price", 1000, participantId(1)],
    ].map(([text, offset, of]) => ({
      msdyn_name: "signal",
      msdyn_text: text,
      msdyn_type: "keyword",
      msdyn_offsetinms: offset,
      [PARTICIPANT]: of,
      ownerid,
    })),
  );
  const ofCall = { msdyn_tagtarget: callId(1), ownerid };
  dataverse.insertSeed(
    "msdyn_conversationtag",
    ["demo", "renewal"].map((msdyn_name) => ({ msdyn_name, ...ofCall })),
  );
  dataverse.insertSeed("msdyn_conversationsystemtag", [{ msdyn_name: "voicemail", ...ofCall }]);
  dataverse.insertSeed("msdyn_conversationactionitem", [
    { msdyn_name: "item", msdyn_defaulttext: "Send the offer", [PARTICIPANT]: participantId(1), ownerid },
  ]);
  dataverse.insertSeed("msdyn_conversationcomment", [
    { msdyn_name: "comment", msdyn_content: "Well asked.", msdyn_transcript: TRANSCRIPT, ownerid: USERS.max.id },
  ]);
}

describe("joins of a call's tables", () => {
  let server: LocalServer;
  let restore: () => void;
  beforeAll(async () => {
    server = await startServer();
    seed(server);
    restore = server.dataverse.restorePoint();
  });
  beforeEach(() => restore());
  afterAll(() => server.close());

  const rows = async (entitySet: string, xml: string, as: keyof typeof USERS = "ada"): Promise<readonly Row[]> => {
    const { status, json } = await server.fetchXml(entitySet, xml, { as });
    expect(status).toBe(200);
    return json.value;
  };

  it("group by columns of a user behind a lookup of several tables, who may be missing", async () => {
    const xml =
      `<fetch aggregate="true"><entity name="${PARTICIPANT}"><attribute name="msdyn_participantrole" alias="role" groupby="true"/>` +
      `<attribute name="${PARTICIPANT}id" alias="n" aggregate="countcolumn"/><attribute name="msdyn_talktolistenratio" alias="least" aggregate="min"/>` +
      `<link-entity name="systemuser" from="systemuserid" to="msdyn_user" link-type="outer" alias="u">` +
      `<attribute name="fullname" alias="name" groupby="true"/><attribute name="isdisabled" alias="disabled" groupby="true"/></link-entity><order alias="name"/></entity></fetch>`;
    expect(await rows(PARTICIPANT, xml)).toEqual([
      { role: 1, n: 1 },
      { role: 0, name: "Eve East", disabled: false, n: 1 },
      { role: 0, name: "Sid Seller", disabled: false, n: 1 },
    ]);
  });

  it("lead from words to whoever said them, to the seller beside them, and to the call", async () => {
    const xml =
      `<fetch aggregate="true"><entity name="msdyn_conversationsignal"><attribute name="msdyn_text" alias="text" groupby="true"/>` +
      `<attribute name="msdyn_offsetinms" alias="first" aggregate="min"/><attribute name="msdyn_offsetinms" alias="times" aggregate="countcolumn"/>` +
      `<link-entity name="${PARTICIPANT}" from="${PARTICIPANT}id" to="${PARTICIPANT}" alias="who"><attribute name="msdyn_participantrole" alias="role" groupby="true"/>` +
      `<link-entity name="${PARTICIPANT}" from="${INSIGHTS}" to="${INSIGHTS}" alias="seller"><filter><condition attribute="msdyn_participantrole" operator="eq" value="0"/>` +
      `<condition attribute="msdyn_user" operator="eq" value="${USERS.sid.id}"/></filter>` +
      `<link-entity name="msdyn_sciconversation" from="${INSIGHTS}" to="${INSIGHTS}" alias="call"><attribute name="msdyn_sciconversationid" alias="call" groupby="true"/></link-entity>` +
      `</link-entity></link-entity><order alias="first"/></entity></fetch>`;
    expect(await rows("msdyn_conversationsignals", xml, "sid")).toEqual([
      { text: "price", role: 0, first: 1000, times: 1, call: callId(1) },
      // Texts are grouped as they are compared: in either case.
      { text: expect.stringMatching(/^price$/i) as string, role: 1, first: 4000, times: 2, call: callId(1) },
      { text: "kestrel", role: 1, first: 7000, times: 1, call: callId(1) },
    ]);
  });

  it("bring tags, and keep calls without them", async () => {
    const link = (table: string, alias: string) =>
      `<link-entity name="${table}" from="msdyn_tagtarget" to="msdyn_sciconversationid" link-type="outer" alias="${alias}"><attribute name="msdyn_name" alias="${alias}"/></link-entity>`;
    const xml =
      `<fetch><entity name="msdyn_sciconversation"><attribute name="msdyn_name"/><order attribute="msdyn_name"/>` +
      `${link("msdyn_conversationtag", "tag")}${link("msdyn_conversationsystemtag", "system")}</entity></fetch>`;
    const found = (await rows("msdyn_sciconversations", xml)).map((row) => [row["msdyn_name"], row["tag"], row["system"]]);
    expect(found.slice(0, 2).sort()).toEqual([
      ["Call 1", "demo", "voicemail"],
      ["Call 1", "renewal", "voicemail"],
    ]);
    expect(found.slice(2)).toEqual([["Call 2", undefined, undefined]]);
  });

  it("find what a filter looks for, once however often it is there, and only in what the caller may read", async () => {
    const found = async (filter: string, as?: keyof typeof USERS) =>
      (
        await rows(
          "msdyn_sciconversations",
          `<fetch><entity name="msdyn_sciconversation"><filter type="or">${filter}</filter></entity></fetch>`,
          as,
        )
      )
        .map(({ msdyn_sciconversationid: id }) => id)
        .sort();
    const any = (table: string, from: string, to: string, condition = "") =>
      `<filter><link-entity name="${table}" from="${from}" to="${to}" link-type="any">${condition && `<filter>${condition}</filter>`}</link-entity></filter>`;
    const tag = (name: string) =>
      any(
        "msdyn_conversationtag",
        "msdyn_tagtarget",
        "msdyn_sciconversationid",
        `<condition attribute="msdyn_name" operator="eq" value="${name}"/>`,
      );
    expect(await found(any("msdyn_conversationtag", "msdyn_tagtarget", "msdyn_sciconversationid"))).toEqual([callId(1)]);
    expect(await found(tag("demo") + tag("nothing"))).toEqual([callId(1)]);
    expect(await found(tag("nothing"))).toEqual([]);
    const commented = any("msdyn_conversationcomment", "msdyn_transcript", "msdyn_transcript");
    expect([await found(commented, "ada"), await found(commented, "sid")]).toEqual([[callId(1)], []]);
    const participant = any(
      PARTICIPANT,
      INSIGHTS,
      INSIGHTS,
      any("systemuser", "systemuserid", "msdyn_user", `<condition attribute="fullname" operator="eq" value="Eve East"/>`),
    );
    expect(await found(participant)).toEqual([callId(2)]);
  });

  it("lead from a lookup of some kinds of activities to what all kinds have", async () => {
    server.dataverse.insertSeed("account", [{ accountid: CUSTOMER, name: "Orbis" }]);
    const activity = {
      subject: "Call",
      ownerid: { table: "systemuser", id: USERS.sid.id },
      regardingobjectid: { table: "account", id: CUSTOMER },
    };
    server.dataverse.insertSeed("phonecall", [{ activityid: TRANSCRIPT, ...activity }]);
    await server.ask("PATCH", `msdyn_sciconversations(${callId(1)})`, {
      body: { "msdyn_relatedactivity_phonecall@odata.bind": `/phonecalls(${TRANSCRIPT})` },
    });
    const xml =
      `<fetch aggregate="true"><entity name="msdyn_sciconversation"><attribute name="msdyn_sciconversationid" alias="n" aggregate="count"/>` +
      `<link-entity name="activitypointer" from="activityid" to="msdyn_relatedactivity" alias="p"><attribute name="regardingobjectid" alias="about" groupby="true"/></link-entity></entity></fetch>`;
    expect(await rows("msdyn_sciconversations", xml)).toEqual([{ n: 1, about: CUSTOMER }]);
  });

  it("bring action items, and comments with the call that shares their transcript", async () => {
    const items =
      `<fetch aggregate="true"><entity name="${PARTICIPANT}"><attribute name="msdyn_name" alias="name" groupby="true"/><order alias="name"/>` +
      `<link-entity name="msdyn_conversationactionitem" from="${PARTICIPANT}" to="${PARTICIPANT}id" link-type="outer" alias="a"><attribute name="msdyn_defaulttext" alias="items" aggregate="countcolumn"/></link-entity></entity></fetch>`;
    expect(await rows(PARTICIPANT, items)).toEqual([
      { name: "customer 1", items: 0 },
      { name: "participant 1", items: 1 },
      { name: "participant 2", items: 0 },
    ]);
    const comments =
      `<fetch><entity name="msdyn_conversationcomment"><attribute name="msdyn_content"/><link-entity name="msdyn_sciconversation" from="msdyn_transcript" to="msdyn_transcript" alias="c">` +
      `<attribute name="msdyn_sciconversationid" alias="call"/></link-entity></entity></fetch>`;
    expect(await rows("msdyn_conversationcomments", comments)).toEqual([
      expect.objectContaining({ msdyn_content: "Well asked.", call: callId(1) }),
    ]);
  });

  it("leave rows of a joined table out that the caller may not read, and are refused where no role reads the table at all", async () => {
    const comments = (kind: string) =>
      `<fetch><entity name="msdyn_sciconversation"><link-entity name="msdyn_conversationcomment" from="msdyn_transcript" to="msdyn_transcript" link-type="${kind}" alias="k">` +
      `<attribute name="msdyn_content" alias="text"/></link-entity></entity></fetch>`;
    expect((await rows("msdyn_sciconversations", comments("outer"), "sid")).map((row) => row["text"])).toEqual([undefined]);
    expect(await rows("msdyn_sciconversations", comments("inner"), "sid")).toEqual([]);
    const questions = comments("outer")
      .replace("msdyn_conversationcomment", "msdyn_conversationquestion")
      .replace('from="msdyn_transcript" to="msdyn_transcript"', `from="${PARTICIPANT}" to="${INSIGHTS}"`);
    const refused = await server.fetchXml("msdyn_sciconversations", questions.replace('name="msdyn_content"', 'name="msdyn_text"'), {
      as: "sid",
    });
    expect(refused.status).toBe(403);
    expect(refused.json.error).toMatchObject({
      code: "0x80040220",
      message: expect.stringContaining("prvReadmsdyn_ConversationQuestion") as string,
    });
  });

  it("group into 5,000 rows a page at most", async () => {
    server.dataverse.insertSeed(
      "msdyn_conversationtag",
      Array.from({ length: 5001 }, (_, index) => ({ msdyn_name: `tag ${index}`, msdyn_tagtarget: callId(2), ownerid: USERS.eve.id })),
    );
    const xml = (paging: string) =>
      `<fetch aggregate="true" ${paging}><entity name="msdyn_conversationtag"><attribute name="msdyn_name" alias="name" groupby="true"/>` +
      `<attribute name="msdyn_name" alias="n" aggregate="count"/><filter><condition attribute="msdyn_tagtarget" operator="eq" value="${callId(2)}"/></filter></entity></fetch>`;
    const { json } = await server.fetchXml("msdyn_conversationtags", xml(""), { headers: EVERYTHING });
    expect(json.value).toHaveLength(5000);
    expect(json["@Microsoft.Dynamics.CRM.morerecords"]).toBe(true);
    expect(await rows("msdyn_conversationtags", xml('page="2" count="5000"'))).toHaveLength(1);
  });
});
