import { linePresenter } from "../../../../solution/admin/deploy/linePresenter";
import { startBench, type DeployBench } from "./deployBench";

let bench: DeployBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const GUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** What a dry run prints, requests only, ids made alike. */
async function requests(): Promise<string[]> {
  const lines: string[] = [];
  const report = await bench.run({ dryRun: true, presenter: linePresenter((line) => lines.push(line.replace(GUID, "<id>"))) });
  expect(report.outcome).toBe("planned");
  return lines.filter((line) => /^(GET|POST|PATCH|DELETE) /.test(line));
}

test("prints the writes of a first deployment in order, and sends none", async () => {
  const writes = (await requests())
    .filter((line) => !/^GET |GetOrgDbOrgSetting/.test(line))
    .map((line) => line.replace(/, \d+ KB>/, ", n KB>"));
  expect(writes).toEqual([
    'POST StageSolution {"CustomizationFile":"<SellerDetails_managed.zip, n KB>"}  (not sent)',
    'POST ImportSolutionAsync {"OverwriteUnmanagedCustomizations":false,"PublishWorkflows":false,"ImportJobId":"<ImportJobId>","SolutionParameters":{"StageSolutionUploadId":"<StageSolutionUploadId>"}}  (not sent)',
    'POST StageSolution {"CustomizationFile":"<SellerDetailsSalesHub_managed.zip, n KB>"}  (not sent)',
    'POST ImportSolutionAsync {"OverwriteUnmanagedCustomizations":false,"PublishWorkflows":false,"ImportJobId":"<ImportJobId>","SolutionParameters":{"StageSolutionUploadId":"<StageSolutionUploadId>"}}  (not sent)',
    'POST PublishXml {"ParameterXml":"<importexportxml><sitemaps><sitemap><id></sitemap></sitemaps><appmodules><appmodule><id></appmodule></appmodules></importexportxml>"}  (not sent)',
  ]);
  expect(bench.writes()).toEqual([]);
});

test("prints the same requests that a deployment then sends", async () => {
  const planned = (await requests()).map((line) => line.split(/[ ?(]/, 2).join(" "));
  bench.dataverse.requestLog.length = 0;
  await bench.run();
  const sent = bench.dataverse.requestLog.map(({ method, path }) => `${method} ${path.split(/[?(]/)[0] ?? ""}`);
  // A running import is looked at more than once, and its progress with it.
  const once = (lines: readonly string[]) => [...new Set(lines)].filter((line) => line !== "GET importjobs").sort();
  expect(once(planned)).toEqual(once(sent));
});
