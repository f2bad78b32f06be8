import { benchmarkQuery, toBenchmark } from "../../../shared/dataverse/benchmarkQuery";
import { fromWritten, toWritten } from "../../../shared/dataverse/kpiUnits";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { TARGET_KPIS } from "../../../shared/dataverse/targets";
import { startServer, type LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { clientFor } from "../../local/dataverse/webApiOver";
import { withOwnTables } from "./ownTables";

const [TALK, PAUSE] = [OWN_OPTION_BASE + TARGET_KPIS.indexOf("talkShare"), OWN_OPTION_BASE + TARGET_KPIS.indexOf("pauseMs")];
const DAYS = { slr_from: "2026-10-31", slr_to: "2026-11-29", slr_sellers: 8 };
const TALKING = { slr_name: "talk", slr_kpi: TALK, slr_lowerquartile: 48.5, slr_median: 52.25, slr_upperquartile: 57, ...DAYS };

// No test changes a row: one local Dataverse for all.
let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
  await server.dataverse.importSolution(withOwnTables());
  const by = (owner: { readonly id: string }, on: string) => ({ ownerid: owner.id, createdby: owner.id, modifiedon: `${on}T10:00:00Z` });
  server.dataverse.insertSeed("slr_benchmark", [
    { ...TALKING, ...by(USERS.max, "2026-11-30") },
    { ...TALKING, slr_median: 10, ...by(USERS.max, "2026-10-30") },
    { ...TALKING, slr_median: 99, ...by(USERS.dora, "2026-11-30") },
    // Of this one only the older row is whole.
    { ...TALKING, slr_kpi: PAUSE, slr_median: null, ...by(USERS.max, "2026-11-30") },
    { ...TALKING, slr_kpi: PAUSE, slr_lowerquartile: 0.5, slr_median: 0.7, slr_upperquartile: 0.9, ...by(USERS.max, "2026-10-30") },
    { ...TALKING, slr_kpi: OWN_OPTION_BASE + 11, slr_sellers: 0, ...by(USERS.max, "2026-11-30") },
  ]);
});
afterAll(() => server.close());

/** What a user is shown. Everybody may read all rows: whose they are is the query's to say. */
const shownTo = async ({ id }: { readonly id: string }) =>
  toBenchmark((await clientFor(server.origin, USERS.ada.domainName).fetch(benchmarkQuery(id))).rows);

describe("Published figures of a team", () => {
  it("are shown to a seller by the own manager alone, the newest of each KPI that is whole, in its unit", async () => {
    const days = { from: "2026-10-31", to: "2026-11-29", sellers: 8 };
    expect(await shownTo(USERS.sid)).toEqual({
      talkShare: { q1: 0.485, median: 0.5225, q3: 0.57, ...days },
      pauseMs: { q1: 500, median: 700, q3: 900, ...days },
    });
  });

  it("are those of the manager's own manager for a manager, and none where nobody has published", async () => {
    expect(Object.keys(await shownTo(USERS.max))).toEqual(["talkShare"]);
    expect(await shownTo(USERS.dora)).toEqual({});
  });
});

test("figures are written in per cent and seconds to hundredths, and read back as they were", () => {
  expect(toWritten(0.52254, "talkShare")).toBe(52.25);
  expect(toWritten(712, "pauseMs")).toBe(0.71);
  expect(toWritten(165.4, "wordsPerMinute")).toBe(165.4);
  expect(fromWritten(52.25, "talkShare")).toBeCloseTo(0.5225);
  expect(fromWritten(0.71, "pauseMs")).toBeCloseTo(710);
  expect(fromWritten(40, "switchesPerHour")).toBe(40);
});
