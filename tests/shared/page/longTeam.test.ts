import "../host/pageWindow";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { TABLES } from "../../../shared/dataverse/tables";
import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
import { callsLoaded } from "../../../shared/page/callsLoaded";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import { joinPage } from "../../../shared/page/pageChannel";
import type { TeamPage } from "../../../shared/page/teamPage";
import { BENCH_ORGANISATION, TEAMS } from "../../bench/benchTeams";
import { insertCallsOf } from "../../bench/bulkCalls";
import { testEnvironment } from "../../controls/testHost";
import { demoDomainName, demoUserId } from "../../local/demo";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";

/** Five hundred people: more than one question can name. */
const { manager, sellers } = TEAMS.flat;
const SELECTION = { period: "last30Days", comparison: "previousPeriod" } as const;

const everyMsOf = (calls: number) => (60 * DAY_MS) / calls;

/** A page of so many calls of them in sixty days, with those that were shown before it and what was asked. */
async function loadedOf(calls: number) {
  const server = await startShipped({ organisation: BENCH_ORGANISATION });
  try {
    const everyMs = everyMsOf(calls);
    insertCallsOf(server.dataverse, { sellerIds: sellers.map(demoUserId), from: 0, to: calls, newest: NOW.getTime() - MINUTE_MS, everyMs });
    const plain = clientFor(server.origin, demoDomainName(manager));
    const read: { readonly isSum: boolean; readonly rows: number }[] = [];
    const client: DataverseClient = {
      ...plain,
      fetch: async (asked, options) => {
        const found = await plain.fetch(asked, options);
        if (asked.table === TABLES.participantInsights)
          read.push({ isSum: asked.fetchXml.includes('aggregate="true"'), rows: found.rows.length });
        return found;
      },
    };
    const { channel } = joinPage("slr_sellerview", String(calls), () => NOW.getTime());
    const source = { ...testEnvironment({ client, viewer: { id: demoUserId(manager), name: manager } }), channel };
    const parts: TeamPage[] = [];
    return { page: await loadTeamPage(source, SELECTION, (part) => parts.push(part)), parts, read };
  } finally {
    await server.close();
  }
}

const counted = ({ sellers: told }: TeamPage) => told.reduce((sum, { count }) => sum + count, 0);

describe("a Team page of five hundred people", () => {
  let many: Awaited<ReturnType<typeof loadedOf>>;
  const MANY = 12_000;
  const EVERY_MS = everyMsOf(MANY);
  beforeAll(async () => (many = await loadedOf(MANY)), 120_000);

  it("shows everybody's figures before it reads a single call, and judges nobody until all is added up", () => {
    const { page, parts, read } = many;
    const [first] = parts;
    const asked = read.slice(0, 3);
    expect(asked.map(({ isSum }) => isSum)).toEqual([true, true, true]);
    expect(asked.reduce((sum, { rows }) => sum + rows, 0)).toBe(500);
    expect(first).toMatchObject({ adding: { done: 0, areFiguresOfAll: true }, team: [], truncated: true });
    expect(first?.sellers).toHaveLength(500);
    expect(counted(first!)).toBe(counted(page));
    expect(first?.sellers.map(({ figures }) => figures)).toEqual(page.sellers.map(({ figures }) => figures));
    expect(first?.coaching.size).toBe(0);
    expect(page.team).toHaveLength(500);
  });

  it("reads no more than the newest fifteen hundred calls one by one where sums tell the rest", () => {
    const { page, read } = many;
    expect(read.filter(({ isSum }) => !isSum).map(({ rows }) => rows)).toEqual([500, 500, 500]);
    expect(page.truncated).toBe(true);
  });

  it("keeps of what it has read the newest alone: a part of few people reaches further back than the others", () => {
    const starts = callsLoaded(many.page).map(({ startedAt }) => startedAt);
    const [oldest, newest] = [Math.min(...starts), Math.max(...starts)];
    expect(starts.length).toBeLessThan(1_500);
    // None is missing between them: the calls are evenly spaced.
    expect(starts).toHaveLength((newest - oldest) / EVERY_MS + 1);
  });

  it("reads every call of a long line that has few", async () => {
    const { page, parts } = await loadedOf(900);
    expect(page).toMatchObject({ truncated: false, hasQuestions: true });
    expect(parts).toEqual([]);
    expect(callsLoaded(page).length).toBeGreaterThan(850);
  }, 60_000);
});
