import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { version } from "../../../package.json";
import { createDataverse, type LocalDataverse } from "../../local/dataverse/createDataverse";
import { ADMIN, callId, ORGANISATION, writeCallFile } from "./calls/callFiles";
import { runCli } from "./runCli";

let folder: string;
let dataverse: LocalDataverse;
let app: FastifyInstance;
let target: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => new Date("2026-06-01T10:00:00Z") });
  app = fastify({ forceCloseConnections: true });
  dataverse.register(app);
  target = ["--url", await app.listen({ host: "127.0.0.1", port: 0 }), "--as", ADMIN];
});
afterEach(async () => {
  await app.close();
  await dataverse.close();
  rmSync(folder, { recursive: true, force: true });
});

test("imports what it can, says in one sentence each what failed, and exits with 1", async () => {
  writeCallFile(folder, { id: callId(1) });
  const bad = join(folder, "empty.vtt");
  writeFileSync(bad, "");
  const first = await runCli(["import-calls", folder, ...target]);
  expect(first.stdout).toBe("2 calls: 1 imported, 0 unchanged, 1 refused.\n");
  expect(
    first.stderr
      .trim()
      .split("\n")
      .filter((line) => line.includes("empty.vtt")),
  ).toHaveLength(1);
  expect(first.code).toBe(1);

  rmSync(bad);
  await expect(runCli(["import-calls", folder, ...target])).resolves.toEqual({
    code: 0,
    stdout: "1 call: 0 imported, 1 unchanged, 0 refused.\n",
    stderr: "",
  });
});

test("Ctrl-C ends cleanly, says how far it came, and the next run goes on", async () => {
  for (let n = 1; n <= 30; n += 1) writeCallFile(folder, { id: callId(n) });
  // The first group passes; then the environment asks to wait for long.
  dataverse.faults.add({ match: /GET .*msdyn_sciconversations/, latencyMs: 0 });
  dataverse.faults.add({ match: /GET .*msdyn_sciconversations/, status: 429, retryAfterSeconds: 120 });
  let interrupted = false;
  const outcome = await runCli(["import-calls", folder, ...target], (child, stderr) => {
    if (interrupted || !stderr.includes("Waiting 120 s")) return;
    interrupted = true;
    child.kill("SIGINT");
  });
  expect(outcome.code).toBe(130);
  expect(outcome.stdout).toMatch(
    /^The import was cancelled\. \d+ calls are done \(\d+ imported, 0 unchanged, 0 refused\)\. Run the same command again to import the rest\.\n$/,
  );
  const next = await runCli(["import-calls", folder, ...target]);
  expect(next).toMatchObject({ code: 0, stdout: expect.stringMatching(/^30 calls: /) as string });
});

test.each([
  [
    ["import-calls", "x", "--url", "nowhere", "--as", "a"],
    "error: option '--url <url>' argument 'nowhere' is invalid. It must be an address such as https://contoso.crm.dynamics.com.\n",
  ],
  [["import-calls", "x", "--as", "a"], "error: required option '--url <url>' not specified\n"],
  [
    ["import-calls", "x", "--url", "http://contoso.example", "--as", "a"],
    "http://contoso.example is not an https address: a token would travel unprotected.\n",
  ],
  [["unpack"], "error: unknown command 'unpack'\n(Did you mean pack?)\n"],
  [["analyze", "x", "--jsn"], "error: unknown option '--jsn'\n(Did you mean --json?)\n"],
])("%j is refused in one sentence", async (args, stderr) => {
  await expect(runCli(args)).resolves.toEqual({ code: 1, stdout: "", stderr });
});

test("an environment that does not answer, or does not know the user, is reported at once", async () => {
  writeCallFile(folder, { id: callId(1) });
  await expect(runCli(["import-calls", folder, ...target.slice(0, 2), "--as", "nobody@fernway.example"])).resolves.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^Nothing was imported, because the environment does not accept nobody@fernway\.example: .* \(status 401, .*\); check --as or sign in again\.\n$/,
    ) as string,
  });
  await app.close();
  await expect(runCli(["import-calls", folder, ...target])).resolves.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^Nothing was imported: the connection to 127\.0\.0\.1:\d+ failed \(ECONNREFUSED\); check --url\.\n$/,
    ) as string,
  });
});

test("analyze prints a call's figures, or the same as one line of JSON per call", async () => {
  const file = writeCallFile(folder, { id: callId(1) });
  const table = await runCli(["analyze", file]);
  expect(table).toMatchObject({ code: 0, stderr: "" });
  expect(table.stdout).toMatch(/Speaker +Side +Talk time/);
  expect(table.stdout).toMatch(/Mei Koh +seller/);
  const json = await runCli(["analyze", file, "--json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    id: callId(1),
    participants: [{ name: "Mei Koh", role: "seller" }, { name: "Rosa Blum" }],
  });

  writeCallFile(folder, { id: callId(2) });
  const both = await runCli(["analyze", folder, "--json"]);
  expect(
    both.stdout
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id),
  ).toEqual([callId(1), callId(2)]);
});

test("analyze of a file that is not there exits with 1 and says so", async () => {
  const outcome = await runCli(["analyze", join(folder, "missing.vtt")]);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain("missing.vtt: there is no such file or directory.");
});

test("says its version, which is the product's", async () => {
  await expect(runCli(["--version"])).resolves.toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});
