import { customizingClient } from "../dataverse/customizingClient";
import { packedCore } from "../dataverse/packedCore";
import { startServer } from "../dataverse/localServer";
import { USERS } from "../dataverse/sampleOrganisation";
import { lastRelease } from "./lastRelease";

describe("an upgrade from the last release", () => {
  it("keeps every table, every column and every row", async () => {
    const server = await startServer({ solution: false, jobStepMs: 1 });
    const client = customizingClient(server);
    expect(await client.import(lastRelease())).toMatchObject({ statuscode: 30 });
    server.dataverse.insertSeed("slr_sellerview", [{ slr_sellerviewid: USERS.sid.id, slr_name: "mine" }]);
    server.dataverse.insertSeed("slr_target", [{ slr_targetid: USERS.sid.id, slr_name: "low" }]);
    server.dataverse.insertSeed("slr_setting", [{ slr_settingid: USERS.sid.id, slr_name: "host" }]);
    const before = server.dataverse.dump().rows;
    expect(await client.import(await packedCore(), { action: "StageAndUpgradeAsync" })).toMatchObject({
      ...{ statuscode: 30, message: null },
    });
    const after = server.dataverse.dump().rows;
    for (const table of ["slr_sellerview", "slr_target", "slr_setting"]) expect(after[table]).toMatchObject(before[table] ?? []);
    expect(after["environmentvariabledefinition"]?.length).toBeGreaterThan(0);
    await server.close();
  });
});
