import "../host/pageWindow";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import { joinPage } from "../../../shared/page/pageChannel";
import type { TeamPage } from "../../../shared/page/teamPage";
import { insertCallsOf } from "../../bench/bulkCalls";
import { testEnvironment } from "../../controls/testHost";
import { demoDomainName, demoUserId } from "../../local/demo";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";

const MARA = "Mara Lindqvist";
const SELLERS = ["Mei Koh", "Amara Obi", "Carlos Ruiz", "Hanna Sato", "Jonas Weber", "Li Na"];
const MEI = 0;
const CALLS = 7_200;
/** Sixty days of calls. */
const EVERY_MS = (60 * DAY_MS) / CALLS;
const SELECTION = { period: "last30Days", comparison: "previousPeriod" } as const;

const startOf = (number: number) => NOW.getTime() - MINUTE_MS - number * EVERY_MS;
/** Mei has talked more for thirty days. */
const talkShareOf = (number: number): number =>
  (number % SELLERS.length === MEI && startOf(number) >= NOW.getTime() - 29 * DAY_MS ? 0.66 : 0.5) + ((number % 13) - 6) / 100;

let server: Awaited<ReturnType<typeof startShipped>>;
beforeAll(async () => {
  // Less than half of a period's calls: both must be asked for in parts, cut in the middle of days.
  server = await startShipped({ aggregateLimit: 1_000 });
  const sellerIds = SELLERS.map(demoUserId);
  insertCallsOf(server.dataverse, { sellerIds, from: 0, to: CALLS, newest: NOW.getTime() - MINUTE_MS, everyMs: EVERY_MS, talkShareOf });
}, 120_000);
afterAll(() => server.close());

/** A page with those that were shown before it. */
async function loaded(name: string, client: DataverseClient = clientFor(server.origin, demoDomainName(MARA))) {
  const { channel } = joinPage("slr_sellerview", name, () => NOW.getTime());
  const source = { ...testEnvironment({ client, viewer: { id: demoUserId(MARA), name: MARA } }), channel };
  const parts: TeamPage[] = [];
  return { page: await loadTeamPage(source, SELECTION, (page) => parts.push(page)), parts };
}

const sellerOf = ({ sellers }: TeamPage, name: string) => sellers.find(({ seller }) => seller.name === name)!;

describe("a Team page of more than 5,000 calls", () => {
  it("counts and means all of them, though the server sums a thousand at a time, and loads the newest", async () => {
    const { page } = await loaded("sums");
    const { from, to } = page.range!;
    const mine = Array.from({ length: CALLS }, (_, number) => number).filter(
      (number) => number % SELLERS.length === MEI && startOf(number) >= from && startOf(number) < to,
    );
    const mei = sellerOf(page, "Mei Koh");
    expect(page.truncated).toBe(true);
    expect(mei.count).toBe(mine.length);
    expect(mei.figures.talkShare?.n).toBe(mine.length);
    expect(mei.figures.talkShare?.value).toBeCloseTo(mine.reduce((sum, number) => sum + talkShareOf(number), 0) / mine.length, 6);
    expect(page.sellers.reduce((sum, { calls, previousCalls }) => sum + calls.length + previousCalls.length, 0)).toBe(5_000);
  });

  it("judges sellers and tells what has changed as any page does", async () => {
    const { page } = await loaded("judged");
    expect([...page.coaching.keys()]).toEqual([demoUserId("Mei Koh")]);
    expect(page.sellers.flatMap(({ seller, trends }) => trends.map(({ kpi, direction }) => [seller.name, kpi, direction]))).toEqual([
      ["Mei Koh", "talkShare", "up"],
    ]);
    expect(sellerOf(page, "Yusuf Demir")).toMatchObject({ count: 0, figures: {}, trends: [] });
  });

  it("shows the newest calls while it adds up the others, and judges nobody by them", async () => {
    const { parts } = await loaded("parts");
    expect(parts[0]).toMatchObject({ adding: { done: 0, of: 2 }, team: [] });
    expect(parts.at(-1)?.adding).toEqual({ done: 2, of: 2, areFiguresOfAll: false });
    expect(parts[0]?.sellers.map(({ seller }) => seller.name)).toEqual([...SELLERS, "Peter Novak", "Yusuf Demir"].sort());
    expect(parts[0]?.coaching.size).toBe(0);
    expect(sellerOf(parts[0]!, "Mei Koh").figures.talkShare).toBeDefined();
  });
});
