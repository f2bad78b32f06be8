import { conversationIdOf, insightsIdOf, type ConversationReferences } from "../../../shared/dataverse/conversationIds";
import { toConversationRows } from "../../../shared/dataverse/conversationRows";
import type { PlannedRow } from "../../../shared/dataverse/PlannedRow";
import { transcriptFileContent } from "../../../shared/dataverse/transcriptFile";
import type { CallAnalysis } from "../../../shared/domain/CallAnalysis";
import type { Transcript } from "../../../shared/domain/Transcript";

const transcript: Transcript = {
  callId: "C5538C88-2f87-436e-bdd8-ac4cdb77ba66",
  title: "Fleet renewal",
  startTime: "2026-03-02T09:30:00+01:00",
  locale: "en-us",
  direction: "outgoing",
  communicationType: "phonecall",
  scope: "external",
  participants: [
    { id: "1", role: "seller", name: "Mei Koh", email: "mei.koh@fernway.example" },
    { id: "2", role: "customer", name: "Rosa Blum" },
  ],
  utterances: [
    { participantId: "1", startMs: 0, endMs: 4000.4, text: "What does Kestrel charge you?" },
    { participantId: "2", startMs: 4600, endMs: 9000, text: "Their price is great.", locale: "en-gb" },
  ],
  trackedKeywords: ["price"],
  trackedCompetitors: ["Kestrel"],
  crm: {},
  problems: [],
};

const analysis: CallAnalysis = {
  durationMs: 9000,
  switchCount: 1,
  switchesPerHour: 400,
  sentiment: { positive: 0.5, neutral: 0.4, negative: 0.1, label: "positive", basis: "lexicon" },
  customerLongestMonologueMs: 4400,
  participants: [
    {
      participantId: "1",
      name: "Mei Koh",
      email: "mei.koh@fernway.example",
      role: "seller",
      talkMs: 4000,
      words: 5,
      wordsPerMinute: 160.5,
      talkShare: 0.44,
      switchCount: 0,
      questionCount: 1,
      longestMonologueMs: 4000.4,
    },
    {
      participantId: "2",
      name: "Rosa Blum",
      role: "customer",
      talkMs: 4400,
      words: 4,
      switchCount: 1,
      questionCount: 0,
      averagePauseMs: 599.6,
    },
  ],
  signals: [{ type: "competitor", text: "Kestrel", actualText: "kestrel", participantId: "1", offsetMs: 800, durationMs: 400 }],
  segments: [
    { participantId: "2", label: "positive", offsetMs: 4600, durationMs: 4400 },
    { participantId: "2", label: "positive", offsetMs: 12_000, durationMs: 1000 },
    { participantId: "2", label: "negative", offsetMs: 14_000, durationMs: 1000 },
  ],
  questions: [{ participantId: "1", text: "What does Kestrel charge you?", offsetMs: 0, durationMs: 4000 }],
  actionItems: [{ participantId: "1", text: "I will send the offer.", offsetMs: 10_000, durationMs: 900 }],
  problems: [],
};

const USER = "11111111-1111-4111-8111-111111111111";
const references: ConversationReferences = {
  fileName: "renewal.json",
  ownerId: USER,
  people: { "1": { table: "systemuser", id: USER } },
  activity: { table: "phonecall", id: "22222222-2222-4222-8222-222222222222" },
};

const rowsOf = (
  changes: { transcript?: Partial<Transcript>; analysis?: Partial<CallAnalysis>; references?: Partial<ConversationReferences> } = {},
) =>
  toConversationRows(
    { ...transcript, ...changes.transcript },
    { ...analysis, ...changes.analysis },
    { ...references, ...changes.references },
  );
const only = (rows: readonly PlannedRow[], table: string): PlannedRow => {
  const found = rows.filter((row) => row.table === table);
  expect(found).toHaveLength(1);
  return found[0] as PlannedRow;
};
const all = (rows: readonly PlannedRow[], table: string) => rows.filter((row) => row.table === table);

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const copy = { ...object };
  delete copy[key];
  return copy;
}

