import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { packAddon } from "../../../../solution/addon/packAddon";
import type { PlannedRequest } from "../../../../solution/admin/connection/dryRun";
import { SILENT } from "../../../../solution/admin/deploy/DeployPresenter";
import { undeploy, type UndeployOptions } from "../../../../solution/admin/undeploy/undeploy";
import type { EnvironmentDump } from "../../../local/dataverse/customizing/dumpEnvironment";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { packedCore } from "../../../local/dataverse/packedCore";
import { startBench, type DeployBench } from "../deploy/deployBench";

const HUB = "msdynce_saleshub";
// Packing takes its time on a busy machine.
let bench: DeployBench;
let before: EnvironmentDump;
beforeAll(async () => {
  bench = await startBench("both");
  before = bench.dataverse.dump();
});
afterAll(() => bench.close());

/** Each test begins with what is deployed to Sales Hub, and ends with nothing of it. */
beforeEach(async () => {
  await bench.run({ apps: ["saleshub"] });
  bench.writes();
});
afterEach(async () => {
  bench.dataverse.platform.keepsRemovedComponents = false;
  bench.dataverse.platform.blocksUnmanaged = false;
  await run();
});

const run = (more: Partial<UndeployOptions> = {}) =>
  undeploy({ url: bench.origin, as: USERS.ada.domainName, pollSeconds: 0.01, patienceMinutes: 1, ...more });
const failure = (more?: Partial<UndeployOptions>): Promise<string> =>
  run(more).then(
    ({ outcome }) => `no failure, but ${outcome}`,
    (error: unknown) => (error as Error).message,
  );
const installed = (): string[] =>
  bench.dataverse.solutions.map(({ uniqueName }) => uniqueName).filter((name) => name.startsWith("SellerDetails"));
const tableId = async (table: string) =>
  String((await bench.ask("GET", `EntityDefinitions(LogicalName='${table}')?$select=MetadataId`)).json["MetadataId"]);
const appId = (uniqueName: string) => bench.dataverse.apps().find((app) => app.uniqueName === uniqueName)?.id ?? "";

/** Adds a table to an app in the app designer. */
async function addByHand(app: string, table: string): Promise<void> {
  const Components = [{ "@odata.type": "Microsoft.Dynamics.CRM.entity", entityid: await tableId(table) }];
  const added = await bench.ask("POST", "AddAppComponents", { body: { AppId: appId(app), Components } });
  expect(added.status).toBe(204);
  bench.writes();
}

