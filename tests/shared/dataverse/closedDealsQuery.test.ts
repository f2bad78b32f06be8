import { closedDealsQuery, toClosedDeals } from "../../../shared/dataverse/closedDealsQuery";
import { OPPORTUNITY_STATE } from "../../../shared/dataverse/tables";
import { DAY_MS } from "../../../shared/domain/time";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type Persona, type StoredCall } from "./storedCalls";

const NOW = Date.UTC(2025, 6, 1, 12);
const SINCE = NOW - 365 * DAY_MS;
const SELLERS = [USERS.sid.id, USERS.eve.id];
const { open, won, lost } = OPPORTUNITY_STATE;

interface HeldCall extends Pick<StoredCall, "start" | "owner" | "insights" | "participants" | "conversation"> {
  readonly about?: string;
  /** @default "phonecall" */
  readonly in?: "phonecall" | "appointment";
}

const deal = (state: number, closed = "2025-05-20") => ({
  opportunityid: newId(),
  name: "Vans",
  statecode: state,
  actualclosedate: closed,
});

/** Calls, each held in an activity of its own that is about a deal. */
async function storedWith(deals: readonly object[], calls: readonly HeldCall[]) {
  const held = calls.map((call) => ({ ...call, activity: newId(), table: call.in ?? "phonecall" }));
  const world = await stored(
    held.map(({ activity, table, conversation, ...call }) => ({
      title: "Call",
      ...call,
      conversation: { msdyn_relatedactivity: { table, id: activity }, ...conversation },
    })),
  );
  const { dataverse } = world.server;
  dataverse.insertSeed("opportunity", deals as readonly Record<string, unknown>[]);
  for (const { activity, table, about } of held) {
    dataverse.insertSeed(table, [
      {
        activityid: activity,
        subject: "About it",
        regardingobjectid: about === undefined ? null : { table: "opportunity", id: about },
        ownerid: { table: "systemuser", id: USERS.sid.id },
      },
    ]);
  }
  return async (as: Persona = "ada", ids: readonly string[] | "anybody" = SELLERS) =>
    toClosedDeals(
      await world.ask(closedDealsQuery(ids === "anybody" ? undefined : ids, SINCE, { from: -Infinity, to: NOW }), as),
      "share",
      NOW,
    );
}

describe("closedDealsQuery", () => {
  it("finds won and lost deals with all calls about them, whoever of the team held these", async () => {
    const [vans, trucks] = [deal(won), deal(lost)];
    const share = (msdyn_talktolistenratio: number) => [{ columns: { msdyn_talktolistenratio } }];
    const deals = await storedWith(
      [vans, trucks],
      [
        { about: vans.opportunityid, participants: share(0.4) },
        { about: vans.opportunityid, in: "appointment", owner: "eve", participants: share(0.6) },
        { about: trucks.opportunityid, participants: share(0.7) },
      ],
    );
    const found = await deals();
    expect(new Map(found.map(({ id, isWon, calls }) => [id, [isWon, calls.map(({ talkShare }) => talkShare).sort()]]))).toEqual(
      new Map([
        [vans.opportunityid, [true, [0.4, 0.6]]],
        [trucks.opportunityid, [false, [0.7]]],
      ]),
    );
  });

  it("leaves out open deals, those closed over a year ago, calls about none and calls of others", async () => {
    const [openDeal, old, known, ofOthers] = [deal(open), deal(won, "2024-06-30"), deal(lost, "2024-07-01"), deal(won)];
    const calls = [openDeal, old, known].map(({ opportunityid }) => ({ about: opportunityid }));
    const deals = await storedWith([openDeal, old, known, ofOthers], [...calls, {}, { about: ofOthers.opportunityid, owner: "sam" }]);
    expect((await deals()).map(({ id }) => id)).toEqual([known.opportunityid]);
    expect((await deals("ada", "anybody")).map(({ id }) => id).sort()).toEqual([known.opportunityid, ofOthers.opportunityid].sort());
  });

  it("counts calls as the page does: none that is short or internal, and one that was scored twice once", async () => {
    const vans = deal(won);
    const deals = await storedWith(
      [vans],
      [
        { about: vans.opportunityid, insights: { msdyn_conversationdurationinms: 59_000 } },
        { about: vans.opportunityid, conversation: { msdyn_conversationscope: 0 } },
      ],
    );
    expect(await deals()).toEqual([]);
  });

  it("is refused to who may not read opportunities", async () => {
    const vans = deal(won);
    const deals = await storedWith([vans], [{ about: vans.opportunityid }]);
    await expect(deals("sid")).rejects.toMatchObject({ reason: "forbidden" });
  });
});