test("the conversation says when, what kind and from which file, and points to insights, transcript and activity", () => {
  const rows = rowsOf();
  const conversation = only(rows, "msdyn_sciconversation");
  expect(conversation.id).toBe(conversationIdOf(transcript.callId));
  expect(conversation.columns).toEqual({
    msdyn_name: "Fleet renewal",
    ownerid: { table: "systemuser", id: USER },
    overriddencreatedon: "2026-03-02T08:30:00.000Z",
    msdyn_conversationid: transcript.callId,
    msdyn_clientfilename: "renewal.json",
    msdyn_conversationstarttime: "2026-03-02T08:30:00.000Z",
    msdyn_communicationtype: 0,
    msdyn_conversationscope: 1,
    msdyn_direction: 0,
    msdyn_conversationaggregatedinsights: {
      table: "msdyn_conversationaggregatedinsights",
      id: insightsIdOf(transcript, analysis, references),
    },
    msdyn_transcript: { table: "msdyn_transcript", id: only(rows, "msdyn_transcript").id },
    msdyn_relatedactivity: references.activity,
  });
});

test("the transcript comes first and the conversation, which makes the call visible, last", () => {
  const tables = rowsOf().map(({ table }) => table);
  expect(tables[0]).toBe("msdyn_transcript");
  expect(tables.at(-1)).toBe("msdyn_sciconversation");
});

test("every speaker has a row with whole milliseconds, a share from 0 to 1 and the user found for them", () => {
  const [seller, customer] = all(rowsOf(), "msdyn_conversationparticipantinsights");
  expect(seller?.columns).toMatchObject({
    msdyn_participantid: "1",
    msdyn_participantrole: 0,
    msdyn_displayname: "Mei Koh",
    msdyn_email: "mei.koh@fernway.example",
    msdyn_user: { table: "systemuser", id: USER },
    msdyn_talkingspeedwordspermin: 160.5,
    msdyn_talktolistenratio: 0.44,
    msdyn_longestmonologueinms: 4000,
    msdyn_switchcount: 0,
  });
  expect(customer?.columns).toMatchObject({ msdyn_participantrole: 1, msdyn_avgpausebeforespeakinginms: 600 });
});

test("what was not measured has no column, neither 0 nor -1", () => {
  const [, customer] = all(rowsOf(), "msdyn_conversationparticipantinsights");
  for (const column of [
    "msdyn_talktolistenratio",
    "msdyn_talkingspeedwordspermin",
    "msdyn_longestmonologueinms",
    "msdyn_email",
    "msdyn_user",
  ]) {
    expect(customer?.columns).not.toHaveProperty(column);
  }
  const rows = toConversationRows(transcript, without(without(analysis, "customerLongestMonologueMs"), "sentiment"), references);
  expect(only(rows, "msdyn_conversationaggregatedinsights").columns).not.toHaveProperty("msdyn_customerlongestmonologueinms");
  expect(all(rows, "msdyn_conversationsentiment")).toEqual([]);
});

test.each([
  ["share", 0.44],
  ["percent", 44],
  ["quotient", 0.44 / 0.56],
] as const)("talk to listen in an environment that counts by %s", (talkShareUnit, expected) => {
  const [seller] = all(rowsOf({ references: { talkShareUnit } }), "msdyn_conversationparticipantinsights");
  expect(seller?.columns["msdyn_talktolistenratio"]).toBeCloseTo(expected, 10);
});

test("sentiment is positive and negative; neutral is the environment's own calculation", () => {
  const { columns } = only(rowsOf(), "msdyn_conversationsentiment");
  expect(columns).toMatchObject({ msdyn_customerpositivesentiment: 0.5, msdyn_customernegativesentiment: 0.1 });
  expect(columns).not.toHaveProperty("msdyn_customerneutralsentiment");
});

