import { settingsQuery } from "../../../shared/dataverse/settingsQuery";
import { environmentFactsQuery, toEnvironmentFacts } from "../../../shared/dataverse/environmentFacts";
import { readMarksQuery, toMarksRow } from "../../../shared/dataverse/readMarksQuery";
import { toTargets } from "../../../shared/dataverse/targets";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { toViewerAnswer, viewerQuery } from "../../../shared/dataverse/viewerQuery";
import { startServer, type LocalServer } from "../../local/dataverse/localServer";
import { UNITS, USERS } from "../../local/dataverse/sampleOrganisation";
import { clientFor } from "../../local/dataverse/webApiOver";
import { withOwnTables } from "./ownTables";
import { rowOf } from "./rowOf";

const UNIT = "a0000000-0000-4000-8000-00000000000a";
const [MAX, SID, EVE, LOU] = [USERS.max.id, USERS.sid.id, USERS.eve.id, USERS.lou.id];

/** Who reports to whom in two lines of their own: one is deep, the other a circle. */
const LINES = { top: undefined, first: "top", second: "first", third: "second", fourth: "third", one: "other", other: "one" } as const;
type InLine = keyof typeof LINES;
const of = (name: InLine) => `b0000000-0000-4000-8000-00000000000${Object.keys(LINES).indexOf(name)}`;

// No test changes a row: one local Dataverse for both queries.
let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
  const { dataverse } = server;
  await dataverse.importSolution(withOwnTables());
  const old = { modifiedon: "2025-01-01T00:00:00Z" };
  const recent = { modifiedon: "2025-02-01T00:00:00Z" };
  dataverse.insertSeed(
    "systemuser",
    (Object.keys(LINES) as InLine[]).map((name) => {
      const manager = LINES[name];
      return { systemuserid: of(name), fullname: name, businessunitid: UNITS.north, ...(manager && { parentsystemuserid: of(manager) }) };
    }),
  );
  dataverse.insertSeed("environmentvariabledefinition", [
    { environmentvariabledefinitionid: UNIT, schemaname: "slr_TalkToListenUnit", defaultvalue: "share" },
    { schemaname: "slr_TalkToListenUnitOrigin", defaultvalue: "{}" },
    { schemaname: "slr_TeamsHost", defaultvalue: "teams.microsoft.com" },
    { schemaname: "their_TeamsHost", defaultvalue: "teams.example.com" },
  ]);
  dataverse.insertSeed("environmentvariablevalue", [{ environmentvariabledefinitionid: UNIT, value: "percent" }]);
  dataverse.insertSeed("slr_target", [
    { slr_name: "talk", slr_kpi: OWN_OPTION_BASE, slr_low: 40, slr_high: 55, slr_source: "Our own study", ...recent },
    { slr_name: "talk, before", slr_kpi: OWN_OPTION_BASE, slr_low: 10, ...old },
    { slr_name: "pause", slr_kpi: OWN_OPTION_BASE + 2, slr_hidden: true, ...old },
  ]);
  dataverse.insertSeed("slr_sellerview", [
    { slr_sellerviewid: SID, slr_name: "Sid", slr_readmarks: '{"c1":1749888000}', ownerid: SID, createdby: SID },
    { slr_sellerviewid: MAX, slr_name: "Max", ownerid: MAX },
  ]);
});
afterAll(() => server.close());

const client = () => clientFor(server.origin, USERS.ada.domainName);
const TARGETS = {
  talkShare: { band: { low: 0.4, high: 0.55 }, hidden: false, source: "Our own study" },
  pauseMs: { hidden: true },
};
const FACTS = { ratioUnit: "percent", teamsHost: "teams.microsoft.com", withoutNames: false };

