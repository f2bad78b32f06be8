import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { packedCore } from "../../../local/dataverse/packedCore";
import { startBench, type DeployBench } from "./deployBench";

const ROOT = resolve(__dirname, "../../../..");

interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
let bench: DeployBench;
let unended: Set<ChildProcess>;

/** Runs the command in a process of its own. @param onOutput told of all output so far, whenever there is more */
function command(args: readonly string[] = [], onOutput?: (child: ChildProcess, stdout: string) => void): Promise<Outcome> {
  const program = join(ROOT, "tests/solution/admin/deploy/deployProcess.ts");
  const target = ["--url", bench.origin, "--as", USERS.ada.domainName];
  const child = spawn(process.execPath, ["--import", "tsx", program, "deploy", ...target, ...args], {
    cwd: ROOT,
    env: { ...process.env, CORE_ZIP: join(folder, "core.zip") },
  });
  unended.add(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data: Buffer) => {
    stdout += data.toString();
    onOutput?.(child, stdout);
  });
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code, signal) => {
      unended.delete(child);
      done({ code, signal, stdout, stderr });
    });
  });
}

beforeEach(async () => {
  unended = new Set();
  folder = mkdtempSync(join(tmpdir(), "deploy-"));
  writeFileSync(join(folder, "core.zip"), await packedCore());
  bench = await startBench();
});
afterEach(async () => {
  for (const child of unended) child.kill("SIGKILL");
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

test("without a terminal it prints checks, steps and what comes next, and asks nobody", async () => {
  const { code, stdout, stderr } = await command();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^ok {2,}Rights {2,}You are a System Administrator\.$/m);
  expect(stdout).toMatch(/^Import Seller Details [\d.]+ …\n(?: {2}.*\n)* {2}imported$/m);
  expect(stdout).toMatch(/^Seller Details [\d.]+ is deployed\.\n→ Give sellers the role Seller Details User/m);
  const again = await command();
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to do: Seller Details [\d.]+ is here/m) as string });
});

test("--json prints one object a line, the report last", async () => {
  const { code, stdout } = await command(["--json"]);
  const events = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { event: string });
  expect(code).toBe(0);
  expect([...new Set(events.map(({ event }) => event))].sort()).toEqual(["check", "done", "message", "progress", "report", "step"]);
  expect(events.at(-1)).toMatchObject({ event: "report", outcome: "deployed" });

  const unnamed = await command(["--apps", ","]);
  expect(unnamed).toMatchObject({ code: 1, stderr: expect.stringContaining("Name an app, or leave the option out.") as string });

  const refused = await command(["--json", "--apps", "salesup"]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/^Nothing was changed\. There is no app salesup here; /);
  expect(JSON.parse(refused.stdout.trim().split("\n").at(-1) ?? "")).toMatchObject({ event: "error" });
});

test.each(["SIGINT", "SIGKILL"] as const)(
  "after %s while an import runs, the next run waits for that import and finishes",
  async (signal) => {
    const release = bench.dataverse.jobs.hold();
    const outcome = await command([], (child, stdout) => {
      if (stdout.includes("importing, 0 %")) child.kill(signal);
    });
    if (signal === "SIGINT") {
      expect(outcome.code).toBe(130);
      expect(outcome.stderr).toMatch(
        /^Cancelling …\nCancelled in the step "Import Seller Details [\d.]+"\. What the environment has begun goes on there\. Run the command again: what is done stays done, and it goes on from there\.\n$/,
      );
    } else expect(outcome.signal).toBe("SIGKILL");

    const next = await command([], (_, stdout) => {
      if (stdout.includes("waiting for it")) release();
    });
    expect(next).toMatchObject({ code: 0, stdout: expect.stringContaining("Ada Admin's import runs since") as string });
    const imports = bench.writes().filter((write) => write === "POST ImportSolutionAsync");
    expect(imports).toHaveLength(2);
  },
);

test("cancelled before it has begun, nothing was changed", async () => {
  bench.dataverse.faults.add({ match: /GET .*appmodules/, status: 429, retryAfterSeconds: 120 });
  const outcome = await command([], (child, stdout) => {
    if (stdout.includes("Waiting 120 s")) child.kill("SIGINT");
  });
  expect(outcome).toMatchObject({ code: 130, stderr: "Cancelling …\nCancelled before anything was changed.\n" });
  expect(bench.writes()).toEqual([]);
});
