import { callQuery } from "../../../shared/dataverse/callQuery";
import { dealQuery, dealsQuery, toDeal, toDeals } from "../../../shared/dataverse/dealQuery";
import type { InstantRange } from "../../../shared/domain/Period";
import { present } from "../../../shared/domain/present";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const EURO = newId();

interface HeldCall extends Pick<StoredCall, "id" | "start" | "owner"> {
  readonly about?: { readonly table: string; readonly id: string };
  /** @default "phonecall" */
  readonly in?: string;
}

/** Calls, each held in an activity of its own that is about the given row. */
async function storedWith(calls: readonly HeldCall[], deals: readonly Readonly<Record<string, unknown>>[]) {
  const activities = calls.map(({ about, in: table = "phonecall" }) => ({ table, id: newId(), about }));
  const held = calls.map(({ id, start, owner }, index) => {
    const { table, id: activity } = activities[index] ?? {};
    return present<StoredCall>({
      title: "Call",
      id,
      start,
      owner,
      conversation: { msdyn_relatedactivity: { table, id: activity } },
    });
  });
  const world = await stored(held);
  const { dataverse } = world.server;
  dataverse.insertSeed("transactioncurrency", [{ transactioncurrencyid: EURO, currencyname: "Euro", isocurrencycode: "EUR" }]);
  dataverse.insertSeed("opportunity", deals);
  for (const { table, id, about } of activities)
    dataverse.insertSeed(table, [
      { activityid: id, subject: "About it", regardingobjectid: about, ownerid: { table: "systemuser", id: USERS.sid.id } },
    ]);
  return world;
}

const [VANS, TRUCKS] = [newId(), newId()];
const about = (id: string) => ({ table: "opportunity", id });
const vans = { opportunityid: VANS, name: "Forty vans", transactioncurrencyid: EURO };

describe("dealsQuery", () => {
  it.each(["phonecall", "appointment"])("knows the deal of a call whose %s is about it", async (table) => {
    const id = newId();
    const columns = { estimatedvalue: 120_000, stepname: "3-Propose", estimatedclosedate: "2025-07-12" };
    const { ask } = await storedWith([{ id, about: about(VANS), in: table }], [{ ...vans, ...columns }]);
    const deals = toDeals(await ask(dealsQuery(USERS.sid.id, JUNE), "ada"));
    expect([...deals]).toEqual([
      [id, { id: VANS, name: "Forty vans", state: "open", amount: 120_000, currency: "EUR", stage: "Propose", closeDate: "2025-07-12" }],
    ]);
  });

  it("leaves out calls about something else, of other days and of others", async () => {
    const account = newId();
    const own = newId();
    const { server, ask } = await storedWith(
      [
        { id: own, about: about(VANS) },
        { about: { table: "account", id: account } },
        { about: about(VANS), start: "2025-05-15T09:00:00Z" },
        { about: about(VANS), owner: "eve" },
      ],
      [vans],
    );
    server.dataverse.insertSeed("account", [{ accountid: account, name: "Orbis" }]);
    expect([...toDeals(await ask(dealsQuery(USERS.sid.id, JUNE), "ada")).keys()]).toEqual([own]);
  });

  it("is refused to who may not read opportunities, which costs the calls nothing because it is asked apart", async () => {
    const { ask } = await storedWith([{ about: about(VANS) }], [vans]);
    expect(await ask(callQuery(USERS.sid.id, JUNE), "sid")).toHaveLength(1);
    await expect(ask(dealsQuery(USERS.sid.id, JUNE), "sid")).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("dealQuery", () => {
  const dealOf = async (columns: Readonly<Record<string, unknown>>) => {
    const { ask } = await storedWith(
      [],
      [
        { ...vans, ...columns },
        { opportunityid: TRUCKS, name: "Nine trucks" },
      ],
    );
    const rows = await ask(dealQuery(VANS), "ada");
    expect(rows).toHaveLength(1);
    return rows[0] && toDeal(rows[0]);
  };

  it("reads a deal of which nothing but its name is known", async () => {
    expect(await dealOf({ transactioncurrencyid: null })).toEqual({ id: VANS, name: "Forty vans", state: "open" });
  });

  it("tells the actual amount and day of one that is closed, else what was expected", async () => {
    const expected = { estimatedvalue: 100, estimatedclosedate: "2025-06-30" };
    const actual = { actualvalue: 90, actualclosedate: "2025-06-20" };
    expect(await dealOf({ ...expected, ...actual, statecode: 1, statuscode: 3 })).toMatchObject({
      state: "won",
      amount: 90,
      closeDate: "2025-06-20",
    });
    expect(await dealOf({ ...expected, statecode: 2, statuscode: 5 })).toMatchObject({
      state: "lost",
      amount: 100,
      closeDate: "2025-06-30",
    });
    expect(await dealOf({ ...expected, ...actual })).toMatchObject({ state: "open", amount: 100, closeDate: "2025-06-30" });
  });

  it("takes the step of the sales process without its number, else the chosen stage", async () => {
    expect(await dealOf({ stepname: "1-Qualify", salesstage: 2 })).toMatchObject({ stage: "Qualify" });
    expect(await dealOf({ stepname: "谈判" })).toMatchObject({ stage: "谈判" });
    expect(await dealOf({ salesstage: 2 })).toMatchObject({ stage: "Propose" });
  });
});