describe("viewerQuery", () => {
  const viewedBy = async (viewerId: string, sellerId?: string) =>
    toViewerAnswer((await client().fetch(viewerQuery(viewerId, sellerId))).rows);
  const namesFor = async (viewerId: string, sellerId?: string) =>
    (await viewedBy(viewerId, sellerId)).people.map(({ name }) => name).sort();

  it("finds the viewer and who reports to the viewer, also by others, once each", async () => {
    expect(await namesFor(MAX)).toEqual(["Eve East", "Max Manager", "Sid Seller"]);
    expect(await namesFor(USERS.dora.id)).toEqual(["Dora Director", "Eve East", "Max Manager", "Sid Seller"]);
  });

  it("reaches three levels down", async () => {
    expect(await namesFor(of("top"))).toEqual(["first", "second", "third", "top"]);
  });

  it("goes round no circle", async () => {
    expect(await namesFor(of("one"))).toEqual(["one", "other"]);
  });

  it("finds the chosen seller beside, and nobody else", async () => {
    expect(await namesFor(SID)).toEqual(["Sid Seller"]);
    expect(await namesFor(SID, SID)).toEqual(["Sid Seller"]);
    expect(await namesFor(SID, LOU)).toEqual(["Lou Local", "Sid Seller"]);
  });

  it("knows people with their manager and where to write to them", async () => {
    const { people } = await viewedBy(USERS.dan.id, EVE);
    expect(people).toEqual(
      expect.arrayContaining([
        { id: EVE, name: "Eve East", email: "eve@example.com", principalName: "eve@example.com", managerId: MAX },
        { id: USERS.dan.id, name: "Dan Disabled", email: "dan@example.com", principalName: "dan@example.com", disabled: true },
      ]),
    );
  });

  it("reads what admins have set, the newest of each, and when the fiscal year begins", async () => {
    expect(await viewedBy(MAX, SID)).toMatchObject({ targets: TARGETS, fiscalStartMonth: 0 });
  });

  it("joins the targets to the viewer's own row only: others' would repeat them", async () => {
    const { rows } = await client().fetch(viewerQuery(MAX, LOU));
    expect(rows.filter((row) => row.user !== MAX && row.kpi !== undefined)).toEqual([]);
    expect(rows.filter((row) => row.user === MAX)).toHaveLength(3);
  });
});

describe("environmentFactsQuery", () => {
  it("reads the two variables of the page, with the environment's value where it has set one", async () => {
    const { rows } = await client().fetch(environmentFactsQuery());
    expect(rows.map(({ fact, value, default: shipped }) => [fact, shipped, value ?? null]).sort()).toEqual([
      ["slr_TalkToListenUnit", "share", "percent"],
      ["slr_TeamsHost", "teams.microsoft.com", null],
    ]);
    expect(toEnvironmentFacts(rows)).toEqual(FACTS);
  });

  it("is answered beside the viewer, by one question", async () => {
    const { rows } = await client().fetch(viewerQuery(MAX, SID, true));
    expect(toEnvironmentFacts(rows)).toEqual(FACTS);
    expect(toViewerAnswer(rows)).toEqual(
      await client()
        .fetch(viewerQuery(MAX, SID))
        .then((plain) => toViewerAnswer(plain.rows)),
    );
  });

  it("is not answered beside a viewer who has no row of the page", async () => {
    const { rows } = await client().fetch(viewerQuery(LOU, SID, true));
    expect(rows.filter(({ fact }) => fact)).toEqual([]);
    expect(toViewerAnswer(rows).people).toHaveLength(2);
  });
});

describe("settingsQuery", () => {
  it("reads what admins have set, also for who has no row of the page", async () => {
    for (const viewer of [SID, LOU]) {
      const { rows } = await client().fetch(settingsQuery(viewer));
      expect(toTargets(rows)).toEqual(TARGETS);
    }
  });
});

describe("readMarksQuery", () => {
  const marksOf = async (viewerId: string) => toMarksRow((await client().fetch(readMarksQuery(viewerId))).rows, viewerId);

  it("finds the viewer's row with its version and what was read", async () => {
    expect(await marksOf(SID)).toEqual({ id: SID, etag: expect.stringMatching(/^W/) as string, marks: { c1: 1_749_888_000 } });
    expect(await marksOf(MAX)).toMatchObject({ id: MAX, marks: {} });
  });

  it("finds none where there is none", async () => {
    expect(await marksOf(LOU)).toBeUndefined();
  });
});

describe("toViewerAnswer", () => {
  const row = rowOf<typeof viewerQuery>;

  it("reads people once, however many settings their rows are joined to", () => {
    const max = { user: `{${MAX.toUpperCase()}}`, name: "Max Manager" };
    const { people } = toViewerAnswer([
      row({ ...max, kpi: OWN_OPTION_BASE }),
      row({ ...max, kpi: OWN_OPTION_BASE + 2 }),
      row({ user: SID, name: "Sid Seller", manager: MAX, principal: "sid@example.com", disabled: true }),
      row({ name: "nobody" }),
    ]);
    expect(people).toEqual([
      { id: MAX, name: "Max Manager" },
      { id: SID, name: "Sid Seller", managerId: MAX, principalName: "sid@example.com", disabled: true },
    ]);
  });

  it("begins the fiscal year in January where the organisation says nothing", () => {
    expect(toViewerAnswer([row({})]).fiscalStartMonth).toBe(0);
    expect(toViewerAnswer([row({}), row({ fiscalstart: "2020-04-01T00:00:00Z" })]).fiscalStartMonth).toBe(3);
  });
});
