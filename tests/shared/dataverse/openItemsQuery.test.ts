import { openItemsQuery, toOpenItems } from "../../../shared/dataverse/openItemsQuery";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type Stored, type StoredCall } from "./storedCalls";

const SPRING = { from: Date.UTC(2025, 2, 15), to: Date.UTC(2025, 5, 15) };
const A_WEEK_AGO = Date.UTC(2025, 5, 8);
const [SID, EVE] = [USERS.sid.id, USERS.eve.id];
const item = (columns: object = {}) => ({ msdyn_defaulttext: "Send the offer", msdyn_state: 0, ...columns });
const made = (id: string) => item({ msdyn_createdactivity: { table: "task", id } });

describe("openItemsQuery", () => {
  const itemsOf = async ({ ask }: Stored, ids: readonly string[] | undefined, withActivities = true) =>
    toOpenItems(await ask(openItemsQuery(ids, SPRING, A_WEEK_AGO, withActivities || undefined), "gus"));

  it("counts what each seller said and has not done, and how much of it waits for over a week", async () => {
    const [open, done] = [newId(), newId()];
    const calls: readonly StoredCall[] = [
      {
        title: "long ago",
        start: "2025-06-07T23:59:59Z",
        participants: [
          { actionItems: [item(), item({ msdyn_state: 1 }), item({ statecode: 1 }), made(open), made(done)] },
          { user: "eve", actionItems: [item()] },
          { user: null, columns: { msdyn_participantrole: 1 }, actionItems: [item()] },
        ],
      },
      { title: "lately", start: "2025-06-08T00:00:00Z", participants: [{ user: null, actionItems: [item()] }] },
      { title: "before", start: "2025-03-01T00:00:00Z", participants: [{ actionItems: [item()] }] },
      { title: "of nobody asked for", owner: "sam", start: "2025-06-01T00:00:00Z", participants: [{ actionItems: [item()] }] },
    ];
    const on = await stored(calls);
    const ownerid = { table: "systemuser", id: SID };
    on.server.dataverse.insertSeed("task", [
      { activityid: open, subject: "Offer", ownerid },
      { activityid: done, subject: "Price list", ownerid, statecode: 1, statuscode: 5 },
    ]);
    const expected = new Map([
      [SID, { count: 3, overdue: 2 }],
      [EVE, { count: 1, overdue: 1 }],
    ]);
    expect(await itemsOf(on, [SID, EVE])).toEqual(expected);
    expect(await itemsOf(on, undefined)).toEqual(new Map([...expected, [USERS.sam.id, { count: 1, overdue: 1 }]]));
    // Where activities may not be read, only what nothing was made of.
    expect((await itemsOf(on, [SID], false)).get(SID)).toEqual({ count: 2, overdue: 1 });
  });
});
