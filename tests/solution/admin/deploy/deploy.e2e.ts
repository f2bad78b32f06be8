import { completeApp } from "../../../../solution/admin/deploy/completeApp";
import { SILENT } from "../../../../solution/admin/deploy/DeployPresenter";
import { linePresenter } from "../../../../solution/admin/deploy/linePresenter";
import type { Work } from "../../../../solution/admin/deploy/Work";
import { connect } from "../../../../solution/admin/connection/connect";
import { readApps, readSiteMap } from "../../../../solution/admin/environment/apps";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { seedCalls } from "../../../local/dataverse/localServer";
import { packedCore } from "../../../local/dataverse/packedCore";
import { lastRelease } from "../../../local/releases/lastRelease";
import { startBench, type DeployBench } from "./deployBench";

let bench: DeployBench;
afterEach(() => bench.close());

test("brings the core and the area into Sales Hub, and the second run changes nothing", async () => {
  bench = await startBench();
  const first = await bench.run();
  expect(first).toMatchObject({
    outcome: "deployed",
    steps: [
      { title: expect.stringMatching(/^Import Seller Details \d/) as string, changed: true },
      { title: expect.stringMatching(/^Import /) as string, changed: true },
      { title: "Publish Sales Hub", changed: true },
      { title: "Check Sales Hub and its tables", changed: false, message: "all tables are there", notes: [] },
      { title: "Take over settings of version 0.1", changed: false },
      { title: "Find the unit of talk to listen", changed: false },
    ],
  });
  expect(bench.writes()).toEqual([
    "POST StageSolution",
    "POST ImportSolutionAsync",
    "POST StageSolution",
    "POST ImportSolutionAsync",
    "POST PublishXml",
  ]);
  const hub = bench.dataverse.apps().find(({ uniqueName }) => uniqueName === "msdynce_saleshub");
  expect(hub?.siteMap.xml).toContain("slr_area_msdynce_saleshub");
  expect(hub?.tables).toEqual(expect.arrayContaining(["slr_sellerview", "slr_target", "msdyn_sciconversation"]));

  await expect(bench.run()).resolves.toMatchObject({ outcome: "unchanged" });
  expect(bench.writes()).toEqual([]);
});

const IMPORTS = ["POST ImportSolutionAsync", "POST ImportSolutionAsync"];
const importsIn = (writes: readonly string[]) => writes.filter((write) => /Import|Upgrade/.test(write));

test("upgrades the package that was released last, and keeps what people and admins have chosen", async () => {
  bench = await startBench();
  await bench.dataverse.importSolution(lastRelease());
  bench.dataverse.insertSeed("slr_sellerview", [{ slr_sellerviewid: USERS.sid.id, slr_name: "mine" }]);
  bench.dataverse.insertSeed("slr_setting", [{ slr_settingid: USERS.sid.id, slr_name: "all", slr_teamshost: "gov.teams.microsoft.us" }]);
  await expect(bench.run()).resolves.toMatchObject({
    outcome: "deployed",
    steps: expect.arrayContaining([
      expect.objectContaining({ title: expect.stringMatching(/^Upgrade Seller Details from 0\.1\.0\.0 to \d/) as string }),
    ]) as object,
  });
  expect(bench.writes()).toContain("POST StageAndUpgradeAsync");
  const { rows } = bench.dataverse.dump();
  expect(rows["slr_sellerview"]).toMatchObject([{ slr_name: "mine" }]);
  expect(rows["environmentvariablevalue"]).toMatchObject([{ schemaname: "slr_TeamsHost", value: "gov.teams.microsoft.us" }]);
});

test("finds the second app's site map in the environment, whatever it is called", async () => {
  bench = await startBench("both");
  await bench.run();
  for (const name of ["msdynce_saleshub", "msdynce_salespro"]) {
    const app = bench.dataverse.apps().find(({ uniqueName }) => uniqueName === name);
    expect(app?.siteMap.xml).toContain(`slr_area_${name}`);
  }
  expect(importsIn(bench.writes())).toHaveLength(3);
  await expect(bench.run()).resolves.toMatchObject({ outcome: "unchanged" });
});

