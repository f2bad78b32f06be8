import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { coachingFlags } from "../../shared/insights/coaching";
import { insightsOf } from "../../shared/insights/insights";
import { statisticOf, sentimentOf } from "../../shared/insights/statistics";
import { verdictOf } from "../../shared/insights/compare";
import { joinPage } from "../../shared/page/pageChannel";
import type { Selection } from "../../shared/host/selection";
import { loadSellerPage, type LoadedPage } from "../../shared/page/sellerPage";
import { clientFor } from "../local/dataverse/webApiOver";
import { demoDomainName, demoUserId } from "../local/demo";
import { DEMO_STORIES, TOP_SELLERS } from "../local/demo/stories";
import type { Environment } from "../local/start/environment";
import { NOW, startPrepared } from "./preparedData";

/** Berlin in June, where the team's manager sits. */
const zone = () => 120;
const calendar = { zone, weekStart: 1, fiscalStartMonth: 0 };

describe("The demo's stories, through import, Dataverse and the page's own questions", () => {
  let environment: Environment;
  beforeAll(async () => {
    // The channel lives on a browser's window.
    Object.assign(globalThis, { window: globalThis });
    environment = await startPrepared();
  });
  afterAll(() => environment.close());

  async function pageOf(seller: string, viewer = "Mara Lindqvist", period: Partial<Selection> = {}): Promise<LoadedPage> {
    const { channel, release } = joinPage("slr_sellerview", `${viewer}:${seller}`, () => NOW.getTime());
    try {
      const source = {
        client: clientFor(environment.url, demoDomainName(viewer)),
        channel,
        viewer: { id: demoUserId(viewer), name: viewer },
        calendar,
        locale: "en",
      };
      return await loadSellerPage(source, { sellerId: demoUserId(seller), period: "last30Days", comparison: "previousPeriod", ...period });
    } finally {
      release();
    }
  }

  const value = (id: KpiId, calls: LoadedPage["calls"]) => statisticOf(id, calls).value ?? NaN;

  it("lists Mei's 22 calls of the last 30 days and the 18 before", async () => {
    const page = await pageOf("Mei Koh");
    expect(page.calls).toHaveLength(22);
    expect(page.previousCalls).toHaveLength(18);
  });

  it.each(DEMO_STORIES)(
    "says of $seller what changed, which words and what to coach, and nothing else",
    async ({ seller, sellerId, changes, words, coaching }) => {
      const page = await pageOf(seller);
      const insights = insightsOf({ ...page, sellerId, starred: [] });
      const changed = insights.flatMap((insight) => (insight.kind === "change" ? [[insight.kpi, insight.direction]] : []));
      expect(changed.sort()).toEqual(changes.map(({ kpi, by }) => [kpi, by > 0 ? "up" : "down"]).sort());
      const told = insights.flatMap((insight) => (insight.kind === "word" ? [insight] : []));
      expect(
        told.map(({ word, current, previous }) => ({
          word: word.text,
          recent: [current.n, current.denominator],
          before: [previous.n, previous.denominator],
        })),
      ).toEqual(words);
      const flags = coachingFlags(page.team, page.targets).get(sellerId) ?? [];
      expect(flags.map(({ kpi }) => kpi).sort()).toEqual([...coaching.now].sort());
    },
  );

  it("puts Mei's talk share above its band, where it was within it", async () => {
    const page = await pageOf("Mei Koh");
    const { band } = KPIS.talkShare;
    expect(verdictOf(value("talkShare", page.calls), band)).toBe("above");
    expect(verdictOf(value("talkShare", page.previousCalls), band)).toBe("within");
  });

  it("shows Jonas, who was coached, within the bands that he was outside of", async () => {
    const page = await pageOf("Jonas Weber");
    expect(verdictOf(value("talkShare", page.previousCalls), KPIS.talkShare.band)).toBe("above");
    expect(verdictOf(value("talkShare", page.calls), KPIS.talkShare.band)).toBe("within");
    expect(verdictOf(value("pauseMs", page.previousCalls), KPIS.pauseMs.band)).toBe("below");
    expect(verdictOf(value("pauseMs", page.calls), KPIS.pauseMs.band)).toBe("within");
  });

  it("shows Carlos faster than the band, with shorter pauses", async () => {
    const page = await pageOf("Carlos Ruiz");
    expect(verdictOf(value("wordsPerMinute", page.calls), KPIS.wordsPerMinute.band)).toBe("above");
    expect(verdictOf(value("pauseMs", page.calls), KPIS.pauseMs.band)).toBe("below");
  });

  it("has top sellers wait longer and let customers tell longer stories than all others of the team", async () => {
    const { team } = await pageOf("Mei Koh");
    const isTop = (id: string) => TOP_SELLERS.some((name) => demoUserId(name) === id);
    for (const kpi of ["pauseMs", "customerMonologueMs"] as const) {
      const means = (top: boolean) =>
        team.filter(({ n, sellerId }) => n >= 8 && isTop(sellerId) === top).map((seller) => seller.means[kpi] ?? NaN);
      expect(Math.min(...means(true))).toBeGreaterThan(Math.max(...means(false)));
    }
  });

  it("has one call of Peter and none of Yusuf, and offers both to their manager", async () => {
    expect((await pageOf("Peter Novak")).calls).toHaveLength(1);
    const yusuf = await pageOf("Yusuf Demir");
    expect(yusuf.calls).toHaveLength(0);
    expect(yusuf.sellers.map(({ name }) => name)).toEqual(expect.arrayContaining(["Peter Novak", "Yusuf Demir", "Mei Koh"]));
  });

  it("tells a time before all calls from a team that never had one", async () => {
    const page = await pageOf("Yusuf Demir", "Mara Lindqvist", { period: "custom", from: "2020-01-01", to: "2020-01-31" });
    expect(page).toMatchObject({ listedCalls: [], team: [], latestCallAt: undefined, seesCalls: true });
  });

  it("keeps Danish calls, which have no sentiment, out of its n", async () => {
    const pages = await Promise.all(DEMO_STORIES.map(({ seller }) => pageOf(seller)));
    const unscored = pages.filter(({ calls }) => sentimentOf(calls).n < calls.length);
    expect(unscored.length).toBeGreaterThan(0);
    for (const { calls } of pages.filter((page) => page.calls.length > 0)) {
      expect(sentimentOf(calls).n).toBe(calls.filter((call) => call.sentiment).length);
    }
  });

  it("shows a manager her own team only, and the director everybody", async () => {
    const mara = await pageOf("Mei Koh");
    expect(mara.sellers.map(({ name }) => name)).not.toContain("Grace Lin");
    const iris = await pageOf("Grace Lin", "Iris Falk");
    expect(iris.sellers.map(({ name }) => name)).toEqual(expect.arrayContaining(["Grace Lin", "Mei Koh"]));
    expect(iris.calls.length).toBeGreaterThan(0);
  });

  it("shows a seller nobody else, whoever is asked for", async () => {
    const page = await pageOf("Carlos Ruiz", "Mei Koh");
    expect(page.isManager).toBe(false);
    expect(page.sellers.map(({ name }) => name)).toEqual(["Mei Koh"]);
    expect(page.seller?.name).toBe("Mei Koh");
    expect(page.calls).toHaveLength(22);
  });
});
