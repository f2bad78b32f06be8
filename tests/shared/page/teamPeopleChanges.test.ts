import "../host/pageWindow";
import { filtersText } from "../../../shared/dataverse/filtersColumn";
import type { Filters } from "../../../shared/domain/Filters";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import { joinPage } from "../../../shared/page/pageChannel";
import type { TeamPage } from "../../../shared/page/teamPage";
import { testEnvironment } from "../../controls/testHost";
import { DEMO_ORGANISATION, demoDomainName, demoUserId } from "../../local/demo";
import type { OrganisationUser } from "../../local/dataverse/Organisation";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";
import { insertSeeded, several } from "./seededCalls";

const [MARA, IRIS, TOMAS] = ["Mara Lindqvist", "Iris Falk", "Tomás Vidal"] as const;
const [MEI, JONAS, HANNA, CARLOS, AMARA] = ["Mei Koh", "Jonas Weber", "Hanna Sato", "Carlos Ruiz", "Amara Obi"] as const;

const unitOf = (name: string) => DEMO_ORGANISATION.users.find(({ fullName }) => fullName === name)?.businessUnitId ?? "";

/** What has happened since the calls were held. */
const CHANGED: Readonly<Record<string, Partial<OrganisationUser>>> = {
  [MEI]: { fullName: "Mei Adler" },
  [JONAS]: { isDisabled: true },
  [HANNA]: { isDisabled: true },
  [CARLOS]: { managerId: demoUserId(TOMAS), businessUnitId: unitOf(TOMAS) },
  // A circle: Mei reports to Mara, Mara to Iris, Iris to Mei.
  [IRIS]: { managerId: demoUserId(MEI) },
};
const organisation = {
  ...DEMO_ORGANISATION,
  users: DEMO_ORGANISATION.users.map((person) => ({ ...person, ...CHANGED[person.fullName] })),
};

let server: Awaited<ReturnType<typeof startShipped>>;
beforeAll(async () => {
  server = await startShipped({ organisation });
  insertSeeded(server.dataverse, [
    ...[MEI, JONAS, CARLOS].flatMap((seller) => several(9, 1, { seller })),
    // Mei's, though somebody else owns the rows, as where an integration writes them.
    ...several(3, 11, { seller: MEI, owner: AMARA }),
  ]);
}, 120_000);
afterAll(() => server.close());

let pages = 0;
async function load(as: string, filters: Filters = {}): Promise<TeamPage> {
  const client = clientFor(server.origin, demoDomainName(as));
  const { channel } = joinPage("slr_sellerview", `changes ${(pages += 1)}`, () => NOW.getTime());
  const source = { ...testEnvironment({ client, viewer: { id: demoUserId(as), name: as } }), channel };
  return loadTeamPage(source, { period: "last30Days", comparison: "previousPeriod", filters: filtersText(filters) });
}
const namesOf = ({ sellers }: TeamPage) => sellers.map(({ seller }) => seller.name);
const sellerOf = ({ sellers }: TeamPage, name: string) => sellers.find(({ seller }) => seller.id === demoUserId(name));

describe("a Team page whose people have changed", () => {
  it("calls a renamed seller by the present name, once", async () => {
    const page = await load(MARA);
    expect(namesOf(page).filter((name) => name.startsWith("Mei"))).toEqual(["Mei Adler"]);
    expect(sellerOf(page, MEI)?.calls).toHaveLength(12);
  });

  it("keeps who has left as long as there are calls, marked, and nobody else who has", async () => {
    const page = await load(MARA);
    expect(sellerOf(page, JONAS)).toMatchObject({ seller: { disabled: true }, count: 9 });
    expect(sellerOf(page, HANNA)).toBeUndefined();
    expect(sellerOf(await load(IRIS, { scope: "everyone" }), JONAS)).toMatchObject({ seller: { disabled: true }, count: 9 });
  });

  it("moves a seller with all calls to the manager of today", async () => {
    expect(sellerOf(await load(MARA), CARLOS)).toBeUndefined();
    expect(sellerOf(await load(TOMAS), CARLOS)).toMatchObject({ level: 1, count: 9 });
    expect(sellerOf(await load(IRIS), CARLOS)).toMatchObject({ managerId: demoUserId(TOMAS), count: 9 });
  });

  it("ends a circle of managers at the viewer, of whatever side it is looked at", async () => {
    const page = await load(IRIS);
    expect(namesOf(page)).toEqual(expect.arrayContaining(["Mei Adler", "Grace Lin"]));
    expect(sellerOf(page, IRIS)).toBeUndefined();
    expect(new Set(namesOf(page)).size).toBe(page.sellers.length);
    // Those above Mei stand below her, too: they lead, and have no calls.
    const below = await load(MEI);
    expect(below).toMatchObject({ hasLine: true });
    expect(sellerOf(below, MARA)).toBeUndefined();
  });

  it("counts a call for whom it names, and what is kept of it for who owns it", async () => {
    const page = await load(MARA);
    expect(sellerOf(page, MEI)).toMatchObject({ count: 12, coverage: { held: 9 } });
    expect(sellerOf(page, AMARA)).toMatchObject({ count: 0, coverage: { held: 3 } });
  });

  it("is of no call where what filters name is gone, and keeps everybody", async () => {
    const gone = "99999999-0000-4000-8000-000000000000";
    for (const filters of [{ campaign: [gone] }, { record: [`opportunity:${gone}`] }, { stage: ["9-Gone"] }]) {
      const page = await load(MARA, filters);
      expect(page).toMatchObject({ isNarrowed: true, truncated: false });
      expect(page.sellers.map(({ count }) => count)).toEqual(page.sellers.map(() => 0));
      expect(namesOf(page)).toContain(AMARA);
    }
    expect(await load(MARA, { seller: [gone] })).toMatchObject({ sellers: [], isNarrowed: true });
    expect(await load(MARA, { team: [gone] })).toMatchObject({ sellers: [], isNarrowed: true });
  });
});
