import { transcriptFileContent, type TranscriptFragment } from "../../../shared/dataverse/transcriptFile";
import type { Transcript } from "../../../shared/domain/Transcript";

const transcript: Transcript = {
  callId: "call 1",
  title: "Renewal",
  locale: "en-us",
  communicationType: "phonecall",
  scope: "external",
  participants: [],
  utterances: [
    { participantId: "1", startMs: 0.4, endMs: 4000.9, text: "What does Kestrel charge you?" },
    { participantId: ` ${"2".repeat(101)}`, startMs: 4600, endMs: 9000, text: "Their price is great.", locale: "en-gb" },
  ],
  trackedKeywords: [],
  trackedCompetitors: [],
  crm: {},
  problems: [],
};

const fragments = () => JSON.parse(transcriptFileContent(transcript)) as readonly TranscriptFragment[];

test("a fragment holds an utterance in whole milliseconds, with its own language or the call's", () => {
  expect(fragments()).toMatchObject([
    { text: "What does Kestrel charge you?", offset: 0, duration: 4001, participantId: "1", locale: "en-us" },
    { text: "Their price is great.", offset: 4600, duration: 4400, locale: "en-gb" },
  ]);
});

test("a participant's id is cut as in the participant's row", () => {
  expect(fragments()[1]?.participantId).toBe("2".repeat(100));
});

test("fragments keep the ids that earlier releases gave them", () => {
  expect(fragments().map(({ id }) => id)).toEqual(["1775938f-1ced-51a3-99ea-90e190a920ab", "e6e73662-98dd-5321-b4ef-2bec6bd0f98f"]);
});
