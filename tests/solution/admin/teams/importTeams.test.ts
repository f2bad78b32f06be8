import { callIdOf, JONAS, linesOf, MEI, ROSA, sampleMeeting, type SampleMeeting } from "../../../local/graph/sampleTenant";
import { MEI as MEI_USER } from "../calls/callFiles";
import { importedRows } from "../calls/importServer";
import { conversations, participants, startWorld, type TeamsWorld } from "./teamsWorld";

let world: TeamsWorld;
afterEach(() => world.close());

const ROSA_ID = "d0000000-0000-4000-8000-000000000001";
const APPOINTMENT = "e0000000-0000-4000-8000-000000000001";
const contact = (id: string, emailaddress1: string) => ({ contactid: id, lastname: "Blum", emailaddress1 });
const one = async (sample: SampleMeeting = {}) => (world = await startWorld([sampleMeeting(1, sample)]));
const reasonOf = (ran: Awaited<ReturnType<TeamsWorld["run"]>>) => ran.calls.map(({ result, reason }) => [result, reason]);

test("a meeting becomes a call of its organizer, with its people, and with the appointment that leads to the opportunity", async () => {
  await one();
  const { dataverse } = world.environment;
  dataverse.insertSeed("contact", [contact(ROSA_ID, "Rosa@Blum.example")]);
  const accountid = "ac000000-0000-4000-8000-000000000001";
  dataverse.insertSeed("account", [{ accountid, name: "Blum" }]);
  const scheduled = { scheduledstart: "2026-03-02T08:30:00Z", scheduledend: "2026-03-02T09:00:00Z" };
  const regarding = { regardingobjectid: { table: "account", id: accountid } };
  dataverse.insertSeed("appointment", [
    { activityid: APPOINTMENT, subject: "Renewal", globalobjectid: "040000001", ...scheduled, ...regarding },
  ]);

  const { summary, calls, warnings } = await world.run();
  expect(summary).toMatchObject({ imported: 1, refused: 0, leftOut: 0, organizers: 1, opened: 1 });
  expect([warnings, calls[0]?.warnings]).toEqual([[], []]);

  const [conversation] = await conversations(world);
  expect(conversation).toMatchObject({
    msdyn_name: "Meeting 1",
    msdyn_conversationid: callIdOf(1),
    msdyn_communicationtype: 1,
    msdyn_conversationscope: 1,
    msdyn_conversationstarttime: "2026-03-02T08:30:00Z",
    _ownerid_value: MEI_USER.id,
    _msdyn_relatedactivity_value: APPOINTMENT,
  });
  const rows = new Map((await participants(world)).map((row) => [row["msdyn_displayname"], row]));
  expect(rows.get("Mei Koh")).toMatchObject({ msdyn_participantrole: 0, _msdyn_user_value: MEI_USER.id, msdyn_email: MEI.address });
  expect(rows.get("Rosa Blum")).toMatchObject({ msdyn_participantrole: 1, _msdyn_user_value: ROSA_ID, msdyn_email: ROSA.address });
});

test("an appointment that knows the meeting's chat alone is its appointment", async () => {
  await one();
  const scheduled = { scheduledstart: "2026-03-02T08:30:00Z", scheduledend: "2026-03-02T09:00:00Z" };
  const onlinemeetingchatid = "19:meeting_1@thread.v2";
  world.environment.dataverse.insertSeed("appointment", [{ activityid: APPOINTMENT, subject: "Call", onlinemeetingchatid, ...scheduled }]);
  await world.run();
  expect(await conversations(world)).toMatchObject([{ _msdyn_relatedactivity_value: APPOINTMENT }]);
});

test("a second run reads nothing that is there, and changes nothing", async () => {
  world = await startWorld([1, 2, 3].map((number) => sampleMeeting(number)));
  const first = await world.run();
  // One user, one page of the list, one calendar; then the meeting, two for attendance, and both contents.
  expect(first.summary).toMatchObject({ imported: 3, requests: 3 + 3 * 5 });
  expect(new Set(world.asked()).size).toBe(world.asked().length);
  const rows = await importedRows(world.environment.api);
  const [asked, written] = [world.asked().length, world.environment.dataverse.requestLog.length];
  await expect(world.run()).resolves.toMatchObject({ summary: { unchanged: 3, imported: 0, opened: 0, requests: 2 } });
  expect(world.asked(asked).every((request) => !request.includes("/transcripts/"))).toBe(true);
  expect(world.environment.dataverse.requestLog.slice(written).filter(({ method }) => method !== "GET")).toEqual([]);
  expect(await importedRows(world.environment.api)).toEqual(rows);
});

test("read again, a call is replaced only where something is different", async () => {
  await one();
  await world.run();
  await expect(world.run({ refresh: true })).resolves.toMatchObject({ summary: { unchanged: 1, opened: 1 } });
  world.environment.dataverse.insertSeed("contact", [contact(ROSA_ID, ROSA.address)]);
  await expect(world.run({ refresh: true })).resolves.toMatchObject({ summary: { replaced: 1 } });
});

