import { DAY_MS } from "../../../shared/domain/time";
import { DEAL_STAGES } from "./deals";
import type { DemoCall } from "./DemoCall";
import { demoDeals, demoSeedRows, generateDemoCalls } from "./index";

const DEMO_DATE = "2026-11-23";
const calls = generateDemoCalls({ demoDate: DEMO_DATE });
const deals = demoDeals(calls);
const byId = new Map(calls.map((call) => [call.id, call]));
const callsOf = ({ callIds }: { readonly callIds: readonly string[] }) => callIds.map((id) => byId.get(id) as DemoCall);
const closed = deals.filter(({ state }) => state !== "open");

describe("demo deals", () => {
  it("are 120 that were decided in the last twelve months and 30 open ones, in all stages and three currencies", () => {
    expect([closed.length, deals.length - closed.length]).toEqual([120, 30]);
    expect(new Set(deals.filter(({ state }) => state === "open").map(({ stage }) => stage))).toEqual(new Set(DEAL_STAGES));
    expect(new Set(deals.map(({ currency }) => currency))).toEqual(new Set(["EUR", "USD", "CNY"]));
    for (const { actualClose = "" } of closed) {
      const ago = (Date.parse(DEMO_DATE) - Date.parse(actualClose)) / DAY_MS;
      expect(ago).toBeGreaterThan(0);
      expect(ago).toBeLessThan(366);
    }
  });

  it("have two to four calls each, of one seller with one customer, held before they were decided and about no other deal", () => {
    for (const deal of deals) {
      expect(deal.callIds.length).toBeGreaterThanOrEqual(2);
      expect(deal.callIds.length).toBeLessThanOrEqual(4);
      for (const { sellerId, contact, isoStart } of callsOf(deal)) {
        expect([sellerId, contact?.account.id]).toEqual([deal.sellerId, deal.accountId]);
        expect(isoStart.slice(0, 10) <= (deal.actualClose ?? DEMO_DATE)).toBe(true);
      }
    }
    const ids = deals.flatMap(({ callIds }) => callIds);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("were won the more often the less the seller talked in their calls: 48, 38 and 25 %", () => {
    const talked = (deal: (typeof deals)[number]) =>
      callsOf(deal).reduce((sum, { target }) => sum + (target?.talkShare ?? 0), 0) / deal.callIds.length;
    const ordered = [...closed].sort((a, b) => talked(a) - talked(b));
    const won = [0, 40, 80].map((from) => ordered.slice(from, from + 40).filter(({ state }) => state === "won").length / 40);
    expect(won).toEqual([0.475, 0.375, 0.25]);
  });

  it("are what the calls' activities are about; the others are about the customer", () => {
    const rows = demoSeedRows(calls);
    const rowsOf = (table: string) => rows.find((part) => part.table === table)?.rows ?? [];
    const about = [...rowsOf("phonecall"), ...rowsOf("appointment")].map(({ regardingobjectid }) => regardingobjectid);
    const tables = about.map((regarding) => (regarding as { readonly table: string }).table);
    expect(tables.filter((table) => table === "opportunity")).toHaveLength(deals.flatMap(({ callIds }) => callIds).length);
    expect(tables.filter((table) => table === "account").length).toBeGreaterThan(50);
    expect(rowsOf("opportunity")).toHaveLength(150);
    const campaigns = rowsOf("campaign").map(({ campaignid }) => campaignid);
    expect(campaigns).toHaveLength(3);
    expect(new Set(rowsOf("opportunity").map(({ campaignid }) => campaignid))).toEqual(new Set(campaigns));
  });
});
