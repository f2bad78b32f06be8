import type { summaryParticipantsQuery, summaryQuery } from "../../../shared/dataverse/summaryQuery";
import { mainSellerOf, toCallFacts, toCallParticipants } from "../../../shared/dataverse/summaryRows";
import { rowOf } from "./rowOf";

const participant = rowOf<typeof summaryParticipantsQuery>;

const call = rowOf<typeof summaryQuery>({ id: "{C1}", title: "Orbis", start: "2026-06-26T10:02:00Z", insights: "I1", owner: "M" });

describe("toCallFacts", () => {
  it("is undefined where there is no such call", () => {
    expect(toCallFacts([])).toBeUndefined();
  });

  it("leaves out what the rows lack or hold as −1", () => {
    expect(toCallFacts([{ ...call, duration: -1, switches: null, positive: 0.4, negative: -1 }])).toEqual({
      id: "c1",
      title: "Orbis",
      startedAt: Date.UTC(2026, 5, 26, 10, 2),
      ownerId: "m",
      insightsId: "i1",
      hasInsights: true,
      tags: [],
    });
  });

  it("tells insights that were deleted from those that measured nothing", () => {
    expect(toCallFacts([call])).toMatchObject({ insightsId: "i1", hasInsights: false });
    expect(toCallFacts([{ ...call, duration: 0 }])).toMatchObject({ hasInsights: true });
  });

  it("lists each tag once, however the rows were multiplied, and says which the recorder gave", () => {
    const tags = (own: string, system: string) => ({ ...call, gid: own, gname: own, yid: system, yname: system });
    expect(toCallFacts([tags("renewal", "voicemail"), tags("pricing", "voicemail")])?.tags).toEqual([
      { id: "renewal", name: "renewal", isSystem: false },
      { id: "voicemail", name: "voicemail", isSystem: true },
      { id: "pricing", name: "pricing", isSystem: false },
    ]);
  });

  it("knows the activity by its subject, and what that is about", () => {
    const lookup = (column: string, id: string, table: string, name: string) => ({
      [column]: id,
      [`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`]: table,
      [`${column}@OData.Community.Display.V1.FormattedValue`]: name,
    });
    const facts = toCallFacts([
      {
        ...call,
        ...lookup("activity", "P1", "phonecall", ""),
        psubject: "Renewal call",
        ...lookup("pregarding", "A1", "account", "Orbis"),
      },
    ]);
    expect(facts).toMatchObject({
      activity: { table: "phonecall", id: "p1", name: "Renewal call" },
      regarding: { table: "account", id: "a1", name: "Orbis" },
    });
  });

  it("takes the newest of several sentiments", () => {
    const scored = (positive: number, at: string) => ({ ...call, positive, negative: 0, scored: at });
    const facts = toCallFacts([
      scored(0.1, "2026-06-27T00:00:00Z"),
      scored(0.7, "2026-06-29T00:00:00Z"),
      scored(0.3, "2026-06-28T00:00:00Z"),
    ]);
    expect(facts?.sentiment?.positive).toBe(0.7);
  });
});

describe("toCallParticipants", () => {
  it("lists sellers first and leaves out whom a transcript cannot refer to", () => {
    const participants = toCallParticipants(
      [participant({ id: "1", role: 1, name: "Ana" }), participant({ id: "0", role: 0, speed: -1 }), participant({ name: "nobody" })],
      "share",
    );
    expect(participants).toEqual([
      { id: "0", role: "seller" },
      { id: "1", role: "customer", name: "Ana" },
    ]);
  });

  it("has talk shares only where the unit is known", () => {
    const rows = [participant({ id: "0", role: 0, ratio: 64 })];
    expect(toCallParticipants(rows, "percent")[0]?.talkShare).toBe(0.64);
    expect(toCallParticipants(rows, undefined)[0]).not.toHaveProperty("talkShare");
  });
});

describe("mainSellerOf", () => {
  const [mei, alex, ana] = [
    { id: "0", role: "seller", userId: "m" },
    { id: "1", role: "seller", userId: "a" },
    { id: "2", role: "customer" },
  ] as const;

  it("is the owner among several sellers, else the only one, else nobody", () => {
    expect(mainSellerOf([mei, alex, ana], "a")).toBe(alex);
    expect(mainSellerOf([mei, ana], "a")).toBe(mei);
    expect(mainSellerOf([mei, alex], "x")).toBeUndefined();
    expect(mainSellerOf([ana], "x")).toBeUndefined();
  });
});