test.each<[string, SampleMeeting, string]>([
  ["nobody came from outside", { invited: [JONAS] }, "nobody from outside took part"],
  [
    "the customer was invited and did not come",
    { attendance: [{ id: "a", startDateTime: "2026-03-02T08:30:00Z", endDateTime: "2026-03-02T09:00:00Z", present: [MEI, JONAS] }] },
    "nobody from outside took part",
  ],
  ["it is private", { event: { sensitivity: "private" } }, "it is marked as private in the organizer's calendar"],
  ["it has the category of those who opt out", { event: { categories: ["Not  Analysed"] } }, "its organizer has opted out"],
  [
    "the invitation holds the line of those who opt out",
    { event: { body: "Hello,\r\nno analysis please\r\nMei" } },
    "its organizer has opted out",
  ],
  [
    "it stands in the calendar no more",
    { event: null },
    "it stands in the organizer's calendar no more, so that nobody can tell whether it was private",
  ],
])("a meeting is left out, and nothing of it is read, where %s", async (_, sample, reason) => {
  await one(sample);
  const ran = await world.run({ optOut: { categories: ["not analysed"], lines: ["No analysis please"] } });
  expect(reasonOf(ran)).toEqual([["leftOut", reason]]);
  expect(world.asked().filter((request) => request.includes("/transcripts/"))).toEqual([]);
  expect(await conversations(world)).toEqual([]);
});

test("a meeting that stands in no calendar comes in where that is wanted", async () => {
  await one({ event: null });
  await expect(world.run({ withoutEvent: true })).resolves.toMatchObject({ summary: { imported: 1 } });
});

test("a transcript in which nobody says anything is left out, one without voices is refused with what helps", async () => {
  world = await startWorld([sampleMeeting(1, { lines: [] }), sampleMeeting(2, { lines: linesOf([""]) })]);
  const ran = await world.run();
  expect(reasonOf(ran)).toEqual(expect.arrayContaining([["leftOut", "nobody says anything in its transcript"]]));
  expect(ran.calls.find(({ result }) => result === "refused")?.message).toContain("no cue has a speakerName");
});

test("dates and languages come from the metadata, and voices from the other content where the metadata name none", async () => {
  const [unnamed, named] = [sampleMeeting(1, { lines: linesOf(["", ""], "da-dk") }), sampleMeeting(1)];
  const transcripts = [{ metadata: unnamed.transcripts[0]?.metadata ?? "", vtt: named.transcripts[0]?.vtt ?? "" }];
  await one({ transcripts });
  const ran = await world.run();
  expect(ran.calls.map(({ result, message }) => [result, message])).toEqual([["imported", undefined]]);
  expect((await participants(world)).map((row) => row["msdyn_displayname"]).sort()).toEqual(["Mei Koh", "Rosa Blum"]);
  const questions = await world.environment.api.getAll<{ msdyn_locale?: unknown }>("msdyn_conversationquestions");
  expect(new Set(questions.map(({ msdyn_locale }) => msdyn_locale)).size).toBe(1);
});

test("two transcripts of one call are one call, whether the second comes with the first or late", async () => {
  const second = { createdDateTime: "2026-03-02T08:40:00.000Z" };
  world = await startWorld([sampleMeeting(1, { transcripts: [{}, second] })]);
  await expect(world.run()).resolves.toMatchObject({ summary: { imported: 1 } });
  const both = await world.environment.api.getAll<{ msdyn_conversationdurationinms: number }>("msdyn_conversationaggregatedinsights");
  expect(both).toMatchObject([{ msdyn_conversationdurationinms: 10 * 60_000 + 35_500 }]);

  const together = await importedRows(world.environment.api);
  await world.close();
  let now = new Date("2026-03-02T08:35:00Z");
  world = await startWorld([sampleMeeting(1, { transcripts: [{}, second] })], { clock: () => now });
  await expect(world.run()).resolves.toMatchObject({ summary: { imported: 1 } });
  now = new Date("2026-03-02T10:00:00Z");
  await expect(world.run()).resolves.toMatchObject({ summary: { replaced: 1 } });
  expect(await importedRows(world.environment.api)).toEqual(together);
});

