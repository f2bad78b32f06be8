import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callIdOf, linesOf, sampleMeeting } from "../../../local/graph/sampleTenant";
import { importedRows } from "../calls/importServer";
import { conversations, startWorld, type TeamsWorld } from "./teamsWorld";

let folder: string;
let state: string;
let now: Date;
let world: TeamsWorld;
let onRequest: () => void;

const meetings = () => [
  sampleMeeting(1),
  sampleMeeting(2, { start: "2026-03-03T09:00:00.000Z" }),
  sampleMeeting(3, { transcripts: [{}, { createdDateTime: "2026-03-02T08:40:00.000Z" }] }),
];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "import-teams-"));
  state = join(folder, "state.json");
  now = new Date("2026-03-09T10:00:00Z");
  onRequest = () => undefined;
  world = await startWorld(meetings(), { clock: () => now, beforeEach: () => Promise.resolve(onRequest()) });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

test("with a state only what is new is listed, and what appears late comes in", async () => {
  await expect(world.run({ state })).resolves.toMatchObject({ summary: { imported: 3 } });
  world.tenant.graph.tenant.meetings.push(sampleMeeting(4, { transcripts: [{ availableFrom: "2026-03-09T12:00:00.000Z" }] }));
  const asked = world.asked().length;
  await expect(world.run({ state })).resolves.toMatchObject({ summary: { imported: 0, unchanged: 0, requests: 2 } });
  expect(world.asked(asked).filter((request) => request.includes("$deltatoken"))).toHaveLength(1);
  now = new Date("2026-03-09T13:00:00Z");
  await expect(world.run({ state })).resolves.toMatchObject({ summary: { imported: 1, unchanged: 0 } });
  expect(await conversations(world)).toHaveLength(4);
});

test.each([400, 410] as const)(
  "a delta link that has expired (status %d) is followed by a whole list, and nothing is read twice",
  async (status) => {
    world.tenant.graph.settings.expiredDelta = status;
    await world.run({ state });
    now = new Date("2026-03-20T10:00:00Z");
    const asked = world.asked().length;
    await expect(world.run({ state })).resolves.toMatchObject({ summary: { unchanged: 3, imported: 0 } });
    expect(world.asked(asked).filter((request) => request.includes("/transcripts/"))).toEqual([]);
  },
);

test("a meeting that was refused is tried again by the next run", async () => {
  const [first] = world.tenant.graph.tenant.meetings;
  world.tenant.graph.tenant.meetings[0] = sampleMeeting(1, { lines: linesOf([""]) });
  await expect(world.run({ state })).resolves.toMatchObject({ summary: { imported: 2, refused: 1 } });
  if (first !== undefined) world.tenant.graph.tenant.meetings[0] = first;
  await expect(world.run({ state })).resolves.toMatchObject({ summary: { imported: 1, refused: 0 } });
});

test("a meeting that has expired is told once as left out, and not asked for again", async () => {
  world.tenant.graph.tenant.meetings[0] = sampleMeeting(1, { isExpired: true });
  await expect(world.run({ state })).resolves.toMatchObject({ summary: { imported: 2, refused: 0, leftOut: 1 } });
  const asked = world.asked().length;
  await expect(world.run({ state })).resolves.toMatchObject({ summary: { imported: 0, refused: 0, leftOut: 0, opened: 0 } });
  expect(world.asked(asked).filter((request) => request.includes("/transcripts/"))).toEqual([]);
});

test("the state holds ids and links, and nothing of what was said or of who spoke", async () => {
  await world.run({ state });
  const text = readFileSync(state, "utf8");
  expect(text).toContain("deltaLink");
  expect(text).not.toMatch(/Rosa|Blum|price|Meeting \d/);
  expect(readdirSync(folder)).toEqual(["state.json"]);
});

test("a state of another environment, or one that is damaged, is refused in one sentence", async () => {
  writeFileSync(state, JSON.stringify({ version: 1, environment: "https://other.example", organizers: {} }));
  await expect(world.run({ state })).rejects.toThrow(`The state file ${state} is of https://other.example`);
  writeFileSync(state, '{"version":1');
  await expect(world.run({ state })).rejects.toThrow(/is damaged .*: delete it, and all is listed once more/);
});

test("two runs at once leave the rows of one, and a state that goes on", async () => {
  const both = await Promise.all([world.run({ state }), world.run({ state })]);
  expect(both.map(({ summary }) => summary.refused)).toEqual([0, 0]);
  const rows = await importedRows(world.environment.api);
  await expect(world.run({ state, refresh: true })).resolves.toMatchObject({ summary: { refused: 0, imported: 0, replaced: 0 } });
  expect(await importedRows(world.environment.api)).toEqual(rows);
  expect(await conversations(world)).toHaveLength(3);
});

/** Numbers from 0 to 1, the same each time (a linear congruential generator). */
function* randomNumbers(): Generator<number, never> {
  for (let seed = 20_260_302; ;) {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield seed / 4_294_967_296;
  }
}

test("ended at twenty random points, the next run leaves the rows of one that was not", async () => {
  let asked = 0;
  onRequest = () => void (asked += 1);
  await world.run();
  const whole = asked + world.asked().length;
  const wanted = await importedRows(world.environment.api);
  const random = randomNumbers();
  for (let time = 0; time < 20; time += 1) {
    await world.close();
    const ending = new AbortController();
    const last = 1 + Math.floor(random.next().value * whole);
    let done = 0;
    const step = () => (done += 1) === last && ending.abort();
    onRequest = () => void step();
    world = await startWorld(meetings(), { clock: () => now, beforeEach: () => Promise.resolve(onRequest()) });
    world.tenant.graph.settings.throttles = () => void step();
    await world.run({ state, signal: ending.signal }).catch(() => undefined);
    rmSync(state, { force: true });
    onRequest = () => undefined;
    await expect(world.run({ state })).resolves.toMatchObject({ summary: { refused: 0 } });
    expect(await importedRows(world.environment.api)).toEqual(wanted);
    rmSync(state);
  }
  expect(await conversations(world)).toHaveLength(new Set([1, 2, 3].map(callIdOf)).size);
}, 180_000);
