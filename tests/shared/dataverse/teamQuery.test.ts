import { splitByDate } from "../../../shared/dataverse/splitByDate";
import { teamQuery } from "../../../shared/dataverse/teamQuery";
import { seesOthers, toSellerMeans, toTeamSellers } from "../../../shared/dataverse/teamRows";
import type { InstantRange } from "../../../shared/domain/Period";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { stored, type Persona, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };

/** How many calls count for whom, by name. */
const countsOf = async (calls: readonly StoredCall[], range = JUNE, as: Persona = "gus") =>
  toSellerMeans(await (await stored(calls)).ask(teamQuery(range), as), "share")
    .map(({ name, n }) => [name, n])
    .sort();

describe("teamQuery", () => {
  it("counts a call for the agent that it names, else for whoever owns the participation", async () => {
    const counts = await countsOf([
      { title: "names Sid, owned by Eve", owner: "eve", participants: [{ user: "sid" }] },
      { title: "names nobody, owned by Eve", owner: "eve", participants: [{ user: null }] },
      { title: "two agents", participants: [{}, { user: "sam", owner: "sam" }] },
      { title: "a customer only", participants: [{ columns: { msdyn_participantrole: 1 } }] },
    ]);
    expect(counts).toEqual([
      ["Eve East", 1],
      ["Sam South", 1],
      ["Sid Seller", 2],
    ]);
  });

  it("counts those of some sellers alone where they are named", async () => {
    const { ask } = await stored([
      { title: "Sid's" },
      { title: "names nobody, owned by Eve", owner: "eve", participants: [{ user: null }] },
      { title: "Sam's, owned by Sid", participants: [{ user: "sam" }] },
    ]);
    const found = toSellerMeans(await ask(teamQuery(JUNE, [USERS.sid.id, USERS.eve.id]), "gus"), "share");
    expect(found.map(({ name, n }) => [name, n]).sort()).toEqual([
      ["Eve East", 1],
      ["Sid Seller", 1],
    ]);
  });

  it("means all measures, over everybody's calls", async () => {
    const { ask } = await stored([
      { title: "half an hour", insights: { msdyn_conversationdurationinms: 1_800_000, msdyn_switchcount: 40 } },
      {
        title: "ten minutes",
        insights: { msdyn_switchcount: 20, msdyn_customerlongestmonologueinms: 30_000 },
        sentiments: [{ msdyn_customerpositivesentiment: 0.2, msdyn_customernegativesentiment: 0.6 }],
        participants: [
          {
            columns: {
              msdyn_talktolistenratio: 0.7,
              msdyn_talkingspeedwordspermin: 140,
              msdyn_avgpausebeforespeakinginms: 500,
              msdyn_longestmonologueinms: 90_000,
            },
          },
        ],
      },
    ]);
    const [sid] = toSellerMeans(await ask(teamQuery(JUNE)), "share");
    expect(sid).toEqual({
      sellerId: USERS.sid.id,
      name: "Sid Seller",
      n: 2,
      means: {
        talkShare: expect.closeTo(0.6) as number,
        wordsPerMinute: 150,
        pauseMs: 600,
        sellerMonologueMs: 75_000,
        customerMonologueMs: 46_000,
        switchCount: 30,
        switchesPerHour: 90,
        positive: expect.closeTo(0.3) as number,
        negative: expect.closeTo(0.4) as number,
      },
    });
  });

  it.each([
    ["talk to listen", { participants: [{ columns: { msdyn_talktolistenratio: -1 } }] }],
    ["talking speed", { participants: [{ columns: { msdyn_talkingspeedwordspermin: -1 } }] }],
    ["pause", { participants: [{ columns: { msdyn_avgpausebeforespeakinginms: null } }] }],
    ["seller's monologue", { participants: [{ columns: { msdyn_longestmonologueinms: -1 } }] }],
    ["switches", { insights: { msdyn_switchcount: -1 } }],
    ["customer's monologue", { insights: { msdyn_customerlongestmonologueinms: null } }],
    ["duration", { insights: { msdyn_conversationdurationinms: -1 } }],
    ["positive share", { sentiments: [{ msdyn_customerpositivesentiment: -1 }] }],
    ["negative share", { sentiments: [{ msdyn_customernegativesentiment: null }] }],
    ["sentiment at all", { sentiments: [] }],
  ])("counts no call without its %s", async (_measure, without) => {
    expect(await countsOf([{ title: "measured" }, { title: "not", ...without }])).toEqual([["Sid Seller", 1]]);
  });

  it("keeps what was measured as nothing", async () => {
    const counts = await countsOf([
      {
        title: "nobody waited, nobody spoke long",
        insights: { msdyn_switchcount: 0, msdyn_customerlongestmonologueinms: 0 },
        sentiments: [{ msdyn_customerpositivesentiment: 0, msdyn_customernegativesentiment: 0 }],
        participants: [
          {
            columns: {
              msdyn_talktolistenratio: 0,
              msdyn_talkingspeedwordspermin: 0,
              msdyn_avgpausebeforespeakinginms: 0,
              msdyn_longestmonologueinms: 0,
            },
          },
        ],
      },
    ]);
    expect(counts).toEqual([["Sid Seller", 1]]);
  });

  it("counts calls of a minute and longer", async () => {
    const lasting = (ms: number) => ({ title: `${ms}`, insights: { msdyn_conversationdurationinms: ms } });
    expect(await countsOf([lasting(59_999)])).toEqual([]);
    expect(await countsOf([lasting(60_000)])).toEqual([["Sid Seller", 1]]);
  });

  it("leaves internal calls out, and those outside of the range", async () => {
    const calls = [
      { title: "internal", conversation: { msdyn_conversationscope: 0 } },
      { title: "the second before", start: "2025-05-31T23:59:59Z" },
      { title: "the first second", start: "2025-06-01T00:00:00Z" },
      { title: "the last second", start: "2025-06-30T23:59:59Z" },
      { title: "the second after", start: "2025-07-01T00:00:00Z" },
    ];
    expect(await countsOf(calls)).toEqual([["Sid Seller", 2]]);
  });

  it("shows everyone whom Dataverse lets the viewer read, with what is known of them", async () => {
    const { ask } = await stored([{ title: "Sid's" }, { title: "Eve's", owner: "eve" }]);
    const seenBy = async (as: Persona) => {
      const rows = await ask(teamQuery(JUNE), as);
      return [toTeamSellers(rows).map(({ name }) => name), seesOthers(rows, USERS[as].id)];
    };
    expect(await seenBy("sid")).toEqual([["Sid Seller"], false]);
    expect(await seenBy("max")).toEqual([expect.arrayContaining(["Sid Seller", "Eve East"]), true]);
    expect(toTeamSellers(await ask(teamQuery(JUNE), "sid"))).toEqual([
      { id: USERS.sid.id, name: "Sid Seller", email: "sid@example.com", principalName: "sid@example.com" },
    ]);
    await expect(seenBy("noor")).rejects.toMatchObject({ reason: "forbidden" });
  });

  it("is refused over more rows than the server sums, and gives the same means by parts", async () => {
    const calls = Array.from({ length: 20 }, (_, day) => ({
      title: `day ${day}`,
      owner: day % 2 ? ("sid" as const) : ("eve" as const),
      start: new Date(Date.UTC(2025, 5, 1 + day, 9)).toISOString(),
      insights: { msdyn_switchcount: day },
    }));
    const atOnce = await (await stored(calls)).ask(teamQuery(JUNE), "ada");
    const { ask } = await stored(calls, { aggregateLimit: 7 });
    await expect(ask(teamQuery(JUNE), "ada")).rejects.toMatchObject({ reason: "tooManyRows" });
    const byParts = await splitByDate(JUNE, (part) => ask(teamQuery(part), "ada"));
    const means = (rows: typeof atOnce) => toSellerMeans(rows, "share").sort((a, b) => (a.sellerId < b.sellerId ? -1 : 1));
    expect(byParts.length).toBeGreaterThan(atOnce.length);
    expect(means(byParts)).toEqual(means(atOnce));
    expect(means(byParts).map(({ n }) => n)).toEqual([10, 10]);
  });
});