test("sides are told by domain and by user, a camera room is the seller's, and what nobody knows is not guessed", async () => {
  const ROOM = { name: "Conference Room 4", address: "room4@fernway.example", isRoom: true };
  const SAM = { name: "Sam Field", address: "sam@blum.example" };
  const lines = linesOf(["Mei Koh", "Rosa Blum", "Conference Room 4", "Jonas Weber | Fernway", "Sam Field (Guest)"]);
  await one({ invited: [ROSA, ROOM, JONAS, SAM], lines });
  const { dataverse } = world.environment;
  dataverse.insertSeed("contact", [contact(ROSA_ID, ROSA.address), contact("d0000000-0000-4000-8000-000000000002", ROSA.address)]);
  dataverse.insertSeed("account", [{ accountid: "ac000000-0000-4000-8000-000000000002", name: "Sam's", emailaddress1: SAM.address }]);
  const { calls } = await world.run();
  const people = Object.fromEntries(
    (calls[0]?.people ?? []).map(({ name, side, match, isAmbiguous }) => [name, [side, match?.table, isAmbiguous]]),
  );
  expect(people).toEqual({
    "Mei Koh": ["seller", "systemuser", undefined],
    "Jonas Weber": ["seller", "systemuser", undefined],
    "Conference Room 4": ["seller", undefined, undefined],
    "Rosa Blum": ["customer", undefined, true],
    "Sam Field": ["customer", "account", undefined],
  });
  expect(calls[0]?.warnings).toContain(
    "Conference Room 4 is a room: who spoke there cannot be told, so that it is in nobody's own figures.",
  );
});

test("somebody who came by another address than was invited is one person; two people of one name have no address", async () => {
  const elsewhere = { name: "Rosa Blum", address: "rosa.blum@mail.example" };
  const session = { id: "a", startDateTime: "2026-03-02T08:30:00Z", endDateTime: "2026-03-02T09:00:00Z" };
  const namesake = { name: "Rosa Blum", address: "rosa.b@blum.example" };
  world = await startWorld([
    sampleMeeting(1, { attendance: [{ ...session, present: [MEI, elsewhere] }] }),
    sampleMeeting(2, { invited: [ROSA, namesake] }),
  ]);
  const { calls } = await world.run();
  const customers = calls.map(({ people = [] }) =>
    people.filter(({ side }) => side === "customer").map(({ name, address }) => [name, address]),
  );
  expect(customers).toEqual(expect.arrayContaining([[["Rosa Blum", ROSA.address]], [["Rosa Blum", undefined]]]));
});

test("a lead, an appointment that is missing and one about nothing are told with what would help", async () => {
  world = await startWorld([sampleMeeting(1), sampleMeeting(2)]);
  const { dataverse } = world.environment;
  dataverse.insertSeed("lead", [{ leadid: "1ead0000-0000-4000-8000-000000000001", fullname: "Rosa", emailaddress1: ROSA.address }]);
  const scheduled = { scheduledstart: "2026-03-02T08:30:00Z", scheduledend: "2026-03-02T09:00:00Z" };
  const ownerid = { table: "systemuser", id: MEI_USER.id };
  dataverse.insertSeed("appointment", [{ activityid: APPOINTMENT, subject: "Meeting 2", ...scheduled, ownerid }]);
  const { calls } = await world.run();
  const [missing, found] = [1, 2].map((number) => calls.find(({ callId }) => callId === callIdOf(number))?.warnings);
  expect(missing).toEqual([
    "rosa@blum.example is a lead, to which a participant cannot be linked; the appointment's Regarding leads there.",
    "No appointment of it was found, so it leads to no opportunity: track the meeting in Dynamics 365 from Outlook, then import it again by --refresh.",
  ]);
  expect(found?.[1]).toBe("Its appointment is about nothing: set its Regarding, so that the call leads to the opportunity.");
});

test("of a meeting that was moved the call begins when it was held", async () => {
  const moved = { startDateTime: "2026-03-04T10:00:00.000Z", endDateTime: "2026-03-04T10:30:00.000Z" };
  await one({ start: "2026-03-02T23:50:00.000Z", event: moved });
  await world.run();
  expect(await conversations(world)).toMatchObject([{ msdyn_conversationstarttime: "2026-03-02T23:50:00Z" }]);
});

test("a dry run says who takes part and whom they were found to be, reads nothing that was said, and writes nothing", async () => {
  await one();
  world.environment.dataverse.insertSeed("contact", [contact(ROSA_ID, ROSA.address)]);
  const { calls } = await world.run({ dryRun: true });
  expect(calls).toMatchObject([{ result: "imported", owner: { name: MEI.address } }]);
  expect(calls[0]?.people).toEqual([
    { name: "Mei Koh", address: MEI.address, side: "seller", match: { table: "systemuser", id: MEI_USER.id } },
    { name: "Rosa Blum", address: ROSA.address, side: "customer", match: { table: "contact", id: ROSA_ID } },
  ]);
  expect(world.asked().filter((request) => request.includes("/transcripts/"))).toEqual([]);
  expect(await conversations(world)).toEqual([]);
});

test("members of a group, everybody with one of our roles, and somebody who is nobody", async () => {
  world = await startWorld([sampleMeeting(1), sampleMeeting(2, { organizer: JONAS })]);
  const { summary, calls } = await world.run({ sellers: ["group:Sellers", "nobody@fernway.example"] });
  expect(summary).toMatchObject({ organizers: 2, imported: 2, refused: 1 });
  expect(calls.find(({ result }) => result === "refused")?.message).toContain("nobody@fernway.example is no user of the directory");
  await expect(world.run({ sellers: undefined })).resolves.toMatchObject({ summary: { organizers: 0 } });
});
