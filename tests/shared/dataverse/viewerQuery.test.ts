import { settingsQuery, toViewerSettings } from "../../../shared/dataverse/settingsQuery";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { toViewerAnswer, viewerQuery } from "../../../shared/dataverse/viewerQuery";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";
import { demoDomainName, demoUserId } from "../../local/demo";
import { rowOf } from "./rowOf";

jest.setTimeout(60_000);

type Server = Awaited<ReturnType<typeof startShipped>>;
const [MARA, MEI, JONAS, IRIS] = ["Mara Lindqvist", "Mei Koh", "Jonas Weber", "Iris Falk"].map(demoUserId) as [
  string,
  string,
  string,
  string,
];

let server: Server;
beforeAll(async () => {
  server = await startShipped();
  const { dataverse } = server;
  dataverse.insertSeed("slr_setting", [
    { slr_name: "old", slr_ratiounit: OWN_OPTION_BASE + 1, slr_teamshost: "old.example.com", modifiedon: "2025-01-01T00:00:00Z" },
    { slr_name: "new", slr_ratiounit: OWN_OPTION_BASE + 2, slr_teamshost: "gov.teams.microsoft.us", modifiedon: "2025-02-01T00:00:00Z" },
  ]);
  dataverse.insertSeed("slr_target", [
    {
      slr_name: "talk",
      slr_kpi: OWN_OPTION_BASE,
      slr_low: 40,
      slr_high: 55,
      slr_source: "Our own study",
      modifiedon: "2025-02-01T00:00:00Z",
    },
    { slr_name: "talk, before", slr_kpi: OWN_OPTION_BASE, slr_low: 10, modifiedon: "2025-01-01T00:00:00Z" },
    { slr_name: "pause", slr_kpi: OWN_OPTION_BASE + 2, slr_hidden: true, modifiedon: "2025-01-01T00:00:00Z" },
  ]);
  dataverse.insertSeed("slr_sellerview", [
    { slr_sellerviewid: MEI, slr_name: "Mei", slr_lastvisit: "2025-06-14T08:00:00Z", ownerid: MEI },
    { slr_sellerviewid: MARA, slr_name: "Mara", slr_lastvisit: "2025-06-13T08:00:00Z", ownerid: MARA },
  ]);
});
afterAll(() => server.close());

const as = (name: string) => clientFor(server.origin, demoDomainName(name));
const SETTINGS = {
  targets: {
    talkShare: { band: { low: 0.4, high: 0.55 }, hidden: false, source: "Our own study" },
    pauseMs: { hidden: true },
  },
  ratioUnit: "percent",
  teamsHost: "gov.teams.microsoft.us",
};

describe("viewerQuery", () => {
  const viewedBy = async (name: string, viewerId: string, sellerId?: string) =>
    toViewerAnswer((await as(name).fetch(viewerQuery(viewerId, sellerId))).rows);

  it("finds the viewer and the direct reports, once each", async () => {
    const { people } = await viewedBy("Mara Lindqvist", MARA);
    const reports = ["Amara Obi", "Jonas Weber", "Li Na", "Mei Koh"];
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(["Mara Lindqvist", ...reports]));
    for (const { id, managerId } of people) expect(managerId).toBe(id === MARA ? IRIS : MARA);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });

  it("finds the chosen seller beside, and nobody else", async () => {
    const namesOf = async (sellerId?: string) => (await viewedBy("Mei Koh", MEI, sellerId)).people.map(({ name }) => name).sort();
    expect(await namesOf()).toEqual(["Mei Koh"]);
    expect(await namesOf(MEI)).toEqual(["Mei Koh"]);
    expect(await namesOf(JONAS)).toEqual(["Jonas Weber", "Mei Koh"]);
  });

  it("knows people with what is written to them", async () => {
    const { people } = await viewedBy("Mei Koh", MEI);
    expect(people).toEqual([
      {
        id: MEI,
        name: "Mei Koh",
        jobTitle: "Senior account executive",
        email: "mei.koh@fernway.example",
        principalName: "mei.koh@fernway.example",
        managerId: MARA,
      },
    ]);
  });

  it("reads what admins have set, the newest of each, and when the fiscal year begins", async () => {
    expect(await viewedBy("Mara Lindqvist", MARA, MEI)).toMatchObject({ ...SETTINGS, fiscalStartMonth: expect.any(Number) as number });
  });

  it("joins the settings to the viewer's own row only: others' would repeat them", async () => {
    const { rows } = await as("Mara Lindqvist").fetch(viewerQuery(MARA, MEI));
    expect(rows.filter((row) => row.user !== MARA && (row.kpi ?? row.setat) !== undefined)).toEqual([]);
  });
});

describe("settingsQuery", () => {
  it("reads what admins have set, and when the viewer was there last", async () => {
    const { rows } = await as("Mei Koh").fetch(settingsQuery(MEI));
    expect(toViewerSettings(rows)).toEqual({ ...SETTINGS, lastVisit: Date.UTC(2025, 5, 14, 8) });
  });

  it("has no last visit where there was none", async () => {
    const { rows } = await as("Jonas Weber").fetch(settingsQuery(JONAS));
    expect(toViewerSettings(rows)).toEqual({ ...SETTINGS, lastVisit: undefined });
  });
});

describe("toViewerAnswer", () => {
  const row = rowOf<typeof viewerQuery>;

  it("reads people once, however many settings their rows are joined to", () => {
    const mara = { user: `{${MARA.toUpperCase()}}`, name: "Mara Lindqvist" };
    const { people } = toViewerAnswer([
      row({ ...mara, kpi: OWN_OPTION_BASE }),
      row({ ...mara, kpi: OWN_OPTION_BASE + 2 }),
      row({ user: MEI, name: "Mei Koh", manager: MARA, principal: "mei@example.com", disabled: true }),
      row({ name: "nobody" }),
    ]);
    expect(people).toEqual([
      { id: MARA, name: "Mara Lindqvist" },
      { id: MEI, name: "Mei Koh", managerId: MARA, principalName: "mei@example.com", disabled: true },
    ]);
  });

  it("begins the fiscal year in January where the organisation says nothing", () => {
    expect(toViewerAnswer([row({})]).fiscalStartMonth).toBe(0);
    expect(toViewerAnswer([row({}), row({ fiscalstart: "2020-04-01T00:00:00Z" })]).fiscalStartMonth).toBe(3);
  });
});
