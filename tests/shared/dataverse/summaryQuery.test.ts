import { summaryParticipantsQuery, summaryQuery, type CallReference } from "../../../shared/dataverse/summaryQuery";
import { mainSellerOf, toCallFacts, toCallParticipants } from "../../../shared/dataverse/summaryRows";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, user, type Persona, type StoredCall } from "./storedCalls";

const [CALL, INSIGHTS] = [newId(), newId()];
/** A call that tests can ask for. */
const known = (more: Partial<StoredCall> = {}): StoredCall => ({ title: "Renewal", id: CALL, insightsId: INSIGHTS, ...more });
const factsOf = async (calls: readonly StoredCall[], reference: CallReference = { conversationId: CALL }, as: Persona = "sid") =>
  toCallFacts(await (await stored(calls)).ask(summaryQuery(reference), as));

describe("summaryQuery", () => {
  it("reads a call by its id, or by that of its insights, and no other", async () => {
    const calls = [known(), { title: "another" }];
    expect(await factsOf(calls)).toMatchObject({ id: CALL, title: "Renewal", insightsId: INSIGHTS });
    expect(await factsOf(calls, { insightsId: INSIGHTS })).toMatchObject({ id: CALL });
    expect(await factsOf(calls, { conversationId: newId() })).toBeUndefined();
  });

  it("reads a call that was never analysed, or whose parts were deleted", async () => {
    expect(await factsOf([known({ insights: null, sentiments: [], conversation: { msdyn_transcript: null } })])).toEqual({
      id: CALL,
      title: "Renewal",
      startedAt: Date.UTC(2025, 5, 15, 9),
      ownerId: USERS.sid.id,
      ownerName: "Sid Seller",
      ownerTable: "systemuser",
      insightsId: INSIGHTS,
      hasInsights: false,
      tags: [],
      communicationType: "phonecall",
    });
  });

  it("reads what was measured, the newest sentiment and every tag once", async () => {
    const scored = (positive: number, day: number) => ({
      msdyn_customerpositivesentiment: positive,
      overriddencreatedon: `2025-06-${day}T00:00:00Z`,
    });
    const facts = await factsOf([
      known({ sentiments: [scored(0.1, 11), scored(0.7, 13), scored(0.3, 12)], tags: ["renewal", "pricing"], systemTags: ["Voicemail"] }),
    ]);
    expect(facts).toMatchObject({ hasInsights: true, durationMs: 600_000, switchCount: 24, customerMonologueMs: 62_000 });
    expect(facts?.sentiment).toMatchObject({ positive: 0.7, negative: 0.2 });
    expect(facts?.tags.map(({ name, isSystem }) => [name, isSystem]).sort()).toEqual([
      ["Voicemail", true],
      ["pricing", false],
      ["renewal", false],
    ]);
  });

  it.each(["phonecall", "appointment"])("knows the %s in which it was held, and what that is about", async (table) => {
    const [activity, account] = [newId(), newId()];
    const { server, ask } = await stored([known({ conversation: { msdyn_relatedactivity: { table, id: activity } } })]);
    server.dataverse.insertSeed("account", [{ accountid: account, name: "Orbis" }]);
    server.dataverse.insertSeed(table, [
      { activityid: activity, subject: "About the renewal", regardingobjectid: { table: "account", id: account } },
    ]);
    expect(toCallFacts(await ask(summaryQuery({ conversationId: CALL }), "ada"))).toMatchObject({
      activity: { table, id: activity, name: "About the renewal" },
      regarding: { table: "account", id: account, name: "Orbis" },
    });
  });

  it("is read by those who may read the call", async () => {
    expect(await factsOf([known()], { conversationId: CALL }, "max")).toBeDefined();
    expect(await factsOf([known()], { conversationId: CALL }, "eve")).toBeUndefined();
    await expect(factsOf([known()], { conversationId: CALL }, "noor")).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("summaryParticipantsQuery", () => {
  it("reads everyone who spoke in one call, sellers first", async () => {
    const contact = newId();
    const { server, ask } = await stored([
      known({
        participants: [
          {
            owner: "ada",
            columns: {
              msdyn_participantid: "2",
              msdyn_participantrole: 1,
              msdyn_displayname: "Ana",
              msdyn_user: { table: "contact", id: contact },
              msdyn_talktolistenratio: -1,
              msdyn_talkingspeedwordspermin: 140,
              msdyn_avgpausebeforespeakinginms: null,
            },
          },
          {
            columns: {
              msdyn_participantid: "1",
              msdyn_displayname: "Sid",
              msdyn_user: user("sid"),
              msdyn_switchcount: 12,
            },
          },
          {},
        ],
      }),
      { title: "another", participants: [{ columns: { msdyn_participantid: "3" } }] },
    ]);
    server.dataverse.insertSeed("contact", [{ contactid: contact, lastname: "Ana Silva" }]);
    const participants = toCallParticipants(await ask(summaryParticipantsQuery(INSIGHTS), "ada"), "share");
    expect(participants).toEqual([
      {
        id: "1",
        role: "seller",
        name: "Sid",
        userId: USERS.sid.id,
        person: { table: "systemuser", id: USERS.sid.id, name: "Sid Seller" },
        talkShare: 0.5,
        wordsPerMinute: 160,
        pauseMs: 700,
        monologueMs: 60_000,
        switchCount: 12,
      },
      {
        id: "2",
        role: "customer",
        name: "Ana",
        person: { table: "contact", id: contact, name: "Ana Silva" },
        wordsPerMinute: 140,
        monologueMs: 60_000,
      },
    ]);
    expect(mainSellerOf(participants, undefined)?.id).toBe("1");
  });
});
