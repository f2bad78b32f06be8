import "../host/pageWindow";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import type { Ask } from "../../../shared/page/asking";
import { joinPage } from "../../../shared/page/pageChannel";
import { pageRanges } from "../../../shared/page/pageRanges";
import type { TeamPage } from "../../../shared/page/teamPage";
import { askTeamSums } from "../../../shared/page/teamSums";
import { insertCallsOf } from "../../bench/bulkCalls";
import { CALENDAR } from "../../controls/pageWith";
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

describe("sums of a team of many calls a day", () => {
  it("are asked for in parts that cover the period and the one before without a gap, so that each stays below the limit", async () => {
    const ranges = pageRanges(SELECTION, NOW.getTime(), { ...CALENDAR, fiscalStartMonth: 1 });
    const asked: [from: number, to: number][] = [];
    const ask: Ask = ({ fetchXml }) => {
      const [from = NaN, to = NaN] = ["ge", "lt"].map((operator) =>
        Date.parse(new RegExp(`msdyn_conversationstarttime" operator="${operator}" value="([^"]+)"`).exec(fetchXml)?.[1] ?? ""),
      );
      asked.push([from, to]);
      return Promise.resolve({ rows: [], truncated: false });
    };
    const done: number[] = [];
    const size = { sellerIds: SELLERS.map(demoUserId), sellers: SELLERS.length, callsADay: 3_500 };
    await askTeamSums(ask, size, ranges, (parts, of) => done.push(parts / of));
    asked.sort(([one], [other]) => one - other);
    // Thirty days of 3,500 calls are four times what a part may hold.
    expect(asked).toHaveLength(8);
    expect(asked[0]?.[0]).toBe(ranges.loaded.from);
    expect(asked.at(-1)?.[1]).toBe(Math.ceil(ranges.loaded.to / 1_000) * 1_000);
    expect(asked.slice(1).map(([from]) => from)).toEqual(asked.slice(0, -1).map(([, to]) => to));
    for (const [from, to] of asked) expect(to - from).toBeLessThan(9 * DAY_MS);
    expect([done[0], done.at(-1)]).toEqual([0, 1]);
  });
});