test("an app that is named later is added to those that are there", async () => {
  bench = await startBench("both");
  await bench.run({ apps: ["saleshub"] });
  bench.writes();
  await expect(bench.run({ apps: ["msdynce_salespro"] })).resolves.toMatchObject({ outcome: "deployed" });
  expect(importsIn(bench.writes())).toHaveLength(1);
});

test("waits for somebody else's import, saying whose, and then goes on", async () => {
  bench = await startBench();
  const release = bench.dataverse.jobs.hold();
  await bench.importBySomebody();
  const lines: string[] = [];
  const deploying = bench.run({
    presenter: linePresenter((line) => {
      lines.push(line);
      if (line.includes("waiting for it")) release();
    }),
  });
  await expect(deploying).resolves.toMatchObject({ outcome: "deployed" });
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}Ada Admin's import runs since \d\d:\d\d \(UTC\); waiting for it$/));
});

test("two deployments at once import each package once", async () => {
  bench = await startBench();
  const outcomes = await Promise.all([bench.run(), bench.run()]);
  expect(outcomes.map(({ outcome }) => outcome)).toContain("deployed");
  const installed = bench.writes().filter((write) => write === "POST ImportSolutionAsync");
  // A refused attempt is a request, too: what counts is what was installed.
  expect(installed.length).toBeGreaterThanOrEqual(2);
  const history = await bench.ask("GET", "msdyn_solutionhistories?$select=msdyn_name&$orderby=msdyn_starttime desc");
  expect(history.json.value).toHaveLength(2);
});

test.each([
  ["a busy server", { status: 429, retryAfterSeconds: 0 }],
  ["a gateway that is away before a repeatable request", { status: 503, retryAfterSeconds: 0 }],
])("goes on after %s", async (_, fault) => {
  bench = await startBench();
  bench.dataverse.faults.add({ match: /POST .*StageSolution/, ...fault });
  await expect(bench.run()).resolves.toMatchObject({ outcome: "deployed" });
});

test("an import whose answer was lost is not begun again", async () => {
  bench = await startBench();
  bench.dataverse.faults.add({ match: /POST .*ImportSolutionAsync/, cutBodyAt: 0 });
  await expect(bench.run()).resolves.toMatchObject({ outcome: "deployed" });
  expect(importsIn(bench.writes())).toEqual(IMPORTS);
});

