import { conversationIdOf, insightsIdOf, type ConversationReferences } from "../../../shared/dataverse/conversationIds";
import { toConversationRows } from "../../../shared/dataverse/conversationRows";
import type { PlannedRow } from "../../../shared/dataverse/PlannedRow";
import type { CallAnalysis, ParticipantAnalysis } from "../../../shared/domain/CallAnalysis";
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
  sentiment: { positive: 0.5, neutral: 0.4, negative: 0.1, label: "positive", basis: "lexicon" as "model" }, // As releases with word lists wrote it.
  sentimentByQuarter: [],
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
      interruptionCount: 0,
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
      interruptionCount: 0,
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
  people: new Map([["1", { table: "systemuser", id: USER }]]),
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

test("insights say how long the call was, how often speakers changed and how long the customer spoke at most", () => {
  expect(only(rowsOf({ analysis: { durationMs: 9000.4 } }), "msdyn_conversationaggregatedinsights").columns).toMatchObject({
    msdyn_conversationdurationinms: 9000,
    msdyn_switchcount: 1,
    msdyn_customerlongestmonologueinms: 4400,
  });
});

test("every speaker has a row with whole milliseconds, a share from 0 to 1 and the user found for them", () => {
  const [seller, customer] = all(rowsOf(), "msdyn_conversationparticipantinsights");
  expect(seller?.columns).toMatchObject({
    msdyn_name: "Mei Koh",
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
  expect(rows).toHaveLength(rowsOf().length - 1);
});

test("somebody without a name is listed by the id that the transcript gives, and shown by none", () => {
  const participants = [
    { participantId: "7", email: "", role: "customer", talkMs: 0, words: 0, switchCount: 0, questionCount: 0, interruptionCount: 0 },
  ] as const;
  const { columns } = only(rowsOf({ analysis: { participants } }), "msdyn_conversationparticipantinsights");
  expect(columns).toMatchObject({ msdyn_name: "7", msdyn_participantid: "7" });
  expect(columns).not.toHaveProperty("msdyn_displayname");
  expect(columns).not.toHaveProperty("msdyn_email");
});

test.each([
  ["  ", "C5538C88-2f87-436e-bdd8-ac4cdb77ba66"],
  ["\u0001", "-"],
])("a call with the title %j is named %s", (title, name) => {
  expect(only(rowsOf({ transcript: { title } }), "msdyn_sciconversation").columns).toMatchObject({ msdyn_name: name });
});

test("the call's own id is written where the column can hold it", () => {
  const columnsOf = (callId: string) => only(rowsOf({ transcript: { callId } }), "msdyn_sciconversation").columns;
  expect(columnsOf("x".repeat(36))).toMatchObject({ msdyn_conversationid: "x".repeat(36) });
  expect(columnsOf("x".repeat(37))).not.toHaveProperty("msdyn_conversationid");
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

test("who spoke enough has a sentiment of their own", () => {
  const [seller, ...others] = analysis.participants as [ParticipantAnalysis, ...ParticipantAnalysis[]];
  const sentiment = { positive: 0.2, neutral: 0.7, negative: 0.1, label: "positive" } as const;
  const rows = rowsOf({ analysis: { participants: [{ ...seller, sentiment }, ...others] } });
  expect(only(rows, "msdyn_conversationparticipantsentiment").columns).toMatchObject({
    msdyn_name: "Mei Koh",
    msdyn_conversationparticipantinsights: {
      table: "msdyn_conversationparticipantinsights",
      id: all(rows, "msdyn_conversationparticipantinsights")[0]?.id,
    },
    msdyn_overallpositivesentiment: 0.2,
    msdyn_overallnegativesentiment: 0.1,
  });
});

test("what a short call came to is a tag of the conversation, after which it is written", () => {
  const rows = rowsOf({ analysis: { category: "voicemail" } });
  expect(rows.slice(-2).map(({ table }) => table)).toEqual(["msdyn_sciconversation", "msdyn_conversationsystemtag"]);
  expect(rows.at(-1)?.columns).toMatchObject({
    msdyn_name: "voicemail",
    msdyn_tagtarget: { table: "msdyn_sciconversation", id: conversationIdOf(transcript.callId) },
  });
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

test("what nobody known said has no row", () => {
  const [question] = analysis.questions;
  const rows = rowsOf({ analysis: { questions: [{ participantId: "9", text: "Who?", offsetMs: 0, durationMs: 1 }, question!] } });
  expect(only(rows, "msdyn_conversationquestion").columns).toMatchObject({ msdyn_text: "What does Kestrel charge you?" });
  expect(rows).toHaveLength(rowsOf().length);
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

// An interrupted import goes on by these ids: where one changes here, it leaves rows behind that nothing points to.
test("rows keep the ids that earlier releases gave them", () => {
  expect(rowsOf().map(({ id }) => id)).toEqual([
    "b0aa2e63-4d3e-5e24-bcf5-d617da0e43c1",
    "ad338eda-7e11-5fd0-a548-47ad81e04104",
    "6ff0bb5a-6f56-569f-805a-428ec6e49a1b",
    "ae7bbbc4-e990-547e-99d7-43cb24edc002",
    "c5732ae2-e130-5b84-899a-49102cc1926e",
    "58c16e09-8279-5af5-82c7-81c5160b4b07",
    "6f46e96b-cfde-5018-bfce-f109994a738e",
    "3817bae7-603d-5dd5-a91b-e224a3c4185f",
    "01e79cd0-5eee-5abd-9b26-e1a21775c4bb",
    "e25822ec-5964-50ad-8bba-a17e53b6e3b3",
    "e114923b-cc9a-559f-8a41-ff6b383cec5c",
  ]);
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

test("a locale, a participant or an id is nothing but a text, whatever it is called", () => {
  const [seller, customer] = analysis.participants;
  const rows = rowsOf({
    transcript: { locale: "__proto__", callId: "call \ud83d" },
    analysis: {
      participants: [{ ...seller!, participantId: "constructor" }, customer!],
      questions: [{ ...analysis.questions[0]!, participantId: "2" }],
    },
  });
  expect(only(rows, "msdyn_conversationquestion").columns).not.toHaveProperty("msdyn_locale");
  for (const { columns } of all(rows, "msdyn_conversationparticipantinsights")) expect(columns).not.toHaveProperty("msdyn_user");
  expect(only(rows, "msdyn_sciconversation").columns).not.toHaveProperty("msdyn_conversationid");
});

test("times that no column holds are refused", () => {
  const [question] = analysis.questions;
  const refusal = "it tells of times beyond the 24 days that Dataverse can hold";
  expect(() => rowsOf({ analysis: { durationMs: 1e308 } })).toThrow(refusal);
  expect(() => rowsOf({ analysis: { questions: [{ ...question!, offsetMs: Infinity }] } })).toThrow(refusal);
});

test.each([
  [undefined, /names no start time/],
  ["yesterday", /not a date: yesterday/],
  ["+010000-01-01T00:00:00Z", /not between the years 1753 and 9999/],
  ["0050-01-01T00:00:00Z", /not between the years 1753 and 9999/],
  ["-000001-01-01T00:00:00Z", /not between the years 1753 and 9999/],
])("a call that starts at %s cannot become rows", (startTime, message) => {
  const call = startTime === undefined ? without(transcript, "startTime") : { ...transcript, startTime };
  expect(() => toConversationRows(call, analysis, references)).toThrow(message);
});
