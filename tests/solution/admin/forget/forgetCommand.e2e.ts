import { callIdOf, ROSA, sampleMeeting } from "../../../local/graph/sampleTenant";
import { ADMIN } from "../calls/callFiles";
import { runCli } from "../runCli";
import { conversations, startWorld, type TeamsWorld } from "../teams/teamsWorld";

let world: TeamsWorld;
beforeEach(async () => {
  const SAM = { name: "Sam Field", address: "sam@field.example" };
  world = await startWorld([sampleMeeting(1), sampleMeeting(2), sampleMeeting(3, { invited: [SAM] })]);
  await world.run();
});
afterEach(() => world.close());
const forget = (...args: readonly string[]) => runCli(["forget", "--url", world.environment.url, "--as", ADMIN, ...args]);
const left = async () => (await conversations(world)).map((row) => row["msdyn_name"]).sort();

test("a dry run and a command that nobody can answer list the calls and delete nothing", async () => {
  const lines = /^2026-03-02 08:30 Meeting 1 \([0-9a-f-]{36}\)\n2026-03-02 08:30 Meeting 2 \([0-9a-f-]{36}\)\n/;
  const dry = await forget("--person", ROSA.address, "--dry-run");
  expect([dry.code, dry.stderr]).toEqual([0, ""]);
  expect(dry.stdout).toMatch(lines);
  expect(dry.stdout).toMatch(/\nThis was a dry run: nothing was deleted\.\n$/);

  const alone = await forget("--person", ROSA.address);
  expect([alone.code, alone.stderr]).toEqual([
    1,
    "Nothing was deleted, because there is nobody to ask: add --yes to agree to what would be lost.\n",
  ]);
  expect(alone.stdout).toMatch(lines);
  expect(await left()).toEqual(["Meeting 1", "Meeting 2", "Meeting 3"]);
});

test("with --yes a person's calls are deleted, then one by its id; who is not there is said", async () => {
  const person = await forget("--person", ROSA.address.toUpperCase(), "--yes");
  expect([person.code, person.stderr]).toEqual([0, ""]);
  expect(person.stdout).toMatch(/\n2 calls are deleted, with all that hung on them\.\n$/);
  expect(await left()).toEqual(["Meeting 3"]);

  const again = await forget("--person", ROSA.address, "--yes");
  expect(again).toEqual({ code: 0, stdout: "No imported call was found.\nNothing was deleted.\n", stderr: "" });

  const call = await forget("--call", callIdOf(3), "--yes");
  expect(call).toMatchObject({ code: 0, stdout: expect.stringMatching(/\n1 call is deleted, with all that hung on it\.\n$/) as string });
  expect(await left()).toEqual([]);
});

test.each([
  [["--yes"], "Say whose calls to forget by --person, or which call by --call.\n"],
  [["--person", "a", "--call", "b"], "error: option '--person <address>' cannot be used with option '--call <id>'\n"],
])("%j is refused in one sentence, and deletes nothing", async (args, stderr) => {
  await expect(forget(...args)).resolves.toEqual({ code: 1, stdout: "", stderr });
  expect(await left()).toHaveLength(3);
});
