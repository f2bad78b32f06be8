import "../host/pageWindow";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { filtersText } from "../../../shared/dataverse/filtersColumn";
import { TABLES, type Table } from "../../../shared/dataverse/tables";
import type { Filters } from "../../../shared/domain/Filters";
import { DAY_MS, HOUR_MS } from "../../../shared/domain/time";
import { statisticOf } from "../../../shared/insights/statistics";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import { joinPage } from "../../../shared/page/pageChannel";
import { loadSellerPage } from "../../../shared/page/sellerPage";
import type { TeamPage, TeamSeller } from "../../../shared/page/teamPage";
import { testEnvironment } from "../../controls/testHost";
import { demoDomainName, demoUserId } from "../../local/demo";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";
import { insertSeeded, several, type Seeded } from "./seededCalls";

const [MARA, IRIS, MEI, JONAS, GRACE] = ["Mara Lindqvist", "Iris Falk", "Mei Koh", "Jonas Weber", "Grace Lin"] as const;
/** Everybody who reports to Mara. */
const NORTH = ["Amara Obi", "Carlos Ruiz", "Hanna Sato", "Jonas Weber", "Li Na", "Mei Koh", "Peter Novak", "Yusuf Demir"];
const SELECTION = { period: "last30Days", comparison: "previousPeriod" } as const;

const SEEDED: readonly Seeded[] = [
  ...several(12, 1, { seller: MEI, talkShare: 0.66 }, 0.05),
  ...several(12, 31, { seller: MEI, talkShare: 0.5 }, 0.05),
  ...["Amara Obi", "Li Na", "Carlos Ruiz", "Hanna Sato"].flatMap((seller) => [...several(9, 2, { seller }), ...several(9, 32, { seller })]),
  {
    seller: JONAS,
    daysAgo: 20,
    comments: [
      { by: MARA, daysAgo: 19 },
      { by: JONAS, daysAgo: 18 },
    ],
  },
  { seller: JONAS, daysAgo: 5, comments: [{ by: MARA, daysAgo: 4 }] },
  ...several(3, 1, { seller: GRACE }),
];

let server: Awaited<ReturnType<typeof startShipped>>;
beforeAll(async () => {
  server = await startShipped();
  // As the landing page makes it: by this row the environment's variables come with the viewer.
  server.dataverse.insertSeed(TABLES.sellerView, [{ slr_name: MARA, ownerid: demoUserId(MARA) }]);
  insertSeeded(server.dataverse, SEEDED);
}, 120_000);
afterAll(() => server.close());

let pages = 0;

/** @param refused tables of which the role lacks the privilege to read */
function visit(as: string, refused: readonly Table[] = []) {
  const asked: Table[] = [];
  const own = clientFor(server.origin, demoDomainName(as));
  const client: DataverseClient = {
    fetch: (query, options) => {
      asked.push(query.table);
      const isRefused = refused.some((table) => query.fetchXml.includes(`name="${table}"`));
      return isRefused ? Promise.reject(new DataverseError("no", 403)) : own.fetch(query, options);
    },
  };
  const { channel } = joinPage("slr_sellerview", `team ${(pages += 1)}`, () => NOW.getTime());
  const source = { ...testEnvironment({ client, viewer: { id: demoUserId(as), name: as } }), channel };
  return { source, asked, load: (filters: Filters = {}) => loadTeamPage(source, { ...SELECTION, filters: filtersText(filters) }) };
}

const namesOf = (page: TeamPage) => page.sellers.map(({ seller }) => seller.name);
const sellerOf = (page: TeamPage, name: string) => page.sellers.find(({ seller }) => seller.name === name)!;

