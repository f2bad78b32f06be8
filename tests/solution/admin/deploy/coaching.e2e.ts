import { linePresenter } from "../../../../solution/admin/deploy/linePresenter";
import { undeploy } from "../../../../solution/admin/undeploy/undeploy";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { startBench, type DeployBench } from "./deployBench";

const COACHING = "SellerDetailsCoaching";
// Packing takes its time on a busy machine.
jest.setTimeout(120_000);

let bench: DeployBench;
let restore: () => void;
beforeAll(async () => {
  bench = await startBench();
  restore = bench.dataverse.restorePoint();
});
afterEach(() => restore());
afterAll(() => bench.close());

const ours = (): string[] =>
  bench.dataverse.solutions.map(({ uniqueName }) => uniqueName).filter((name) => name.startsWith("SellerDetails"));
const importTitles = (steps: readonly { readonly title: string }[]) =>
  steps.map(({ title }) => title.replace(/ [\d.]+$/, "")).filter((title) => /^(Import|Upgrade)/.test(title));

test("brings coaching after the core where it is asked for, and the second run changes nothing", async () => {
  const { outcome, steps, next } = await bench.run({ coaching: true });
  expect(outcome).toBe("deployed");
  expect(importTitles(steps)).toEqual(["Import Seller Details", "Import Seller Details Coaching", "Import Seller Details in Sales Hub"]);
  expect(next).toEqual(
    expect.arrayContaining([
      expect.stringContaining("Seller Details Coaching User"),
      expect.stringContaining("Hierarchy table management"),
    ]),
  );
  const own = bench.dataverse.apps().find(({ uniqueName }) => uniqueName === "slr_SellerDetails");
  expect([own?.siteMap.xml, own?.tables]).toEqual([
    expect.stringContaining("slr_area_coaching"),
    expect.arrayContaining(["slr_scorecard", "slr_scorecardquestion"]),
  ]);
  bench.writes();
  await expect(bench.run({ coaching: true })).resolves.toMatchObject({ outcome: "unchanged" });
  expect(bench.writes()).toEqual([]);
});

test("leaves it out where nobody asks, and says nothing of it", async () => {
  const { next } = await bench.run();
  expect(ours()).toEqual(["SellerDetails", "SellerDetailsSalesHub"]);
  expect(next.join()).not.toContain("Coaching");
});

test("adds it to a core that is there, and looks after it from then on", async () => {
  await bench.run();
  const added = await bench.run({ coaching: true });
  expect(importTitles(added.steps)).toEqual(["Import Seller Details Coaching"]);
  const again = await bench.run({ again: true });
  expect(importTitles(again.steps)).toContainEqual(expect.stringMatching(/^Import Seller Details Coaching/) as string);
});

test("ends what a run left that was stopped before coaching came", async () => {
  const presenter = linePresenter((line) => {
    if (line.startsWith("Import Seller Details Coaching")) bench.dataverse.faults.add({ match: /POST .*StageSolution/, status: 400 });
  });
  expect(await bench.failure({ coaching: true, presenter })).toContain("Import Seller Details Coaching");
  expect(ours()).toEqual(["SellerDetails"]);
  await expect(bench.run({ coaching: true })).resolves.toMatchObject({ outcome: "deployed" });
  expect(ours()).toEqual(["SellerDetails", COACHING, "SellerDetailsSalesHub"]);
});

test("tells in a dry run which packages it would send, and sends none", async () => {
  const lines: string[] = [];
  bench.writes();
  await bench.run({ coaching: true, dryRun: true, presenter: linePresenter((line) => lines.push(line)) });
  const staged = lines.flatMap((line) => /^POST StageSolution .*<(\w+)_managed\.zip/.exec(line)?.[1] ?? []);
  expect(staged).toEqual(["SellerDetails", COACHING, "SellerDetailsSalesHub"]);
  expect(bench.writes()).toEqual([]);
});

test("adds two sample scorecards with their questions, no second time, and leaves what somebody made of them", async () => {
  const sampled = (await bench.run({ samples: true })).steps.find(({ title }) => title === "Add sample scorecards");
  expect(sampled).toMatchObject({ changed: true, message: "Discovery (sample) and Renewal (sample)" });
  const rows = () => bench.dataverse.dump().rows;
  expect([rows()["slr_scorecard"]?.length, rows()["slr_scorecardquestion"]?.length]).toEqual([2, 12]);
  const { json } = await bench.ask("GET", "slr_scorecards?$filter=slr_name eq 'Renewal (sample)'");
  await bench.ask("PATCH", `slr_scorecards(${String(json.value[0]?.["slr_scorecardid"])})`, { body: { slr_name: "Ours" } });
  bench.writes();
  await expect(bench.run({ samples: true })).resolves.toMatchObject({ outcome: "unchanged" });
  expect(bench.writes()).toEqual([]);
  expect(
    rows()
      ["slr_scorecard"]?.map((row) => row["slr_name"])
      .sort(),
  ).toEqual(["Discovery (sample)", "Ours"]);
});

test("says in a dry run which samples it would add, where nothing is there yet", async () => {
  const { outcome, steps } = await bench.run({ samples: true, dryRun: true });
  expect(outcome).toBe("planned");
  expect(steps).toContainEqual(expect.objectContaining({ title: "Add sample scorecards" }));
});

test("goes before the core when all is taken off, with what was written named before", async () => {
  const before = bench.dataverse.dump();
  await bench.run({ coaching: true });
  bench.dataverse.insertSeed("slr_scorecard", [{ slr_name: "Discovery", slr_version: 1 }]);
  const { checks, steps } = await undeploy({ url: bench.origin, as: USERS.ada.domainName, pollSeconds: 0.01 });
  expect(checks).toContainEqual(expect.objectContaining({ finding: expect.stringContaining("1 scorecard") as string }));
  const uninstalled = steps.map(({ title }) => title).filter((title) => title.startsWith("Uninstall"));
  expect(uninstalled.at(-1)).toBe("Uninstall SellerDetails");
  expect(uninstalled).toContain(`Uninstall ${COACHING}`);
  expect(bench.dataverse.dump()).toEqual(before);
});
