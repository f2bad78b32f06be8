import { callIdOf, JONAS, MEI, ROSA, sampleCall, sampleMeeting } from "../../../local/graph/sampleTenant";
import { conversations, startWorld, type TeamsWorld } from "./teamsWorld";

let world: TeamsWorld;
afterEach(() => world.close());

const PHONE = { name: "", address: "", phone: "+442079460958" };
const withCalls = { withCalls: true };
const told = ({ calls }: Awaited<ReturnType<TeamsWorld["run"]>>) =>
  calls.map(({ callId, result, reason, message }) => [callId, result, reason ?? message]);
const without = (permission: string) => {
  const { settings } = world.tenant.graph;
  settings.permissions = new Set([...settings.permissions].filter((each) => each !== permission));
};

test("calls over the telephone and one to one come in beside meetings where that is asked for, called after who was called", async () => {
  world = await startWorld([sampleMeeting(1)], { calls: [sampleCall(2, { present: [PHONE] }), sampleCall(3, { present: [ROSA] })] });
  await expect(world.run()).resolves.toMatchObject({ summary: { imported: 1 } });
  expect(world.asked().join("\n")).not.toMatch(/adhocCalls|callRecords/);

  await expect(world.run(withCalls)).resolves.toMatchObject({ summary: { imported: 2, unchanged: 1, refused: 0 } });
  const rows = await conversations(world);
  expect(rows.map((row) => [row["msdyn_conversationid"], row["msdyn_name"], row["msdyn_communicationtype"]]).sort()).toEqual([
    [callIdOf(1), "Meeting 1", 1],
    [callIdOf(2), "+442079460958", 0],
    [callIdOf(3), "Rosa Blum", 0],
  ]);
});

test("what is there is read once: a second run asks neither who took part nor what was said", async () => {
  world = await startWorld([], { calls: [sampleCall(1, { present: [PHONE] })] });
  await world.run(withCalls);
  const before = world.asked().length;
  await expect(world.run(withCalls)).resolves.toMatchObject({ summary: { unchanged: 1, opened: 0 } });
  expect(world.asked(before).join("\n")).not.toMatch(/callRecords|content/);
});

test("calls among colleagues stay out, and nothing that was said in them is asked for", async () => {
  world = await startWorld([], { calls: [sampleCall(1, { present: [JONAS] })] });
  expect(told(await world.run(withCalls))).toEqual([[callIdOf(1), "leftOut", "nobody from outside took part"]]);
  expect(world.asked().join("\n")).not.toContain("ontent");
});

test("a dry run tells who took part, by number where that is all that is known", async () => {
  world = await startWorld([], { calls: [sampleCall(1, { present: [PHONE] })] });
  const { calls } = await world.run({ ...withCalls, dryRun: true });
  expect(calls[0]?.people?.map(({ name, side }) => [name, side])).toEqual([
    [MEI.name, "seller"],
    ["+442079460958", "customer"],
  ]);
  expect(calls[0]?.warnings).toEqual([]);
  expect(await conversations(world)).toEqual([]);
});

test("a call whose record is kept no more is left out, since nobody can tell who took part", async () => {
  world = await startWorld([], { calls: [sampleCall(1, { present: [PHONE], isRecordGone: true })] });
  expect(told(await world.run(withCalls))).toEqual([[callIdOf(1), "leftOut", "it has expired, or its transcript was deleted"]]);
});

test.each(["CallTranscripts.Read.All", "CallRecords.Read.All"])(
  "without %s meetings come in, and calls are refused",
  async (permission) => {
    world = await startWorld([sampleMeeting(1)], { calls: [sampleCall(2, { present: [PHONE] })] });
    without(permission);
    const ran = await world.run(withCalls);
    expect(ran.summary).toMatchObject({ imported: 1, refused: 1 });
    expect(ran.calls.find(({ result }) => result === "refused")?.message).toContain(
      "the application lacks a permission: `import-teams check` says which",
    );
  },
);
