import "../host/pageWindow";
import type { FetchResult, Row } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { TABLES, type Table } from "../../../shared/dataverse/tables";
import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
import { joinPage } from "../../../shared/page/pageChannel";
import { loadSellerPage } from "../../../shared/page/sellerPage";
import type { Selection } from "../../../shared/host/selection";
import {
  ALEX,
  callRow,
  factsOf,
  MEI,
  memoryClient,
  NOW,
  personRow,
  teamOfMara,
  teamRow,
  testEnvironment,
  type Stored,
} from "../../controls/testHost";

async function load(
  stored: Stored = teamOfMara(),
  selection: Partial<Selection> = { sellerId: MEI.id },
  viewer = testEnvironment().viewer,
) {
  const client = memoryClient(stored);
  const environment = testEnvironment({ client, viewer });
  const { channel, release } = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const page = await loadSellerPage({ ...environment, channel }, { period: "last30Days", comparison: "previousPeriod", ...selection });
  return { page, client, channel, environment, release };
}

/** Loads Mei's page through a Dataverse that answers as a test says. */
async function loadThrough(answer: (query: Query) => Promise<FetchResult>) {
  const asked: Table[] = [];
  const client = {
    fetch: <A extends string>(query: Query<A>) => {
      asked.push(query.table);
      return answer(query) as Promise<FetchResult<A>>;
    },
  };
  const environment = testEnvironment({ client });
  const { channel } = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const page = await loadSellerPage({ ...environment, channel }, { sellerId: MEI.id, period: "last30Days", comparison: "previousPeriod" });
  return { page, asked };
}

const at = (days: number, columns: Row = {}) =>
  callRow(Math.round(days * 10), { start: new Date(NOW - days * DAY_MS).toISOString(), ...columns });

