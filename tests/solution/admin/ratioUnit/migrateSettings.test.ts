import { ENVIRONMENT_VARIABLES } from "../../../../shared/dataverse/environmentVariables";
import { OWN_OPTION_BASE } from "../../../../shared/dataverse/tables";
import { migrateSettings } from "../../../../solution/admin/ratioUnit/migrateSettings";
import { readStoredRatioUnit } from "../../../../solution/admin/ratioUnit/storedRatioUnit";
import { withOwnTables } from "../../../shared/dataverse/ownTables";
import { startRatioServer, type RatioServer } from "./ratioServer";

const { talkToListenUnit: UNIT, teamsHost: HOST } = ENVIRONMENT_VARIABLES;
const PERCENT = OWN_OPTION_BASE + 2;

let environment: RatioServer;
async function begin(settings: readonly Readonly<Record<string, unknown>>[], hasVariables = true): Promise<RatioServer> {
  environment = await startRatioServer({ hasVariables, solution: withOwnTables() });
  environment.server.dataverse.insertSeed(
    "slr_setting",
    settings.map((setting) => ({ slr_name: "Settings", ...setting })),
  );
  return environment;
}
afterEach(() => environment.server.close());

const migrate = async () => Object.fromEntries(await migrateSettings(environment.api));

describe("migrateSettings", () => {
  it("copies what the row that was changed last holds, once", async () => {
    const { valueOf } = await begin([
      { slr_ratiounit: OWN_OPTION_BASE + 1, slr_teamshost: "old.example.com", modifiedon: "2025-01-01T00:00:00Z" },
      { slr_ratiounit: PERCENT, slr_teamshost: "gov.teams.microsoft.us", modifiedon: "2025-02-01T00:00:00Z" },
    ]);
    expect(await migrate()).toEqual({ [UNIT]: "percent", [HOST]: "gov.teams.microsoft.us" });
    expect([await valueOf(UNIT), await valueOf(HOST)]).toEqual(["percent", "gov.teams.microsoft.us"]);
    expect(await migrate()).toEqual({});
  });

  it("makes an admin's value of the unit, which nothing corrects", async () => {
    const { api } = await begin([{ slr_ratiounit: PERCENT }]);
    expect(await migrate()).toEqual({ [UNIT]: "percent" });
    expect(await readStoredRatioUnit(api)).toMatchObject({ unit: "percent", setBy: "admin" });
  });

  it.each([
    ["a unit that was to be found out", [{ slr_ratiounit: OWN_OPTION_BASE }]],
    ["empty settings", [{ slr_teamshost: " " }]],
    ["no settings", []],
  ])("copies nothing of %s", async (_what, settings) => {
    await begin(settings);
    expect(await migrate()).toEqual({});
  });

  it("does not touch a variable that has a value", async () => {
    const { setVariable, valueOf } = await begin([{ slr_ratiounit: PERCENT, slr_teamshost: "gov.teams.microsoft.us" }]);
    await setVariable(UNIT, "quotient");
    expect(await migrate()).toEqual({ [HOST]: "gov.teams.microsoft.us" });
    expect(await valueOf(UNIT)).toBe("quotient");
  });

  it("waits for the variables: an environment before the upgrade has none", async () => {
    const { server } = await begin([{ slr_ratiounit: PERCENT }], false);
    expect(await migrate()).toEqual({});
    expect(server.dataverse.requestLog.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("has nothing to copy where version 0.1 never was", async () => {
    environment = await startRatioServer();
    expect(await migrate()).toEqual({});
  });
});
