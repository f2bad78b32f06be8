import { publish, type RowWriter } from "../../../controls/TeamPractices/publish";
import { publishedQuery, toBenchmark, type BenchmarkRow } from "../../../shared/dataverse/benchmarkQuery";
import { ENTITY_SETS, TEAM_TABLES } from "../../../shared/dataverse/tables";
import type { Benchmark } from "../../../shared/domain/Benchmark";
import { startServer, type LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { clientFor } from "../../local/dataverse/webApiOver";
import { withOwnTables } from "../../shared/dataverse/ownTables";

const MANAGER = USERS.ada;
const NOVEMBER = { from: "2026-10-31", to: "2026-11-29" };
const talkShare = { q1: 0.48, median: 0.52, q3: 0.57, sellers: 8, ...NOVEMBER };
const pauseMs = { q1: 500, median: 700, q3: 900, sellers: 7, ...NOVEMBER };

describe("What a manager publishes", () => {
  let server: LocalServer;
  let rows: RowWriter;
  beforeEach(async () => {
    server = await startServer();
    await server.dataverse.importSolution(withOwnTables());
    const set = ENTITY_SETS[TEAM_TABLES.benchmark];
    const write = async (method: string, path: string, body?: object) => {
      const { status, json } = await server.ask(method, path, body && { body });
      if (status >= 300) throw new Error(JSON.stringify(json));
      return { id: "", entityType: "" } as unknown as ComponentFramework.LookupValue;
    };
    rows = {
      createRecord: (_table, columns) => write("POST", set, columns),
      updateRecord: (_table, id, columns) => write("PATCH", `${set}(${id})`, columns),
      deleteRecord: (_table, id) => write("DELETE", `${set}(${id})`),
    };
  });
  afterEach(() => server.close());

  const held = async (): Promise<readonly BenchmarkRow[]> =>
    (await clientFor(server.origin, MANAGER.domainName).fetch(publishedQuery(MANAGER.id))).rows;
  const published = async () => toBenchmark(await held());
  const put = async (benchmark: Benchmark) => publish(rows, await held(), benchmark, "31 Oct – 29 Nov");

  it("is a row each KPI, as it was", async () => {
    await put({ talkShare, pauseMs });
    expect(await published()).toEqual({ talkShare, pauseMs });
  });

  it("takes the place of what was published before, and what is no more goes", async () => {
    await put({ talkShare, pauseMs });
    const later = { ...talkShare, median: 0.5, to: "2026-12-29" };
    await put({ talkShare: later });
    expect(await published()).toEqual({ talkShare: later });
    expect(await held()).toHaveLength(1);
  });

  it("is there once, also where two tabs had published at once, or it broke off", async () => {
    const before = await held();
    await publish(rows, before, { talkShare }, "one tab");
    await publish(rows, before, { talkShare }, "another");
    expect(await held()).toHaveLength(2);
    const refusing: RowWriter = { ...rows, deleteRecord: () => Promise.reject(new Error("The line is dead.")) };
    await expect(publish(refusing, await held(), { talkShare }, "again")).rejects.toThrow("The line is dead.");
    await put({ talkShare });
    expect(await held()).toHaveLength(1);
  });

  it("is gone when it is taken back", async () => {
    await put({ talkShare, pauseMs });
    await put({});
    expect(await held()).toEqual([]);
  });
});
