import type { summaryParticipantsQuery, summaryQuery } from "../../../shared/dataverse/summaryQuery";
import { mainSellerOf, toCallFacts, toCallParticipants } from "../../../shared/dataverse/summaryRows";
import { rowOf } from "./rowOf";

const participant = rowOf<typeof summaryParticipantsQuery>;

const call = rowOf<typeof summaryQuery>({ id: "{C1}", title: "Orbis", start: "2026-06-26T10:02:00Z", insights: "I1", owner: "M" });

/** What the server says of a lookup; without a name or a table where it says nothing of them. */
const lookup = (column: string, id: string | null, table?: string, name?: string) => ({
  [column]: id,
  [`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`]: table,
  [`${column}@OData.Community.Display.V1.FormattedValue`]: name,
});

describe("toCallFacts", () => {
  it("is undefined where there is no such call", () => {
    expect(toCallFacts([])).toBeUndefined();
    expect(toCallFacts([{ ...call, id: null }])).toBeUndefined();
  });

  it("says who owns the call, a user or a team", () => {
    expect(toCallFacts([{ ...call, ...lookup("owner", "{T1}", "team", "Sales west") }])).toMatchObject({
      ownerId: "t1",
      ownerName: "Sales west",
      ownerTable: "team",
    });
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
    expect(toCallFacts([{ ...call, duration: null, switches: null, customermonologue: null }])).toMatchObject({ hasInsights: false });
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

  it("leaves out tags without an id or a name", () => {
    expect(toCallFacts([{ ...call, gid: "g1", yname: "voicemail" }])?.tags).toEqual([]);
    expect(toCallFacts([{ ...call, gname: "renewal", yid: "y1" }])?.tags).toEqual([]);
  });

  it("knows the activity by its subject, and what that is about", () => {
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

  it("knows appointments as it knows phone calls", () => {
    const held = {
      ...lookup("activity", "M1", "appointment", "12:00"),
      msubject: "Demo",
      ...lookup("mregarding", "O1", "opportunity", "Fleet"),
    };
    expect(toCallFacts([{ ...call, ...held }])).toMatchObject({
      activity: { table: "appointment", id: "m1", name: "Demo" },
      regarding: { table: "opportunity", id: "o1", name: "Fleet" },
    });
  });

  it.each([
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_1%40thread.v2/0?context=%7b%7d",
    "https://gov.teams.microsoft.us/l/meetup-join/1/0",
    "https://teams.cloud.microsoft/l/meetup-join/1/0",
  ])("leads to the meeting at %s", (mjoin) => {
    expect(toCallFacts([{ ...call, mjoin }])?.joinUrl).toBe(mjoin);
  });

  it.each([
    "javascript:alert(1)//https://teams.microsoft.com/",
    "http://teams.microsoft.com/l/1",
    "https://teams.microsoft.com.evil.example/l/1",
    "https://evil.example/https://teams.microsoft.com/",
    "https://teams.microsoft.com@evil.example/",
    "https://zoom.example/j/1",
    null,
  ])("leads nowhere by %s", (mjoin) => {
    expect(toCallFacts([{ ...call, mjoin }])).not.toHaveProperty("joinUrl");
  });

  it("names an activity without a subject as the server does, or by nothing", () => {
    expect(toCallFacts([{ ...call, ...lookup("activity", "P1", "phonecall", "12:00") }])?.activity?.name).toBe("12:00");
    expect(toCallFacts([{ ...call, ...lookup("activity", "P1", "phonecall") }])?.activity?.name).toBe("");
  });

  it("leaves out an activity whose row or table is unknown", () => {
    expect(toCallFacts([{ ...call, ...lookup("activity", "P1") }])).not.toHaveProperty("activity");
    expect(toCallFacts([{ ...call, ...lookup("activity", null, "phonecall") }])).not.toHaveProperty("activity");
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

  it("keeps the order within each side", () => {
    const sides = (roles: readonly number[]) =>
      toCallParticipants(
        roles.map((role, index) => participant({ id: String(index), role })),
        "share",
      ).map(({ id }) => id);
    expect(sides([1, 1, 0, 0])).toEqual(["2", "3", "0", "1"]);
    expect(sides([0, 1, 0, 1])).toEqual(["0", "2", "1", "3"]);
  });

  it("knows whose row it is: a user by id, others as somebody else's row", () => {
    const [mei, rosa, alex] = toCallParticipants(
      [
        participant({ id: "0", role: 0, switches: 3, ...lookup("user", "{M}", "systemuser", "Mei Koh") }),
        participant({ id: "1", role: 0, ...lookup("user", "R", "contact", "Rosa Blum") }),
        participant({ id: "2", role: 0, user: "A" }),
      ],
      "share",
    );
    expect(mei).toEqual({
      id: "0",
      role: "seller",
      userId: "m",
      person: { table: "systemuser", id: "m", name: "Mei Koh" },
      switchCount: 3,
    });
    expect(rosa).toEqual({ id: "1", role: "seller", person: { table: "contact", id: "r", name: "Rosa Blum" } });
    expect(alex).toEqual({ id: "2", role: "seller", userId: "a" });
  });

  it("has talk shares in the environment's unit only", () => {
    const rows = [participant({ id: "0", role: 0, ratio: 64 })];
    expect(toCallParticipants(rows, "percent")[0]?.talkShare).toBe(0.64);
    expect(toCallParticipants(rows, "share")[0]).not.toHaveProperty("talkShare");
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
    expect(mainSellerOf([mei, { id: "3", role: "seller" }], undefined)).toBeUndefined();
  });
});
