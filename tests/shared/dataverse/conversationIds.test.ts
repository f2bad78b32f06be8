import { conversationIdOf, insightsIdOf, transcriptIdOf, type ConversationReferences } from "../../../shared/dataverse/conversationIds";
import type { CallAnalysis } from "../../../shared/domain/CallAnalysis";
import type { RowReference } from "../../../shared/dataverse/PlannedRow";
import type { Transcript } from "../../../shared/domain/Transcript";

const transcript: Transcript = {
  callId: "call 1",
  title: "Renewal",
  locale: "en-us",
  communicationType: "phonecall",
  scope: "external",
  participants: [],
  utterances: [],
  trackedKeywords: [],
  trackedCompetitors: [],
  crm: {},
  problems: [],
};

const analysis: CallAnalysis = {
  durationMs: 9000,
  switchCount: 1,
  sentimentByQuarter: [],
  participants: [],
  signals: [],
  segments: [],
  questions: [],
  actionItems: [],
  problems: [],
};

const MEI = { table: "systemuser", id: "11111111-1111-4111-8111-111111111111" } as const;
const ROSA = { table: "contact", id: "22222222-2222-4222-8222-222222222222" } as const;
const idWith = (references: Partial<ConversationReferences>) =>
  insightsIdOf(transcript, analysis, { fileName: "renewal.json", people: new Map(), ...references });

// Imported calls are found again by these ids: where one changes here, every call imported so far becomes a new one.
test("a call keeps the ids that earlier releases gave it", () => {
  expect(conversationIdOf("call 1")).toBe("b0346e57-e269-51a2-bf6c-3312266f9aa5");
  expect(transcriptIdOf("call 1")).toBe("bb346536-771d-5d82-b3f5-007cc8854158");
  expect(idWith({})).toBe("8149c12e-fbdf-5ac8-9502-636cb80680ab");
  expect(
    idWith({
      people: new Map<string, RowReference>([
        ["b", ROSA],
        ["a", MEI],
      ]),
    }),
  ).toBe("9f48de03-213e-59b2-8b47-af77b3e63549");
});

test("insights are the same in whatever order people were found", () => {
  const people = new Map<string, RowReference>([
    ["a", MEI],
    ["b", ROSA],
    ["c", MEI],
  ]);
  expect(
    idWith({
      people: new Map<string, RowReference>([
        ["c", MEI],
        ["b", ROSA],
        ["a", MEI],
      ]),
    }),
  ).toBe(idWith({ people }));
  expect(
    idWith({
      people: new Map<string, RowReference>([
        ["b", ROSA],
        ["a", MEI],
        ["c", MEI],
      ]),
    }),
  ).toBe(idWith({ people }));
  expect(
    idWith({
      people: new Map<string, RowReference>([
        ["a", ROSA],
        ["b", MEI],
        ["c", MEI],
      ]),
    }),
  ).not.toBe(idWith({ people }));
});

test("insights are others where the call or what was computed of it is another; file name and owner do not matter", () => {
  const references = { fileName: "renewal.json", people: new Map() };
  const id = insightsIdOf(transcript, analysis, references);
  expect(insightsIdOf({ ...transcript, title: "Other" }, analysis, references)).not.toBe(id);
  expect(insightsIdOf(transcript, { ...analysis, switchCount: 2 }, references)).not.toBe(id);
  expect(insightsIdOf(transcript, analysis, { ...references, people: new Map<string, RowReference>([["a", MEI]]) })).not.toBe(id);
  expect(insightsIdOf(transcript, analysis, { ...references, fileName: "other.json", ownerId: MEI.id })).toBe(id);
});

test("insights are others where the activity or the unit of talk shares is another; shares are the usual unit", () => {
  expect(idWith({ activity: { table: "phonecall", id: ROSA.id } })).not.toBe(idWith({}));
  expect(idWith({ talkShareUnit: "percent" })).not.toBe(idWith({}));
  expect(idWith({ talkShareUnit: "share" })).toBe(idWith({}));
});
