import "./pageWindow";
import type { Row } from "../../../shared/dataverse/DataverseClient";
import { joinPage } from "../../../shared/pcf/pageChannel";
import { loadSellerPage } from "../../../shared/pcf/sellerPage";
import type { Selection } from "../../../shared/pcf/selection";
import { ALEX, callRow, MEI, memoryClient, NOW, personRow, teamOfMara, teamRow, testEnvironment, type Stored } from "../../controls/testHost";

const DAY_MS = 86_400_000;

async function load(stored: Stored = teamOfMara(), selection: Partial<Selection> = { sellerId: MEI.id }, viewer = testEnvironment().viewer) {
  const client = memoryClient(stored);
  const environment = testEnvironment({ client, viewer });
  const { channel, release } = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const page = await loadSellerPage({ ...environment, channel }, { period: "last30Days", comparison: "previousPeriod", ...selection });
  return { page, client, channel, environment, release };
}

const at = (days: number, columns: Row = {}) => callRow(Math.round(days * 10), { start: new Date(NOW - days * DAY_MS).toISOString(), ...columns });

describe("loadSellerPage", () => {
  it("costs four requests, and none for controls that ask the same", async () => {
    const { client, channel, environment } = await load();
    expect(client.requests).toHaveLength(4);
    await loadSellerPage({ ...environment, channel }, { sellerId: MEI.id, period: "last30Days", comparison: "team" });
    expect(client.requests).toHaveLength(4);
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
    expect(client.requests).toHaveLength(4);
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

  it("has no calls and no range for an impossible period", async () => {
    const { page } = await load(teamOfMara(), { sellerId: MEI.id, period: "custom", from: "2026-06-30", to: "2026-06-01" });
    expect(page.range).toBeUndefined();
    expect([page.calls, page.listedCalls]).toEqual([[], []]);
  });

  it("says that the unit of the ratios is unknown instead of showing shares", async () => {
    const { page } = await load({ ...teamOfMara(), calls: [at(1), at(2)] });
    expect(page.talkShareUnitKnown).toBe(false);
    expect(page.calls.every(({ talkShare }) => talkShare === undefined)).toBe(true);
    expect(page.team[0]?.means).not.toHaveProperty("talkShare");
  });

  it("knows the unit of two calls where the environment's other ratios tell it", async () => {
    const ratios = Array.from({ length: 20 }, () => ({ ratio: 55 }));
    const { page } = await load({ ...teamOfMara(), calls: [at(1, { ratio: 64 })], ratios });
    expect(page.calls[0]?.talkShare).toBe(0.64);
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
