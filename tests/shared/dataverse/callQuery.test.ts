import { callQuery, latestCallQuery } from "../../../shared/dataverse/callQuery";
import { toCalls } from "../../../shared/dataverse/callRows";
import { time } from "../../../shared/dataverse/readRow";
import type { InstantRange } from "../../../shared/domain/Period";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type Persona, type Stored, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };

const callsOf = async ({ ask }: Stored, range: InstantRange = JUNE, as: Persona = "sid") =>
  toCalls(await ask(callQuery(USERS.sid.id, range), as), "share");
const titlesOf = async (calls: readonly StoredCall[], range?: InstantRange) =>
  (await callsOf(await stored(calls), range, "gus")).map(({ title }) => title).sort();

describe("callQuery", () => {
  it("finds calls that name the seller, and those that name nobody where the seller owns the participation", async () => {
    const titles = await titlesOf([
      { title: "names the seller, owned by another", owner: "eve", participants: [{ user: "sid" }] },
      { title: "names nobody, owned by the seller", participants: [{ user: null }] },
      { title: "names another, owned by the seller", participants: [{ user: "eve" }] },
      { title: "names nobody, owned by another", owner: "eve", participants: [{ user: null }] },
      { title: "names the seller as a customer", participants: [{ columns: { msdyn_participantrole: 1 } }] },
      { title: "the seller owns the call only", participants: [{ user: "eve", owner: "eve" }] },
    ]);
    expect(titles).toEqual(["names nobody, owned by the seller", "names the seller, owned by another"]);
  });

  it("reads the seller's part of a call, not a colleague's", async () => {
    const speed = (words: number) => ({ msdyn_talkingspeedwordspermin: words });
    const calls = await callsOf(
      await stored([
        {
          title: "with a colleague and a customer",
          participants: [
            { user: "eve", columns: speed(100) },
            { columns: speed(165) },
            { user: null, owner: "ada", columns: { msdyn_participantrole: 1, ...speed(90) } },
          ],
        },
      ]),
    );
    expect(calls).toMatchObject([{ wordsPerMinute: 165 }]);
  });

  it("begins with the first second of the range and ends before its last, however the ends lie in their seconds", async () => {
    const calls = ["09:59:59", "10:00:00", "11:59:59", "12:00:00"].map((time) => ({ title: time, start: `2025-06-10T${time}Z` }));
    const at = (hour: number, ms = 0) => Date.UTC(2025, 5, 10, hour) + ms;
    expect(await titlesOf(calls, { from: at(10), to: at(12) })).toEqual(["10:00:00", "11:59:59"]);
    expect(await titlesOf(calls, { from: at(10, 999), to: at(12, 1) })).toEqual(["10:00:00", "11:59:59", "12:00:00"]);
    expect(await titlesOf(calls, { from: -Infinity, to: at(12) })).toEqual(["09:59:59", "10:00:00", "11:59:59"]);
  });

  it("leaves internal calls out, and keeps those of which nobody knows", async () => {
    const scoped = (title: string, msdyn_conversationscope: number | null) => ({ title, conversation: { msdyn_conversationscope } });
    expect(await titlesOf([scoped("internal", 0), scoped("external", 1), scoped("unknown", null)])).toEqual(["external", "unknown"]);
  });

  it("leaves out calls that were not analysed, and reads those without a sentiment", async () => {
    const calls = await callsOf(
      await stored([
        { title: "not analysed", insights: null },
        { title: "without a sentiment", sentiments: [] },
      ]),
    );
    expect(calls.map(({ title, sentiment }) => [title, sentiment])).toEqual([["without a sentiment", undefined]]);
  });

  it("reads all that is known of a call", async () => {
    const [call] = await callsOf(
      await stored([
        {
          title: "Renewal",
          start: "2025-06-10T10:00:00Z",
          conversation: { msdyn_direction: 1, msdyn_communicationtype: 1 },
          tags: ["renewal", "pricing"],
          systemTags: ["Voicemail"],
        },
      ]),
    );
    expect(call).toEqual({
      id: expect.any(String) as string,
      transcriptId: expect.any(String) as string,
      title: "Renewal",
      startedAt: Date.UTC(2025, 5, 10, 10),
      direction: "incoming",
      communicationType: "meeting",
      internal: false,
      durationMs: 600_000,
      talkShare: 0.5,
      wordsPerMinute: 160,
      pauseMs: 700,
      sellerMonologueMs: 60_000,
      customerMonologueMs: 62_000,
      switchCount: 24,
      sentiment: { positive: 0.4, negative: 0.2, neutral: expect.closeTo(0.4) as number },
      tags: expect.arrayContaining(["renewal", "pricing"]) as string[],
      outcomes: ["Voicemail"],
      openActionItems: 0,
    });
    expect(call?.tags).toHaveLength(2);
  });

  it("takes what could not be measured as absent", async () => {
    const [call] = await callsOf(
      await stored([
        {
          title: "too short",
          insights: { msdyn_conversationdurationinms: -1, msdyn_switchcount: -1, msdyn_customerlongestmonologueinms: null },
          participants: [{ columns: { msdyn_talktolistenratio: -1, msdyn_avgpausebeforespeakinginms: -1 } }],
        },
      ]),
    );
    for (const measure of ["durationMs", "switchCount", "customerMonologueMs", "talkShare", "pauseMs"])
      expect(call).not.toHaveProperty(measure);
  });

  it("counts what the seller promised and has not done: nothing was made of it, or nothing that is completed", async () => {
    const [open, done] = [newId(), newId()];
    const item = (columns: object = {}) => ({ msdyn_defaulttext: "Send the offer", msdyn_state: 0, ...columns });
    const made = (id: string) => item({ msdyn_createdactivity: { table: "task", id } });
    const { server, ask } = await stored([
      {
        title: "with action items",
        participants: [
          { actionItems: [item(), item({ msdyn_state: 1 }), item({ statecode: 1 }), made(open), made(done)] },
          { user: "eve", actionItems: [item()] },
        ],
      },
      { title: "without" },
    ]);
    const ownerid = { table: "systemuser", id: USERS.sid.id };
    server.dataverse.insertSeed("task", [
      { activityid: open, subject: "Offer", ownerid },
      { activityid: done, subject: "Price list", ownerid, statecode: 1, statuscode: 5 },
    ]);
    const counted = async (withActivities?: true) =>
      toCalls(await ask(callQuery(USERS.sid.id, JUNE, withActivities), "sid"), "share")
        .map(({ title, openActionItems }) => [title, openActionItems])
        .sort();
    expect(await counted(true)).toEqual([
      ["with action items", 2],
      ["without", 0],
    ]);
    // Where activities may not be read, only what nothing was made of.
    expect(await counted()).toEqual([
      ["with action items", 1],
      ["without", 0],
    ]);
  });

  it("takes the newest of several sentiments", async () => {
    const scored = (positive: number, day: number) => ({
      msdyn_customerpositivesentiment: positive,
      overriddencreatedon: `2025-06-${day}T00:00:00Z`,
    });
    const [call, ...others] = await callsOf(
      await stored([{ title: "scored thrice", sentiments: [scored(0.1, 12), scored(0.7, 14), scored(0.3, 13)] }]),
    );
    expect([call?.sentiment?.positive, others]).toEqual([0.7, []]);
  });

  it("gives everyone the calls that Dataverse lets them read", async () => {
    const server = await stored([
      { title: "shared with nobody" },
      { title: "of a colleague's", owner: "eve", participants: [{ user: "sid" }] },
    ]);
    const seenBy = async (as: Persona) => (await callsOf(server, JUNE, as)).map(({ title }) => title).sort();
    expect(await seenBy("sid")).toEqual(["shared with nobody"]);
    expect(await seenBy("eve")).toEqual(["of a colleague's"]);
    expect(await seenBy("max")).toEqual(["of a colleague's", "shared with nobody"]);
    expect(await seenBy("sam")).toEqual([]);
    await expect(seenBy("noor")).rejects.toMatchObject({ reason: "forbidden" });
  });

  it("reads on where the server answers in pages, newest first and each call once", async () => {
    const calls = Array.from({ length: 5_003 }, (_, minute) => ({
      title: `call ${minute}`,
      start: new Date(Date.UTC(2025, 5, 1) + minute * 60_000).toISOString(),
    }));
    const rows = await (await stored(calls)).ask(callQuery(USERS.sid.id, JUNE));
    expect(rows.map(({ title }) => title)).toEqual(calls.map(({ title }) => title).reverse());
  });

  it("gives calls of one moment an order, so that no page repeats one", async () => {
    const rows = await (await stored([3, 1, 2].map((number) => ({ title: `call ${number}` })))).ask(callQuery(USERS.sid.id, JUNE));
    const ids = rows.map(({ id }) => String(id));
    expect(ids).toEqual([...ids].sort());
  });
});

describe("latestCallQuery", () => {
  const latest = async (calls: readonly StoredCall[], sellerId?: string, to = Date.UTC(2025, 5, 15)) => {
    const [row] = await (await stored(calls)).ask(latestCallQuery(to, sellerId), "gus");
    return row && new Date(time(row, "start") ?? NaN).toISOString();
  };
  const at = (start: string, more: Partial<StoredCall> = {}): StoredCall => ({ title: start, start, ...more });

  it("is the seller's newest call up to an instant, even one that nobody else took part in", async () => {
    const calls = [
      at("2025-05-01T08:00:00Z"),
      at("2025-06-01T08:00:00Z", { conversation: { msdyn_conversationscope: 0 } }),
      at("2025-06-02T08:00:00Z", { participants: [{ user: "eve" }] }),
      at("2025-06-15T00:00:00Z"),
    ];
    expect(await latest(calls, USERS.sid.id)).toBe("2025-06-01T08:00:00.000Z");
    expect(await latest(calls)).toBe("2025-06-02T08:00:00.000Z");
  });

  it("is nothing where there was none", async () => {
    expect(await latest([at("2025-06-02T08:00:00Z", { participants: [{ user: "eve" }] })], USERS.sid.id)).toBeUndefined();
  });
});