describe("a Team page", () => {
  it("is about who reports to a manager, with and without calls, in six requests", async () => {
    const { load, asked } = visit(MARA);
    const page = await load();
    expect(namesOf(page)).toEqual(NORTH);
    expect(asked).toHaveLength(6);
    expect(page).toMatchObject({ scope: "line", hasLine: true, truncated: false, hasQuestions: true });
    expect(page.managers.size).toBe(0);
    expect(sellerOf(page, MEI)).toMatchObject({ level: 1, managerId: demoUserId(MARA) });
  });

  it("asks for nothing again within a minute", async () => {
    const { load, asked } = visit(MARA);
    await load();
    await load();
    expect(asked).toHaveLength(6);
  });

  it("names managers between a director and sellers, and makes nobody without calls a seller who leads", async () => {
    const page = await visit(IRIS).load();
    expect(namesOf(page)).toEqual([...NORTH, GRACE, "Olu Adeyemi"].sort());
    expect([...page.managers.values()].map(({ name }) => name).sort()).toEqual([MARA, "Tomás Vidal"].sort());
    expect(sellerOf(page, GRACE)).toMatchObject({ level: 2, managerId: demoUserId("Tomás Vidal") });
  });

  it("is about everyone whose calls the viewer sees where that is asked for, or nobody reports to them", async () => {
    const { load } = visit(MEI);
    const own = await load();
    expect(own).toMatchObject({ scope: "everyone", hasLine: false });
    expect(namesOf(own)).toEqual([MEI]);
    expect(namesOf(await visit("Tomás Vidal").load({ scope: "everyone" }))).toEqual([GRACE, "Olu Adeyemi"]);
  });

  it("says of a seller what the seller's own page says", async () => {
    const { source, load } = visit(MARA);
    const { calls, previousCalls } = sellerOf(await load(), MEI);
    const own = await loadSellerPage(source, { ...SELECTION, sellerId: demoUserId(MEI) });
    for (const [here, there] of [
      [calls, own.calls],
      [previousCalls, own.previousCalls],
    ] as const) {
      expect(here).toHaveLength(12);
      for (const kpi of ["talkShare", "pauseMs", "switchesPerHour", "negative"] as const)
        expect(statisticOf(kpi, here)).toMatchObject({ value: statisticOf(kpi, there).value, n: statisticOf(kpi, there).n });
    }
  });

  it("judges sellers by the same means and flags as the seller's page", async () => {
    const { source, load } = visit(MARA);
    const page = await load();
    const { team } = await loadSellerPage(source, { ...SELECTION, sellerId: demoUserId(MEI) });
    const sorted = (means: typeof team) => [...means].sort((a, b) => (a.sellerId < b.sellerId ? -1 : 1));
    expect(sorted(page.team).map(({ sellerId, n }) => [sellerId, n])).toEqual(sorted(team).map(({ sellerId, n }) => [sellerId, n]));
    sorted(page.team).forEach(({ means }, index) => {
      for (const [kpi, value] of Object.entries(sorted(team)[index]?.means ?? {}))
        expect(means[kpi as keyof typeof means]).toBeCloseTo(value, 6);
    });
    expect([...page.coaching].map(([id, [flag]]) => [id, flag?.kpi])).toEqual([[demoUserId(MEI), "talkShare"]]);
  });

  it("tells what has changed for whom, and what was kept, asked and promised", async () => {
    const page = await visit(MARA).load();
    expect(page.sellers.flatMap(({ seller, trends }) => trends.map(({ kpi }) => [seller.name, kpi]))).toEqual([[MEI, "talkShare"]]);
    const mei = sellerOf(page, MEI);
    expect(mei.coverage).toEqual({
      held: 12,
      analysed: 12,
      withTranscript: 12,
      withRecording: 0,
      newestAt: NOW.getTime() - DAY_MS,
    });
    // Two questions of the seller in each ten minutes.
    expect(mei.figures.questionsPerHour?.value).toBeCloseTo((2 * HOUR_MS) / 600_000);
    expect(mei.openItems).toEqual({ count: 24, overdue: 17 });
    expect(sellerOf(page, "Yusuf Demir")).toMatchObject({
      coverage: { held: 0 },
      openItems: { count: 0, overdue: 0 },
      calls: [],
      trends: [],
    });
    expect(sellerOf(page, "Yusuf Demir").figures).toEqual({});
  });

  it("is about whom its filters name: the line of a manager, sellers, or those of them who are both", async () => {
    const { load } = visit(IRIS);
    const [mara, tomas] = [demoUserId(MARA), demoUserId("Tomás Vidal")];
    expect(namesOf(await load({ team: [mara] }))).toEqual(NORTH);
    expect(namesOf(await load({ team: [tomas], scope: "everyone" }))).toEqual([GRACE, "Olu Adeyemi"]);
    expect(namesOf(await load({ seller: [demoUserId(MEI), demoUserId(GRACE)] }))).toEqual([GRACE, MEI]);
    expect(namesOf(await load({ seller: [demoUserId(MEI), demoUserId(GRACE)], team: [tomas] }))).toEqual([GRACE]);
    const nobody = await visit(MARA).load({ seller: [demoUserId(GRACE)] });
    expect(nobody).toMatchObject({ sellers: [], isNarrowed: true });
  });

  it("keeps everybody where filters leave no call, and says that it is narrowed", async () => {
    const page = await visit(MARA).load({ tag: ["of no call"] });
    expect(namesOf(page)).toEqual(NORTH);
    expect(page).toMatchObject({ isNarrowed: true, scope: "line" });
    expect(page.sellers.flatMap(({ calls }) => calls)).toEqual([]);
    expect(sellerOf(page, MEI)).toMatchObject({ coverage: { held: 0 }, openItems: { count: 0, overdue: 0 } });
    expect(sellerOf(page, JONAS).lastCoachedAt).toBe(NOW.getTime() - 4 * DAY_MS);
  });

  it("tells whom the viewer has coached when, and who answered", async () => {
    const page = await visit(MARA).load();
    expect(sellerOf(page, JONAS).lastCoachedAt).toBe(NOW.getTime() - 4 * DAY_MS);
    expect(sellerOf(page, MEI).lastCoachedAt).toBeUndefined();
    expect(page.repliesUnanswered).toMatchObject([{ sellerId: demoUserId(JONAS), authorId: demoUserId(JONAS), atMs: 4_000 }]);
    expect((await visit(JONAS).load()).repliesUnanswered).toEqual([]);
  });

  it.each([
    ["questions", TABLES.question, ({ figures }: TeamSeller) => figures.questionsPerHour],
    ["action items", TABLES.actionItem, ({ openItems }: TeamSeller) => openItems],
    ["comments", TABLES.comment, ({ lastCoachedAt }: TeamSeller) => lastCoachedAt],
  ] as const)("stays without %s where they may not be read", async (_what, table, partOf) => {
    const page = await visit(MARA, [table]).load();
    expect(page.sellers.every((seller) => partOf(seller) === undefined)).toBe(true);
    expect(sellerOf(page, MEI).calls).toHaveLength(12);
    expect(page.comments === undefined).toBe(table === TABLES.comment);
    expect(page.hasQuestions).toBe(table !== TABLES.question);
  });

  it("counts what nothing was made of where activities may not be read", async () => {
    const { load, asked } = visit(MARA, ["phonecall"]);
    expect(sellerOf(await load(), MEI).openItems).toEqual({ count: 24, overdue: 17 });
    expect(asked).toHaveLength(7);
  });

  it("fails where calls may not be read", async () => {
    await expect(visit("Noor Haddad").load()).rejects.toMatchObject({ reason: "forbidden" });
  });
});