test("an app that was never published, and one whose site map is gone, are told by name", async () => {
  bench = await startBench();
  bench.dataverse.faults.add({ match: /GET .*RetrieveAppComponents/, status: 404 });
  await expect(bench.failure()).resolves.toBe(
    "Nothing was changed. The app msdynce_saleshub was never published. Mend that in the app designer, or leave the app out with --apps.",
  );
  bench.dataverse.faults.add({ match: /GET .*sitemaps\(/, status: 404 });
  await expect(bench.failure()).resolves.toMatch(
    /^Nothing was changed\. The app msdynce_saleshub has no site map that could take the area\./,
  );
});

test("names the tables that conversation intelligence lacks", async () => {
  bench = await startBench();
  bench.dataverse.faults.add({ match: /GET .*EntityDefinitions.*msdyn_transcript/, status: 404 });
  await expect(bench.failure()).resolves.toMatch(
    /^Nothing was changed\. Conversation intelligence is here only in part, without msdyn_transcript, so there would be nothing to show: nothing is imported\./,
  );
});

test("Ctrl-C where it asks cancels, and is no answer", async () => {
  bench = await startBench();
  const cancelling = new AbortController();
  const confirm = () => {
    cancelling.abort();
    return Promise.resolve(false);
  };
  await expect(bench.run({ signal: cancelling.signal, presenter: { ...SILENT, confirm } })).rejects.toMatchObject({ name: "AbortError" });
  expect(bench.writes()).toEqual([]);
});

test("an import that waits for its turn, and has no job yet, is waited for", async () => {
  bench = await startBench();
  bench.dataverse.faults.add({ match: /GET .*importjobs\(/, status: 404, times: 3 });
  await expect(bench.run()).resolves.toMatchObject({ outcome: "deployed" });
});

test("an import that does not move is not waited for without end, and the next run finishes", async () => {
  bench = await startBench();
  const release = bench.dataverse.jobs.hold();
  await expect(bench.failure({ patienceMinutes: 0.001 })).resolves.toMatch(
    /^Import Seller Details [\d.]+: The import stands at \d+ % for 0\.001 minutes\. It goes on in the environment: look at History under Solutions in make\.powerapps\.com, and run the command again when it is over\.$/,
  );
  release();
  await expect(bench.run()).resolves.toMatchObject({ outcome: "deployed" });
  expect(importsIn(bench.writes())).toHaveLength(2);
});

test("a publish that is locked for a moment is waited for", async () => {
  bench = await startBench();
  bench.dataverse.faults.add({ match: /POST .*PublishXml/, status: 429, code: "0x80071151", times: 3 });
  await expect(bench.run()).resolves.toMatchObject({ outcome: "deployed" });
});

test("publishes everything where site maps are not published one by one", async () => {
  bench = await startBench();
  bench.dataverse.faults.add({ match: /POST .*PublishXml/, status: 400 });
  const { steps } = await bench.run();
  expect(steps).toContainEqual({ title: "Publish Sales Hub", changed: true, message: "all customizations published" });
});

describe("a table that an add-on did not bring into its app", () => {
  const complete = async () => {
    const api = await connect({ url: bench.origin, as: USERS.ada.domainName });
    const [app] = await readApps(api);
    const siteMap = app && (await readSiteMap(api, app));
    if (app === undefined || siteMap === undefined) throw new Error("Sales Hub is not there.");
    const work: Work = { api, say: () => undefined, pollSeconds: 0.01, patienceMinutes: 1, newId: () => "" };
    return completeApp(app, siteMap, ["account", "slr_setting"], work);
  };
  beforeEach(async () => {
    bench = await startBench();
    await bench.dataverse.importSolution(await packedCore());
  });

  test("is added by hand, which is called an unmanaged change, once", async () => {
    await expect(complete()).resolves.toEqual({
      changed: true,
      message: "slr_setting added",
      notes: ["slr_setting came into Sales Hub by an unmanaged change; undeploy takes back tables that the product brought."],
    });
    expect(bench.writes()).toEqual(["POST AddAppComponents", "POST PublishXml"]);
    await expect(complete()).resolves.toMatchObject({ changed: false });
  });

  test("is told with the steps for a development environment where that is blocked", async () => {
    bench.dataverse.platform.blocksUnmanaged = true;
    await expect(complete()).rejects.toThrow(
      /^Sales Hub lacks slr_setting, and this environment does not let anybody add it: .*\. In a development environment with the same add-on, open Sales Hub in the app designer, add the table, publish, export the change as a managed solution and import it here\.$/,
    );
  });
});

test("the unit of talk to listen is found from the calls, stored once, and stays", async () => {
  bench = await startBench();
  seedCalls(
    bench.dataverse,
    Array.from({ length: 30 }, (_, index) => ({
      number: index + 1,
      owner: "sid" as const,
      start: "2025-06-01T10:00:00Z",
      share: 40 + index,
    })),
  );
  const { steps } = await bench.run({ apps: ["own"] });
  expect(steps.at(-1)).toMatchObject({ changed: true, message: expect.stringMatching(/^Talk to listen is stored as percent: /) as string });
  expect(bench.writes().slice(-2)).toEqual(["POST environmentvariablevalues", "POST environmentvariablevalues"]);
  await expect(bench.run({ apps: ["own"] })).resolves.toMatchObject({ outcome: "unchanged" });
  expect(bench.writes()).toEqual([]);
});