test("neighbouring segments of one label become one row", () => {
  const segments = all(rowsOf(), "msdyn_conversationsegmentsentiment").map(({ columns }) => [
    columns["msdyn_sentimenttype"],
    columns["msdyn_offsetinms"],
    columns["msdyn_durationinms"],
  ]);
  expect(segments).toEqual([
    [0, 4600, 8400],
    [1, 14_000, 1000],
  ]);
});

test("signals, questions and action items hang on the one who spoke", () => {
  const rows = rowsOf();
  const seller = { table: "msdyn_conversationparticipantinsights", id: all(rows, "msdyn_conversationparticipantinsights")[0]?.id };
  expect(only(rows, "msdyn_conversationsignal").columns).toMatchObject({
    msdyn_type: "competitor",
    msdyn_text: "Kestrel",
    msdyn_actualtext: "kestrel",
    msdyn_offsetinms: 800,
    msdyn_durationinms: 400,
    msdyn_locale: 0,
    msdyn_conversationparticipantinsights: seller,
  });
  expect(only(rows, "msdyn_conversationquestion").columns).toMatchObject({
    msdyn_text: "What does Kestrel charge you?",
    msdyn_conversationparticipantinsights: seller,
  });
  expect(only(rows, "msdyn_conversationactionitem").columns).toMatchObject({
    msdyn_defaulttext: "I will send the offer.",
    msdyn_state: 0,
    msdyn_type: 4,
  });
});

test("without a seller among the users no owner is named, so the rows belong to whoever imports", () => {
  for (const { columns } of toConversationRows(transcript, analysis, without(references, "ownerId")))
    expect(columns).not.toHaveProperty("ownerid");
});

test("the same call gives the same ids; every row has its own", () => {
  const ids = rowsOf().map(({ id }) => id);
  expect(rowsOf().map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(conversationIdOf("another call")).not.toBe(conversationIdOf(transcript.callId));
});

test("what changes the call changes the insights' id; file name and owner do not", () => {
  const id = insightsIdOf(transcript, analysis, references);
  expect(
    insightsIdOf(transcript, analysis, { ...references, fileName: "other.json", ownerId: "33333333-3333-4333-8333-333333333333" }),
  ).toBe(id);
  expect(insightsIdOf({ ...transcript, title: "Other" }, analysis, references)).not.toBe(id);
  expect(insightsIdOf(transcript, { ...analysis, switchCount: 2 }, references)).not.toBe(id);
  expect(insightsIdOf(transcript, analysis, { ...references, people: {} })).not.toBe(id);
});

test("names and texts are cut to what the columns hold, never within a character, and lose what cannot be stored", () => {
  const rows = rowsOf({
    transcript: { title: `${"x".repeat(99)}\u{1F600}` },
    analysis: { questions: [{ participantId: "1", text: `\u0000bad \ud800${"q".repeat(5000)}`, offsetMs: 0, durationMs: 1 }] },
  });
  expect(only(rows, "msdyn_sciconversation").columns["msdyn_name"]).toBe("x".repeat(99));
  const question = only(rows, "msdyn_conversationquestion").columns["msdyn_text"] as string;
  expect(question).toHaveLength(4000);
  expect(question.startsWith("bad qqq")).toBe(true);
});

test.each([
  [undefined, /names no start time/],
  ["yesterday", /not a date: yesterday/],
])("a call that starts at %s cannot become rows", (startTime, message) => {
  const call = startTime === undefined ? without(transcript, "startTime") : { ...transcript, startTime };
  expect(() => toConversationRows(call, analysis, references)).toThrow(message);
});

test("the transcript file is the upload format's array of fragments, naming participants as their rows do", () => {
  const fragments = JSON.parse(transcriptFileContent(transcript)) as object[];
  expect(fragments).toMatchObject([
    { text: "What does Kestrel charge you?", offset: 0, duration: 4000, participantId: "1", locale: "en-us" },
    { text: "Their price is great.", offset: 4600, duration: 4400, participantId: "2", locale: "en-gb" },
  ]);
});
