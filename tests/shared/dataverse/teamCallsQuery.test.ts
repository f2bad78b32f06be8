import { callQuery } from "../../../shared/dataverse/callQuery";
import { toCalls, toTeamCalls } from "../../../shared/dataverse/callRows";
import { inQueries } from "../../../shared/dataverse/sellersCalls";
import { teamCallsQuery } from "../../../shared/dataverse/teamCallsQuery";
import type { InstantRange } from "../../../shared/domain/Period";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { stored, type Persona, type Stored, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const [SID, EVE] = [USERS.sid.id, USERS.eve.id];

const callsOf = async ({ ask }: Stored, ids: readonly string[] | undefined, as: Persona = "gus") =>
  toTeamCalls(await ask(teamCallsQuery(ids, JUNE), as), "share");
const titlesOf = async (on: Stored, ids: readonly string[] | undefined, as?: Persona) =>
  new Map([...(await callsOf(on, ids, as))].map(([id, calls]) => [id, calls.map(({ title }) => title).sort()]));

const CALLS: readonly StoredCall[] = [
  { title: "names Sid, owned by Eve", owner: "eve", participants: [{ user: "sid" }] },
  { title: "names nobody, owned by Sid", participants: [{ user: null }] },
  { title: "of both", participants: [{}, { user: "eve" }] },
  { title: "names Sam, owned by Sid", participants: [{ user: "sam" }] },
  { title: "Sid is the customer", participants: [{ columns: { msdyn_participantrole: 1 } }] },
  { title: "of May", start: "2025-05-31T23:59:59Z" },
  { title: "internal", conversation: { msdyn_conversationscope: 0 } },
  { title: "not analysed", insights: null },
];

describe("teamCallsQuery", () => {
  it("finds the calls of each of its sellers, as their own pages do, and of nobody else", async () => {
    const on = await stored(CALLS);
    const sids = ["names Sid, owned by Eve", "names nobody, owned by Sid", "of both"];
    expect(await titlesOf(on, [SID, EVE])).toEqual(
      new Map([
        [SID, sids],
        [EVE, ["of both"]],
      ]),
    );
    expect([...(await titlesOf(on, [EVE])).keys()]).toEqual([EVE]);
    const own = toCalls(await on.ask(callQuery(SID, JUNE), "gus"), "share");
    expect(own.map(({ title }) => title).sort()).toEqual(sids);
  });

  it("finds everybody's where nobody is named, with whom they report to", async () => {
    const on = await stored(CALLS);
    expect((await titlesOf(on, undefined)).get(USERS.sam.id)).toEqual(["names Sam, owned by Sid"]);
    const rows = await on.ask(teamCallsQuery(undefined, JUNE), "gus");
    expect(rows.find(({ user }) => user === SID)).toMatchObject({ manager: USERS.max.id });
  });

  it("reads the same of a call as the seller's page", async () => {
    const scored = (positive: number, day: number) => ({
      msdyn_customerpositivesentiment: positive,
      overriddencreatedon: `2025-06-${day}T00:00:00Z`,
    });
    const on = await stored([
      {
        title: "scored thrice, with a colleague",
        sentiments: [scored(0.1, 12), scored(0.7, 14), scored(0.3, 13)],
        participants: [{ columns: { msdyn_talktolistenratio: 0.64, msdyn_avgpausebeforespeakinginms: -1 } }, { user: "eve" }],
      },
    ]);
    const [call] = toCalls(await on.ask(callQuery(SID, JUNE), "gus"), "share");
    const added = { tags: undefined, outcomes: undefined, openActionItems: undefined };
    expect((await callsOf(on, [SID, EVE])).get(SID)).toEqual([{ ...call, ...added }]);
    expect(call).toMatchObject({ talkShare: 0.64, sentiment: { positive: 0.7 } });
  });

  it("gives everyone the calls that Dataverse lets them read", async () => {
    const on = await stored([{ title: "Sid's" }, { title: "Eve's", owner: "eve" }, { title: "Sam's", owner: "sam" }]);
    const seenBy = async (as: Persona) => [...(await titlesOf(on, undefined, as)).values()].flat().sort();
    expect(await seenBy("sid")).toEqual(["Sid's"]);
    expect(await seenBy("max")).toEqual(["Eve's", "Sid's"]);
    expect([...(await titlesOf(on, [SID, USERS.sam.id], "max")).keys()]).toEqual([SID]);
  });
});

describe("inQueries", () => {
  it("names each seller once, in addresses that the Web API takes", () => {
    const ids = Array.from({ length: 401 }, (_, index) => `a0000000-0000-4000-8000-${String(index).padStart(12, "0")}`);
    const parts = inQueries(ids);
    expect(parts.map(({ length }) => length)).toEqual([200, 200, 1]);
    expect(parts.flat()).toEqual(ids);
    expect(encodeURIComponent(teamCallsQuery(parts[0], JUNE).fetchXml).length).toBeLessThan(32_000);
    expect(inQueries([])).toEqual([]);
  });
});