describe("loadSellerPage", () => {
  it("costs five requests, and none where the same is asked again", async () => {
    const { client, channel, environment } = await load();
    expect(client.requests).toHaveLength(5);
    await loadSellerPage({ ...environment, channel }, { sellerId: MEI.id, period: "last30Days", comparison: "team" });
    expect(client.requests).toHaveLength(5);
  });

  it("narrows each question about calls to what passes its filters, and no other", async () => {
    const load = async (filters: string) => {
      const client = memoryClient(teamOfMara());
      const narrowed: Table[] = [];
      const fetch: typeof client.fetch = (query, options) => {
        if (query.fetchXml.includes('link-type="any"')) narrowed.push(query.table);
        return client.fetch(query, options);
      };
      const environment = testEnvironment({ client: { fetch } });
      const { channel } = joinPage("slr_sellerview", filters, () => NOW);
      const selection = { sellerId: MEI.id, period: "last30Days", comparison: "previousPeriod", filters } as const;
      const page = await loadSellerPage({ ...environment, client: { fetch }, channel }, selection);
      return { isNarrowed: page.isNarrowed, requests: client.requests.length, narrowed: narrowed.sort() };
    };
    const calls = [TABLES.participantInsights, TABLES.participantInsights, TABLES.signal];
    expect(await load('{"tag":["renewal"]}')).toEqual({ isNarrowed: true, requests: 5, narrowed: calls });
    expect(await load(`{"scope":"everyone","seller":["${MEI.id}"]}`)).toEqual({ isNarrowed: false, requests: 5, narrowed: [] });
  });

  it("tells the period's calls from those of the one before", async () => {
    const { page } = await load();
    expect([page.calls.length, page.previousCalls.length]).toEqual([22, 18]);
  });

  it("lists short calls but does not count them, and leaves future ones out", async () => {
    const calls = [at(1), at(2, { duration: 59_999 }), at(3, { duration: null }), at(-0.1)];
    const { page } = await load({ ...teamOfMara(), calls });
    expect(page.calls).toHaveLength(1);
    expect(page.listedCalls).toHaveLength(3);
  });

  it("counts a call with two sellers once for each", async () => {
    const shared = { id: "33333333-0000-0000-0000-000000000000" };
    const stored = { ...teamOfMara(), calls: [at(1, shared), at(1, { ...shared, user: ALEX.id })] };
    expect((await load(stored)).page.calls).toHaveLength(1);
    expect((await load(stored, { sellerId: ALEX.id })).page.calls).toHaveLength(1);
  });

  it("opens the first of the team where nobody is chosen", async () => {
    const { page, client } = await load(teamOfMara(), {});
    expect(page.seller?.name).toBe("Alex Rossi");
    expect(page.calls).toHaveLength(9);
    expect(client.requests).toHaveLength(5);
  });

  it("shows sellers themselves, whoever the page was stored for", async () => {
    const stored = { calls: [at(1)], team: [teamRow(MEI, 1)], people: [personRow(MEI)] };
    const { page } = await load(stored, { sellerId: ALEX.id }, MEI);
    expect([page.seller?.id, page.isManager, page.calls.length]).toEqual([MEI.id, false, 1]);
  });

  it("offers direct reports without calls", async () => {
    const { page } = await load();
    expect(page.sellers.map(({ name }) => name)).toEqual(["Alex Rossi", "Mei Koh", "Zoë Ängström"]);
  });

  it("names a seller of whom nothing is seen, and offers them to nobody", async () => {
    const other = { id: "99999999-0000-0000-0000-000000000009", name: "Iris Falk" };
    const stored = { ...teamOfMara(), people: [...(teamOfMara().people ?? []), personRow(other)] };
    const { page } = await load(stored, { sellerId: other.id });
    expect(page).toMatchObject({ seller: { name: "Iris Falk" }, isOutside: true, isManager: true });
    expect(page.sellers.map(({ name }) => name)).not.toContain("Iris Falk");
    const { page: seen } = await load({ ...stored, calls: [at(200, { user: other.id })] }, { sellerId: other.id });
    expect(seen).toMatchObject({ isOutside: false, latestCallAt: NOW - 200 * DAY_MS });
    expect(seen.sellers.map(({ name }) => name)).toContain("Iris Falk");
  });

  it("has no calls and no range for an impossible period", async () => {
    const { page } = await load(teamOfMara(), { sellerId: MEI.id, period: "custom", from: "2026-06-30", to: "2026-06-01" });
    expect(page.range).toBeUndefined();
    expect([page.calls, page.listedCalls]).toEqual([[], []]);
  });

  it("reads one call's ratio, and the team's, in the environment's unit", async () => {
    const percent = { ...teamRow(ALEX, 20), ratio: 55 * 20, highest: 88 };
    const { page, client } = await load({ ...teamOfMara(), calls: [at(1, { ratio: 64 })], team: [percent], facts: factsOf("percent") });
    expect(page.calls[0]?.talkShare).toBe(0.64);
    expect(page.team[0]?.means.talkShare).toBeCloseTo(0.55);
    expect(client.requests).toHaveLength(5);
  });

  it("knows of the others' figures what is usual alone, from five sellers up, where names are taken out of comparisons", async () => {
    const facts = [...factsOf("share"), { fact: "slr_NamesInComparisons", default: "yes", value: "no" }];
    const others = ["e1", "e2", "e3"].map((end) => teamRow({ id: `00000000-0000-0000-0000-0000000000${end}`, name: end }, 10));
    const stored = teamOfMara();
    const { page } = await load({ ...stored, team: [...(stored.team ?? []), ...others], facts });
    expect(page.team.map(({ n, means }) => [n, means])).toEqual([22, 9, 10, 10, 10].map((n) => [n, {}]));
    expect(page.benchmark?.talkShare).toMatchObject({ sellers: 5, median: expect.closeTo(0.55) as number });
    expect(page.targets.negative?.isOfTeam).toBe(true);
    const { page: small } = await load({ ...stored, team: [...(stored.team ?? []), ...others.slice(1)], facts });
    expect(small).not.toHaveProperty("benchmark");
  });

  it("leads chats where the environment says", async () => {
    expect((await load({ ...teamOfMara(), facts: factsOf("share", "teams.microsoft.us") })).page.teamsHost).toBe("teams.microsoft.us");
  });

  it("asks for the environment's variables apart where they are not found beside the viewer", async () => {
    const memory = memoryClient({ ...teamOfMara(), facts: factsOf("quotient") });
    const { page, asked } = await loadThrough(async (query) => {
      const answer = await memory.fetch(query);
      return query.table === TABLES.user ? { ...answer, rows: answer.rows.filter((row) => !("fact" in row)) } : answer;
    });
    expect(page.calls[0]?.talkShare).toBeCloseTo(0.375);
    expect(asked.filter((table) => table === TABLES.variable)).toHaveLength(1);
    expect(asked).toHaveLength(6);
  });

  it("asks for viewer and variables apart where an environment refuses to join them", async () => {
    const memory = memoryClient({ ...teamOfMara(), facts: factsOf("percent") });
    const { page, asked } = await loadThrough((query) =>
      query.table === TABLES.user && query.fetchXml.includes(TABLES.variable)
        ? Promise.reject(new DataverseError("These columns cannot be joined.", 400))
        : memory.fetch(query),
    );
    expect([page.seller?.name, page.calls[0]?.talkShare]).toEqual([MEI.name, 0.006]);
    expect(asked).toHaveLength(7);
  });

  it.each([
    ["may not be read", new DataverseError("no", 403)],
    ["are not there yet", new DataverseError("no such table", 400, 0x80041102)],
  ])("takes ratios as shares where the environment's variables %s", async (_what, refusal) => {
    const memory = memoryClient({ ...teamOfMara(), facts: factsOf("quotient") });
    const { page } = await loadThrough((query) =>
      query.fetchXml.includes(TABLES.variable) ? Promise.reject(refusal) : memory.fetch(query),
    );
    expect([page.calls[0]?.talkShare, page.teamsHost]).toEqual([0.6, "teams.microsoft.com"]);
  });

  it("shows no figure in a unit that could not be had just now", async () => {
    const memory = memoryClient(teamOfMara());
    const busy = new DataverseError("busy", 429);
    await expect(
      loadThrough((query) => (query.fetchXml.includes(TABLES.variable) ? Promise.reject(busy) : memory.fetch(query))),
    ).rejects.toBe(busy);
  });

  it("shows the newest ten thousand of 10,001 calls, and says so", async () => {
    const calls = Array.from({ length: 10_001 }, (_, index) =>
      callRow(index, { start: new Date(NOW - (index + 1) * MINUTE_MS).toISOString() }),
    );
    const { page } = await load({ ...teamOfMara(), calls });
    expect([page.listedCalls.length, page.truncated]).toEqual([10_000, true]);
    expect(page.listedCalls[0]?.title).toBe("Call 0");
  });

  it("knows exactly ten thousand calls to be all", async () => {
    const calls = Array.from({ length: 10_000 }, (_, index) =>
      callRow(index, { start: new Date(NOW - (index + 1) * MINUTE_MS).toISOString() }),
    );
    expect((await load({ ...teamOfMara(), calls })).page.truncated).toBe(false);
  });

  it("has the words and comments of the calls", async () => {
    const call = callRow(0);
    const words = [{ id: call["id"], type: "Competitor", text: "Kestrel", role: 1, n: 3, first: 12_000 }];
    const comments = [
      { id: call["id"], comment: "44444444-0000-0000-0000-000000000000", author: ALEX.id, created: "2026-11-20T10:00:00Z" },
    ];
    const { page } = await load({ ...teamOfMara(), words, comments });
    expect(page.mentions).toEqual([
      { callId: call["id"], kind: "competitor", text: "Kestrel", saidBy: "customer", count: 3, firstMs: 12_000 },
    ]);
    expect(page.comments).toMatchObject([{ callId: call["id"], authorId: ALEX.id }]);
  });

  it("keeps the page where words and comments may not be read", async () => {
    const memory = memoryClient(teamOfMara());
    const closed: readonly Table[] = [TABLES.signal, TABLES.comment];
    const { page } = await loadThrough((query) =>
      closed.includes(query.table) ? Promise.reject(new DataverseError("no", 403)) : memory.fetch(query),
    );
    expect([page.calls.length, page.mentions, page.comments]).toEqual([22, undefined, undefined]);
  });

  it("begins this fiscal year with the organisation's first month", async () => {
    const { page } = await load(
      { ...teamOfMara(), people: [personRow(MEI, { fiscalstart: "2026-07-01T00:00:00Z" })] },
      { sellerId: MEI.id, period: "thisFiscalYear" },
    );
    expect(page.range?.from).toBe(Date.UTC(2026, 6, 1));
  });

  it("asks when the latest call was only where there is none to show", async () => {
    const { page, client } = await load({ ...teamOfMara(), calls: [at(200)] });
    expect(page.latestCallAt).toBe(NOW - 200 * DAY_MS);
    expect(client.requests).toHaveLength(6);
  });

  it("knows the latest call from the period before without asking", async () => {
    const { page, client } = await load({ ...teamOfMara(), calls: [at(40)] });
    expect(page.latestCallAt).toBe(NOW - 40 * DAY_MS);
    expect(client.requests).toHaveLength(5);
  });

  it("asks for the latest call where the period is past, whatever there was before it", async () => {
    const stored = { ...teamOfMara(), calls: [at(10), at(130)] };
    const past = { sellerId: MEI.id, period: "custom", from: "2026-08-01", to: "2026-09-01" } as const;
    const { page, client } = await load(stored, past);
    expect([page.calls.length, page.previousCalls.length, page.latestCallAt]).toEqual([0, 1, NOW - 10 * DAY_MS]);
    expect(client.requests).toHaveLength(6);
  });

  it("has no latest call of somebody who never had one", async () => {
    expect((await load({ ...teamOfMara(), calls: [] })).page).toMatchObject({ latestCallAt: undefined, seesCalls: true });
  });

  it("tells a team that has rested from one that never had a call", async () => {
    const rested = { ...teamOfMara(), team: [], calls: [at(10, { user: ALEX.id })] };
    expect((await load(rested)).page).toMatchObject({ isManager: true, latestCallAt: undefined, seesCalls: true });
    expect((await load({ ...rested, calls: [] })).page).toMatchObject({ isManager: true, latestCallAt: undefined, seesCalls: false });
  });

  it("asks again after a failure", async () => {
    const client = memoryClient(teamOfMara());
    const environment = testEnvironment({ client });
    const { channel } = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
    const selection = { sellerId: MEI.id, period: "last30Days", comparison: "previousPeriod" } as const;
    client.failWith(new Error("busy"));
    await expect(loadSellerPage({ ...environment, channel }, selection)).rejects.toThrow("busy");
    client.failWith(undefined);
    expect((await loadSellerPage({ ...environment, channel }, selection)).calls).toHaveLength(22);
  });
});
