import { callsOfId, callsOfPerson } from "../../../../solution/admin/forget/findCalls";
import { forgetCall } from "../../../../solution/admin/forget/forgetCalls";
import { callIdOf, MEI, ROSA, sampleMeeting } from "../../../local/graph/sampleTenant";
import { importedRows } from "../calls/importServer";
import { conversations, startWorld, type TeamsWorld } from "../teams/teamsWorld";

let world: TeamsWorld;
const SAM = { name: "Sam Field", address: "sam@field.example" };

beforeEach(async () => {
  world = await startWorld([sampleMeeting(1), sampleMeeting(2), sampleMeeting(3, { invited: [SAM] })]);
  await world.run();
});
afterEach(() => world.close());

test("a person's calls are deleted with what was said, all figures and all comments, and the others stay as they were", async () => {
  const { api, dataverse } = world.environment;
  const [first] = (await callsOfId(api, callIdOf(1))).calls;
  const comment = { msdyn_conversationcommentid: "cc000000-0000-4000-8000-000000000001", msdyn_content: "Well done", msdyn_name: "c" };
  dataverse.insertSeed("msdyn_conversationcomment", [{ ...comment, msdyn_transcript: first?.transcriptId }]);

  const { calls, ofOthers } = await callsOfPerson(api, "Rosa@Blum.example");
  expect([calls.map(({ title, commentIds }) => [title, commentIds.length]), ofOthers]).toEqual([
    [
      ["Meeting 1", 1],
      ["Meeting 2", 0],
    ],
    0,
  ]);
  for (const call of calls) await forgetCall(api, call);

  expect(await conversations(world)).toMatchObject([{ msdyn_conversationid: callIdOf(3) }]);
  expect(await api.getAll("msdyn_conversationcomments")).toEqual([]);
  expect(JSON.stringify(await importedRows(api))).not.toContain(ROSA.address);
  expect(await api.getAll("msdyn_transcripts")).toHaveLength(1);

  const other = await startWorld([sampleMeeting(3, { invited: [SAM] })]);
  await other.run();
  expect(await importedRows(api)).toEqual(await importedRows(other.environment.api));
  await other.close();
});

test("a meeting is found by the id of its call and by that of its row, a seller by the user", async () => {
  const { api } = world.environment;
  const [call] = (await callsOfId(api, callIdOf(2).toUpperCase())).calls;
  expect(call?.title).toBe("Meeting 2");
  expect((await callsOfId(api, call?.conversationId ?? "")).calls).toEqual([call]);
  expect((await callsOfPerson(api, MEI.address)).calls).toHaveLength(3);
  expect(await callsOfPerson(api, "nobody@blum.example")).toEqual({ calls: [], ofOthers: 0 });
});

test("what the vendor's recorder wrote is counted and never touched", async () => {
  const { api, dataverse } = world.environment;
  const insights = "1c000000-0000-4000-8000-000000000001";
  dataverse.insertSeed("msdyn_conversationaggregatedinsights", [
    { msdyn_conversationaggregatedinsightsid: insights, msdyn_name: "recorded" },
  ]);
  dataverse.insertSeed("msdyn_conversationparticipantinsights", [
    {
      msdyn_conversationparticipantinsightsid: "1c000000-0000-4000-8000-000000000002",
      msdyn_name: "r",
      msdyn_email: ROSA.address,
      msdyn_conversationaggregatedinsights: insights,
    },
  ]);
  dataverse.insertSeed("msdyn_sciconversation", [
    {
      msdyn_sciconversationid: "1c000000-0000-4000-8000-000000000003",
      msdyn_name: "recorded",
      msdyn_conversationstarttime: "2026-03-01T00:00:00Z",
      msdyn_conversationaggregatedinsights: insights,
    },
  ]);
  const { calls, ofOthers } = await callsOfPerson(api, ROSA.address);
  expect([calls.length, ofOthers]).toEqual([2, 1]);
});

test("a call that was half deleted before is deleted to the end", async () => {
  const { api } = world.environment;
  const [call] = (await callsOfId(api, callIdOf(1))).calls;
  if (call === undefined) throw new Error("the call is there");
  const questions = await api.getAll<{ msdyn_conversationquestionid: string }>("msdyn_conversationquestions");
  await api.delete(`msdyn_conversationquestions(${questions[0]?.msdyn_conversationquestionid})`);
  await forgetCall(api, { ...call, commentIds: ["cc000000-0000-4000-8000-00000000000f"] });
  expect((await callsOfId(api, callIdOf(1))).calls).toEqual([]);
});