test("takes everything off that was deployed, the core last, and leaves nothing but history", async () => {
  bench.dataverse.insertSeed("slr_sellerview", [{ slr_name: "Sid" }, { slr_name: "Max" }]);
  bench.dataverse.insertSeed("slr_target", [{ slr_name: "Talk" }]);
  const { outcome, checks, steps } = await run();
  expect(outcome).toBe("removed");
  expect(steps.map(({ title }) => title)).toEqual([
    "Uninstall SellerDetailsSalesHub",
    "Take tables out of apps that they were added to by hand",
    "Look for what depends on the pages",
    "Uninstall SellerDetails",
  ]);
  expect(checks.map(({ finding }) => finding).join(" ")).toMatch(/For good: 2 viewers' choices .*and 1 target\. Calls, .* comments/);
  expect(bench.writes()).toEqual(["POST UninstallSolutionAsync", "POST UninstallSolutionAsync"]);
  expect(bench.dataverse.dump()).toEqual(before);
});

test("where nothing is installed it says so and changes nothing", async () => {
  await run();
  bench.writes();
  await expect(run()).resolves.toEqual({ outcome: "absent", checks: [], steps: [] });
  expect(bench.writes()).toEqual([]);
});

test("a person who does not agree keeps everything", async () => {
  await expect(run({ presenter: { ...SILENT, confirm: () => Promise.resolve(false) } })).resolves.toMatchObject({ outcome: "declined" });
  expect(bench.writes()).toEqual([]);
  expect(installed()).toHaveLength(2);
});

test("tables that were added to apps by hand are taken out before the core goes", async () => {
  await addByHand("msdynce_salespro", "slr_target");
  const { steps } = await run();
  expect(steps[1]).toMatchObject({ changed: true, message: "removed slr_target of Sales Professional" });
  expect(bench.writes()).toEqual([
    "POST UninstallSolutionAsync",
    "POST RemoveAppComponents",
    "POST PublishXml",
    "POST UninstallSolutionAsync",
  ]);
  expect(bench.dataverse.dump()).toEqual(before);
});

test("where the platform keeps a table it stops before the core, with the one step that helps; the next run finishes", async () => {
  await addByHand("msdynce_salespro", "slr_target");
  bench.dataverse.platform.keepsRemovedComponents = true;
  await expect(failure()).resolves.toMatch(
    /Sales Professional still holds slr_target, although .* Open Sales Professional in the app designer, remove slr_target under Data/,
  );
  expect(installed()).toEqual(["SellerDetails"]);
  bench.dataverse.platform.keepsRemovedComponents = false;
  await expect(run()).resolves.toMatchObject({ outcome: "removed" });
  expect(bench.dataverse.dump()).toEqual(before);
});

test("where unmanaged customizations are blocked it stops before the core and says what to do", async () => {
  await addByHand("msdynce_salespro", "slr_target");
  bench.dataverse.platform.blocksUnmanaged = true;
  await expect(failure()).resolves.toMatch(
    /does not let slr_target be taken out of Sales Professional: .*unmanaged customizations.*app designer/,
  );
  expect(installed()).toEqual(["SellerDetails"]);
});

test("blocked unmanaged customizations are no hindrance where nothing was added by hand", async () => {
  bench.dataverse.platform.blocksUnmanaged = true;
  await expect(run()).resolves.toMatchObject({ outcome: "removed" });
});

test("a dry run tells every request, in order, and sends no write", async () => {
  await addByHand("msdynce_salespro", "slr_target");
  const requests: PlannedRequest[] = [];
  const presenter = { ...SILENT, request: (request: PlannedRequest) => requests.push(request) };
  await expect(run({ dryRun: true, presenter })).resolves.toMatchObject({ outcome: "planned" });
  expect(bench.writes()).toEqual([]);
  const writes = requests.filter(({ method, path }) => method === "POST" && path !== "GetOrgDbOrgSetting");
  expect(writes.map(({ path, body }) => [path, body?.["SolutionUniqueName"] ?? body?.["AppId"]])).toEqual([
    ["UninstallSolutionAsync", "SellerDetailsSalesHub"],
    ["RemoveAppComponents", appId("msdynce_salespro")],
    ["PublishXml", undefined],
    ["UninstallSolutionAsync", "SellerDetails"],
  ]);
});

test.each([
  ["the server is busy", { status: 503, retryAfterSeconds: 0 }],
  ["there are too many requests", { status: 429, retryAfterSeconds: 0 }],
  ["the connection is dropped", { dropConnection: true }],
])("goes on where %s as an uninstall begins", async (_, fault) => {
  bench.dataverse.faults.add({ match: /POST .*UninstallSolutionAsync/, ...fault });
  await expect(run()).resolves.toMatchObject({ outcome: "removed" });
  expect(bench.dataverse.dump()).toEqual(before);
});

test("an answer that is lost after the uninstall began is found in what is installed", async () => {
  bench.dataverse.faults.add({ match: /POST .*UninstallSolutionAsync/, cutBodyAt: 0 });
  await expect(run()).resolves.toMatchObject({ outcome: "removed" });
  expect(bench.dataverse.dump()).toEqual(before);
});

test.each([
  [
    "an expired sign-in",
    /GET .*asyncoperations\(/,
    401,
    /Uninstall SellerDetailsSalesHub: the sign-in has expired.* Run the command again/,
  ],
  ["a missing right", /POST .*UninstallSolutionAsync/, 403, /refused it.*Let a System Administrator/],
] as const)("%s ends it with one sentence, and the next run finishes", async (_, match, status, sentence) => {
  bench.dataverse.faults.add({ match, status });
  await expect(failure()).resolves.toMatch(sentence);
  await expect(run()).resolves.toMatchObject({ outcome: "removed" });
  expect(bench.dataverse.dump()).toEqual(before);
});

test.each([0, 1, 2, 3])("ended in step %i, the next run finishes", async (step) => {
  const ending = new AbortController();
  const presenter = {
    ...SILENT,
    async steps(steps: Parameters<typeof SILENT.steps>[0]) {
      for (const [index, { run: begin }] of steps.entries()) {
        await begin(() => {
          if (index === step) ending.abort();
        });
        if (index === step) ending.abort();
        ending.signal.throwIfAborted();
      }
    },
  };
  await expect(run({ presenter, signal: ending.signal })).rejects.toThrow();
  await run();
  expect(bench.dataverse.dump()).toEqual(before);
});

test("somebody else's operation is waited for, bounded, and named", async () => {
  const release = bench.dataverse.jobs.hold();
  await bench.ask("POST", "UninstallSolutionAsync", { body: { SolutionUniqueName: "SellerDetailsSalesHub" } });
  await expect(failure({ patienceMinutes: 0.005 })).resolves.toMatch(/Ada Admin's uninstall runs since .* and did not end within/);
  release();
  await expect(run()).resolves.toMatchObject({ outcome: "removed" });
  expect(bench.dataverse.dump()).toEqual(before);
});

/** The add-on of Sales Hub, as somebody else would ship something like it under a name that begins alike. */
async function importAlike(): Promise<void> {
  const files = unzipSync(packAddon({ app: HUB, siteMap: "SalesHubSitemap" }).zip);
  const solution = strFromU8(files["solution.xml"] ?? new Uint8Array())
    .replace("<UniqueName>SellerDetailsSalesHub<", "<UniqueName>SellerDetailsOfContoso<")
    .replace("<UniqueName>sellerdetails<", "<UniqueName>contoso<");
  await bench.dataverse.importSolution(zipSync({ ...files, "solution.xml": strToU8(solution) }));
}

test("a solution of another publisher stays, and the core with it where that one needs it", async () => {
  await importAlike();
  await expect(failure()).resolves.toMatch(
    /SellerDetails cannot go while others need what it brings: a site map \([0-9a-f-]+\)\. Remove that use/,
  );
  expect(installed()).toEqual(["SellerDetails", "SellerDetailsOfContoso"]);
  await bench.ask("POST", "UninstallSolutionAsync", { body: { SolutionUniqueName: "SellerDetailsOfContoso" } });
  await bench.dataverse.jobs.idle();
});

test("an unmanaged copy is refused before anything is removed: its parts would stay", async () => {
  await run();
  const files = unzipSync(await packedCore());
  const unmanaged = strFromU8(files["solution.xml"] ?? new Uint8Array()).replace("<Managed>1<", "<Managed>0<");
  const restore = bench.dataverse.restorePoint();
  await bench.dataverse.importSolution(zipSync({ ...files, "solution.xml": strToU8(unmanaged) }));
  bench.writes();
  await expect(failure()).resolves.toMatch(
    /^Nothing was removed\. SellerDetails is installed unmanaged.*Delete these in make\.powerapps\.com/,
  );
  expect(bench.writes()).toEqual([]);
  restore();
});

test("an uninstall that does not end is not waited for without end, and the next run finishes", async () => {
  const release = bench.dataverse.jobs.hold();
  await expect(failure({ patienceMinutes: 0.001 })).resolves.toMatch(
    /^Uninstall SellerDetailsSalesHub: SellerDetailsSalesHub is being uninstalled for 0\.001 minutes already\. It goes on in the environment: /,
  );
  release();
  await expect(run()).resolves.toMatchObject({ outcome: "removed" });
});

test.each([
  ["an address where nothing answers", { url: "http://127.0.0.1:9" }, /^Nothing was removed: .*check --url$/],
  [
    "somebody whom the environment does not know",
    { as: "nobody@example.com" },
    /^Nothing was removed, because the environment does not accept/,
  ],
] as const)("%s is said in one sentence", async (_, more, sentence) => {
  await expect(failure(more)).resolves.toMatch(sentence);
});
