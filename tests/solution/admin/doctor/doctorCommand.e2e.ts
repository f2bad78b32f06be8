import { demoTenant } from "../../../local/graph/demoTenant";
import { startGraph } from "../../../local/graph/startGraph";
import { runCli, type Outcome } from "../runCli";
import { demoDomainName, SELLER, startHealthy, storeCall, type Server } from "./healthyEnvironment";

let server: Server;
beforeAll(async () => (server = await startHealthy()));
afterAll(() => server.close());
function doctor(...args: readonly string[]): Promise<Outcome> {
  return runCli(["doctor", "--url", server.origin, "--as", demoDomainName("Admin"), ...args]);
}

// The command's clock is the present, which the local Dataverse's calls are far behind.
const today = () => storeCall(server, 1, { msdyn_conversationstarttime: new Date(Date.now() - 3_600_000).toISOString() });

test("prints a table of at most 80 columns and ends with 0 where there is no problem", async () => {
  today();
  const { code, stdout, stderr } = await doctor("--user", demoDomainName(SELLER));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Conversation intelligence\nok +Tables +All \d+ tables/);
  expect(stdout).toMatch(/\n\n\d+ ok\.\n$/);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  expect(stdout).toMatch(/^ok +Sales Hub {2,}Sales Hub has the entry/m);
});

test("ends with 1 where there is a problem, and --json prints the same findings", async () => {
  today();
  const { code, stdout } = await doctor("--user", demoDomainName("Noor Haddad"), "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toContainEqual({
    area: "Roles",
    findings: expect.arrayContaining([
      {
        subject: "Roles",
        verdict: "problem",
        found: "Noor Haddad has 0 roles. None of them opens Seller Details.",
        remedy: expect.stringMatching(/^Assign/) as string,
      },
    ]) as unknown,
  });
});

test("who is not there is said in one sentence", async () => {
  await expect(doctor("--user", "nobody@fernway.example")).resolves.toEqual({
    code: 1,
    stdout: "",
    stderr: "No user of this environment has the sign-in name or email address nobody@fernway.example; check --user.\n",
  });
});

test("--teams says too whether meetings can be read of everybody with a role of ours, and what is missing counts", async () => {
  today();
  const graph = await startGraph(demoTenant([]));
  const options = ["--teams", "--graph-url", graph.url];
  const well = await doctor(...options);
  expect([well.code, well.stderr]).toEqual([0, ""]);
  expect(well.stdout).toMatch(/^Teams$/m);
  expect(well.stdout).toMatch(new RegExp(`^ok +${demoDomainName(SELLER)}`, "m"));
  expect(well.stdout).toContain("AllowTranscription");
  expect(well.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);

  graph.graph.settings.givesTranscripts = false;
  const refused = await doctor(...options, "--json");
  expect(refused.code).toBe(1);
  const areas = JSON.parse(refused.stdout) as readonly { readonly area: string; readonly findings: readonly unknown[] }[];
  const found = { subject: demoDomainName(SELLER), verdict: "problem" };
  expect(areas.find(({ area }) => area === "Teams")?.findings).toContainEqual(expect.objectContaining(found));
  await graph.close();
});
