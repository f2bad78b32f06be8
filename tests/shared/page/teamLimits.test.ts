import "../host/pageWindow";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { TABLES, type Table } from "../../../shared/dataverse/tables";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import { statisticOf } from "../../../shared/insights/statistics";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import { joinPage } from "../../../shared/page/pageChannel";
import { insertCallsOf } from "../../bench/bulkCalls";
import { testEnvironment } from "../../controls/testHost";
import { demoDomainName, demoUserId } from "../../local/demo";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";

const MARA = "Mara Lindqvist";
const SELLERS = ["Mei Koh", "Jonas Weber"];
/** Over thirty days: the questions of both sides are more groups than an answer holds, and the calls fewer than are loaded. */
const CALLS = 2_600;
const EVERY_MS = (30 * DAY_MS) / CALLS;
const NEWEST = NOW.getTime() - MINUTE_MS;

let server: Awaited<ReturnType<typeof startShipped>>;
beforeAll(async () => {
  // All calls of two days and a half: whatever is counted must be asked for in parts, cut in the middle of days.
  server = await startShipped({ aggregateLimit: 1_500 });
  const sellerIds = SELLERS.map(demoUserId);
  insertCallsOf(server.dataverse, { sellerIds, from: 0, to: CALLS, newest: NEWEST, everyMs: EVERY_MS, withFindings: true });
}, 120_000);
afterAll(() => server.close());

async function loaded() {
  const asked: Table[] = [];
  const own = clientFor(server.origin, demoDomainName(MARA));
  const client: DataverseClient = {
    fetch: (query, options) => {
      asked.push(query.table);
      return own.fetch(query, options);
    },
  };
  const { channel } = joinPage("slr_sellerview", "limits", () => NOW.getTime());
  const source = { ...testEnvironment({ client, viewer: { id: demoUserId(MARA), name: MARA } }), channel };
  return { page: await loadTeamPage(source, { period: "last30Days", comparison: "previousPeriod" }), asked };
}

/** Numbers of the calls of the first seller that hold. */
const numbersOf = (holds: (startedAt: number) => boolean) =>
  Array.from({ length: CALLS }, (_, number) => number).filter((number) => number % 2 === 0 && holds(NEWEST - number * EVERY_MS));

describe("a Team page with more rows than one answer counts", () => {
  it("counts open items, questions and what was kept of all calls, whatever day the parts are cut in", async () => {
    const { page, asked } = await loaded();
    const { from, to } = page.range!;
    const [mei] = page.sellers.filter(({ seller }) => seller.name === "Mei Koh");
    const all = numbersOf(() => true).length;
    const inPeriod = numbersOf((startedAt) => startedAt >= from && startedAt < to).length;
    // Twice as long ago as commitments may wait.
    const overdue = numbersOf((startedAt) => startedAt < NOW.getTime() - 7 * DAY_MS).length;
    expect(page).toMatchObject({ truncated: false, hasQuestions: true });
    expect(mei?.openItems).toEqual({ count: all, overdue });
    expect(mei?.coverage).toMatchObject({ held: inPeriod, analysed: inPeriod });
    const { value, n } = statisticOf("switchesPerHour", mei?.calls ?? []);
    expect([n, value !== undefined]).toEqual([inPeriod, true]);
    const hours = (mei?.calls ?? []).reduce((sum, { durationMs = 0 }) => sum + durationMs, 0) / HOUR_MS;
    expect(mei?.figures.questionsPerHour?.value).toBeCloseTo((2 * inPeriod) / hours, 6);
    // Some parts, and not a part each day.
    for (const table of [TABLES.question, TABLES.actionItem]) {
      const parts = asked.filter((each) => each === table).length;
      expect(parts).toBeGreaterThan(2);
      expect(parts).toBeLessThan(20);
    }
  });
});
