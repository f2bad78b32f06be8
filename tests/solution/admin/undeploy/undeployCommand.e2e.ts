import { spawn, type ChildProcess } from "node:child_process";
import { join, resolve } from "node:path";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { startBench, type DeployBench } from "../deploy/deployBench";

const ROOT = resolve(__dirname, "../../../..");

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let bench: DeployBench;
beforeAll(async () => (bench = await startBench()));
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.run();
  bench.writes();
});
function undeploy(
  args: readonly string[],
  whileRunning: (child: ChildProcess, stdout: string) => void = () => undefined,
): Promise<Outcome> {
  const target = ["--url", bench.origin, "--as", USERS.ada.domainName];
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "solution/admin/cli.ts"), "undeploy", ...target, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data: Buffer) => {
    stdout += data.toString();
    whileRunning(child, stdout);
  });
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
}

const installed = (): string[] =>
  bench.dataverse.solutions.map(({ uniqueName }) => uniqueName).filter((name) => name.startsWith("SellerDetails"));

test("where nobody can be asked it says what would be lost and refuses; --yes agrees; once more there is nothing to do", async () => {
  bench.dataverse.insertSeed("slr_target", [{ slr_name: "Talk" }]);
  const refused = await undeploy([]);
  expect(refused).toMatchObject({
    code: 1,
    stderr: "Nothing was removed, because there is nobody to ask: add --yes to agree to what would be lost.\n",
  });
  expect(refused.stdout).toMatch(/warning +Goes +For good: 1 target\.\n.*Export what you want to keep/);
  expect(bench.writes()).toEqual([]);

  const removed = await undeploy(["--yes"]);
  expect(removed).toMatchObject({ code: 0, stderr: "" });
  expect(removed.stdout).toMatch(
    /Uninstall SellerDetailsSalesHub …[^]*Uninstall SellerDetails …[^]*\nSeller Details is gone from this environment\.\n$/,
  );
  expect(installed()).toEqual([]);

  const again = await undeploy([]);
  expect(again).toMatchObject({ code: 0, stderr: "" });
  expect(again.stdout).toMatch(/^Looking at 127\.0\.0\.1:\d+ …\nNothing to do: Seller Details is not installed here\.\n$/);
});

test("--dry-run prints one request a line and sends no write", async () => {
  const { code, stdout } = await undeploy(["--dry-run"]);
  expect(code).toBe(0);
  expect(stdout.split("\n").filter((line) => line.startsWith("POST Uninstall"))).toEqual([
    'POST UninstallSolutionAsync {"SolutionUniqueName":"SellerDetailsSalesHub"}  (not sent)',
    'POST UninstallSolutionAsync {"SolutionUniqueName":"SellerDetails"}  (not sent)',
  ]);
  expect(stdout).toMatch(/Nothing was changed: these are the requests that taking it off sends\.\n$/);
  expect(bench.writes()).toEqual([]);
});

test("--json prints an object a line, the last one with the outcome", async () => {
  const { code, stdout } = await undeploy(["--json", "--yes"]);
  expect(code).toBe(0);
  const events = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(events.at(-1)).toMatchObject({ event: "report", outcome: "removed" });
  expect(events).toContainEqual(expect.objectContaining({ event: "done", title: "Uninstall SellerDetails", changed: true }));
});

test("killed while the environment uninstalls, the next run waits for that and finishes", async () => {
  const release = bench.dataverse.jobs.hold();
  const killed = await undeploy(["--yes"], (child, stdout) => {
    if (/uninstalling for/.test(stdout)) child.kill("SIGKILL");
  });
  expect(killed.code).toBeNull();
  const next = undeploy(["--yes"], (_, stdout) => {
    if (/Ada Admin's uninstall runs since .* waiting for it/.test(stdout)) release();
  });
  await expect(next).resolves.toMatchObject({ code: 0, stdout: expect.stringContaining("uninstalled by the run before") as string });
  expect(installed()).toEqual([]);
});

test("Ctrl-C ends it with 130 and says that the next run goes on", async () => {
  const release = bench.dataverse.jobs.hold();
  const ended = await undeploy(["--yes"], (child, stdout) => {
    if (/uninstalling for/.test(stdout)) child.kill("SIGINT");
  });
  expect(ended).toMatchObject({
    code: 130,
    stderr: expect.stringMatching(/Cancelled in the step "Uninstall SellerDetailsSalesHub"\..* it goes on from there\.\n$/) as string,
  });
  release();
  await bench.dataverse.jobs.idle();
  await expect(undeploy(["--yes"])).resolves.toMatchObject({ code: 0 });
});
