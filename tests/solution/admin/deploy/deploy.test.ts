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
