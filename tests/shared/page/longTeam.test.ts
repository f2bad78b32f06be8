import "../host/pageWindow";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { TABLES } from "../../../shared/dataverse/tables";
import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
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

/** A page of so many calls of them in sixty days, with those that were shown before it and what was asked. */
async function loadedOf(calls: number) {
  const server = await startShipped({ organisation: BENCH_ORGANISATION });
  try {
    const everyMs = (60 * DAY_MS) / calls;
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
  beforeAll(async () => (many = await loadedOf(12_000)), 120_000);

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
    expect(page.sellers.reduce((sum, { calls, previousCalls }) => sum + calls.length + previousCalls.length, 0)).toBe(1_500);
    expect(page.truncated).toBe(true);
  });

  it("reads every call of a long line that has few", async () => {
    const { page, parts } = await loadedOf(900);
    expect(page).toMatchObject({ truncated: false, hasQuestions: true });
    expect(parts).toEqual([]);
    expect(page.sellers.reduce((sum, { calls, previousCalls }) => sum + calls.length + previousCalls.length, 0)).toBeGreaterThan(850);
  }, 60_000);
});
