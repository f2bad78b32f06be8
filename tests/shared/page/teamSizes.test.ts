import "../host/pageWindow";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { MINUTE_MS } from "../../../shared/domain/time";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import { joinPage } from "../../../shared/page/pageChannel";
import { insertCallsOf } from "../../bench/bulkCalls";
import { testEnvironment } from "../../controls/testHost";
import { DEMO_ORGANISATION, demoDomainName, demoUserId } from "../../local/demo";
import type { OrganisationUser } from "../../local/dataverse/Organisation";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";
import { insertSeeded, several } from "./seededCalls";

const MARA = "Mara Lindqvist";
const [LEAST] = DEMO_ORGANISATION.users.filter(({ fullName }) => fullName === "Mei Koh") as [OrganisationUser];

/** So many people who report to Mara, beside her own. */
const reports = (count: number): OrganisationUser[] =>
  Array.from({ length: count }, (_, index) => ({
    ...LEAST,
    id: `b0000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    fullName: `Seller ${index}`,
    domainName: `seller.${index}@fernway.example`,
  }));

type Server = Awaited<ReturnType<typeof startShipped>>;
let server: Server | undefined;
afterEach(() => server?.close());

let pages = 0;
async function load({ origin }: Server) {
  let asked = 0;
  const own = clientFor(origin, demoDomainName(MARA));
  const client: DataverseClient = {
    fetch: (query, options) => {
      asked += 1;
      return own.fetch(query, options);
    },
  };
  const { channel } = joinPage("slr_sellerview", `sizes ${(pages += 1)}`, () => NOW.getTime());
  const source = { ...testEnvironment({ client, viewer: { id: demoUserId(MARA), name: MARA } }), channel };
  const page = await loadTeamPage(source, { period: "last30Days", comparison: "previousPeriod" });
  return { page, asked };
}

describe("a Team page of an odd size", () => {
  it("has nobody where nobody reports to the viewer and no call is seen", async () => {
    const users = DEMO_ORGANISATION.users.filter(({ managerId }) => managerId !== demoUserId(MARA));
    server = await startShipped({ organisation: { ...DEMO_ORGANISATION, users } });
    expect((await load(server)).page).toMatchObject({ sellers: [], hasLine: false, scope: "everyone" });
  }, 60_000);

  it("shows a line of which hierarchy security lets nothing be seen as such: everybody, without a call", async () => {
    server = await startShipped({ hierarchySecurity: false });
    insertSeeded(server.dataverse, several(9, 1, { seller: "Mei Koh" }));
    const { page } = await load(server);
    expect(page.sellers).toHaveLength(8);
    expect(page.sellers.map(({ count, coverage }) => [count, coverage?.held])).toEqual(page.sellers.map(() => [0, 0]));
    expect(page.coaching.size).toBe(0);
  }, 60_000);

  it("tells all of two thousand sellers in a bounded number of questions", async () => {
    const people = reports(2_000);
    server = await startShipped({ organisation: { ...DEMO_ORGANISATION, users: [...DEMO_ORGANISATION.users, ...people] } });
    const sellerIds = people.map(({ id }) => id);
    insertCallsOf(server.dataverse, { sellerIds, from: 0, to: 2_000, newest: NOW.getTime() - MINUTE_MS, everyMs: 15 * MINUTE_MS });
    const { page, asked } = await load(server);
    expect(page.sellers).toHaveLength(2_008);
    expect(page.sellers.reduce((sum, { count }) => sum + count, 0)).toBe(2_000);
    expect(page.truncated).toBe(false);
    // The viewer, the environment's variables, comments, and five questions for each two hundred sellers.
    expect(asked).toBeLessThanOrEqual(3 + 5 * 11);
  }, 120_000);
});
