import { findingsQueries, toCallFindings } from "../../../shared/dataverse/callFindings";
import type { Row, TogetherAnswer } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { NOW } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, user, type Persona, type StoredParticipant } from "./storedCalls";

const INSIGHTS = newId();
const here = (msdyn_offsetinms: number, columns: object = {}) => ({ msdyn_offsetinms, msdyn_durationinms: 900, ...columns });
const CUSTOMER = { msdyn_participantrole: 1, msdyn_participantid: "2" };

/** What is found in a call in which these people spoke, beside another call with the same findings. */
async function findingsOf(participants: readonly StoredParticipant[], as: Persona = "ada") {
  const inCall = participants.map((one) => ({ ...one, columns: { msdyn_participantid: "1", ...one.columns } }));
  const { server, portOf } = await stored([
    { title: "Renewal", insightsId: INSIGHTS, participants: inCall },
    { title: "another", participants: participants.map((one) => ({ ...one, columns: { msdyn_participantid: "9" } })) },
  ]);
  return { server, findings: async () => toCallFindings(await portOf(as).fetchTogether(findingsQueries(INSIGHTS))) };
}

describe("findingsQueries", () => {
  it("finds words, questions, moods and suggested notes of one call, in the order of the call", async () => {
    const { findings } = await findingsOf([
      {
        signals: [
          here(9_000, { msdyn_type: "Competitor", msdyn_text: "Kestrel", msdyn_actualtext: "the Kestrel people" }),
          here(2_000, { msdyn_type: "TrackedKeyword", msdyn_text: "price" }),
        ],
        questions: [here(3_000, { msdyn_text: "How many seats?" })],
        segments: [here(1_000, { msdyn_sentimenttype: 2 })],
        notes: [here(4_000, { msdyn_content: "They renew in June." })],
      },
      {
        columns: CUSTOMER,
        questions: [here(1_000, { msdyn_text: "What does it cost?" })],
        segments: [here(500, { msdyn_sentimenttype: 1 })],
      },
    ]);
    const seller = (atMs: number) => ({ participantId: "1", role: "seller", atMs, durationMs: 900 });
    const customer = (atMs: number) => ({ participantId: "2", role: "customer", atMs, durationMs: 900 });
    expect(await findings()).toEqual({
      signals: [
        { ...seller(2_000), kind: "keyword", type: "TrackedKeyword", text: "price", saidText: "price" },
        { ...seller(9_000), kind: "competitor", type: "Competitor", text: "Kestrel", saidText: "the Kestrel people" },
      ],
      questions: [
        { ...customer(1_000), text: "What does it cost?" },
        { ...seller(3_000), text: "How many seats?" },
      ],
      segments: [
        { ...customer(500), label: "negative" },
        { ...seller(1_000), label: "neutral" },
      ],
      notes: [{ ...seller(4_000), id: expect.any(String) as string, text: "They renew in June." }],
      actionItems: [],
      speakers: [],
    });
  });

  it("finds action items with what was made of them, and whether that is done", async () => {
    const activities = { task: newId(), phonecall: newId(), appointment: newId(), email: newId() };
    const made = Object.entries(activities).map(([table, id], index) =>
      here(1_000 * index, { msdyn_defaulttext: table, msdyn_createdactivity: { table, id } }),
    );
    const { server, findings } = await findingsOf([
      { actionItems: [...made, here(9_000, { msdyn_defaulttext: "Send the offer", msdyn_state: 1, msdyn_type: 2 })] },
    ]);
    for (const [table, activityid] of Object.entries(activities))
      server.dataverse.insertSeed(table, [{ activityid, subject: `The ${table}`, statecode: table === "task" ? 1 : 0 }]);
    const { actionItems = [] } = await findings();
    expect(actionItems.map(({ activity }) => activity && [activity.type, activity.name, activity.isDone])).toEqual([
      ["task", "The task", true],
      ["phonecall", "The phonecall", false],
      ["appointment", "The appointment", false],
      ["email", "The email", false],
      undefined,
    ]);
    expect(actionItems[0]).toMatchObject({ isSuggested: false, activity: { id: activities.task } });
    expect(actionItems[4]).toMatchObject({ text: "Send the offer", isSuggested: true, suggestedType: "email" });
  });

  it("tells who else has changed a promise or a suggested note", async () => {
    const byAda = { createdby: user("ada"), modifiedby: user("ada") };
    const { server, findings } = await findingsOf([
      {
        actionItems: [1_000, 2_000].map((at) => here(at, { msdyn_defaulttext: "Send the offer", ...byAda })),
        notes: [here(3_000, { msdyn_content: "They renew.", ...byAda })],
      },
    ]);
    const before = await findings();
    const change = async (as: Persona, set: string, row: { readonly id: string } | undefined, body: object) =>
      expect((await server.ask("PATCH", `${set}(${row?.id})`, { as, body })).status).toBe(204);
    await change("gus", "msdyn_conversationactionitems", before.actionItems?.[0], { msdyn_defaulttext: "Send it for nothing" });
    await change("ada", "msdyn_conversationsummarysuggestions", before.notes?.[0], { msdyn_content: "They leave." });
    const { actionItems = [], notes = [] } = await findings();
    expect(actionItems.map((item) => [item.text, item.change])).toEqual([
      ["Send it for nothing", { at: NOW.getTime(), otherId: USERS.gus.id, otherName: "Gus Global" }],
      ["Send the offer", undefined],
    ]);
    expect(notes.map((one) => [one.text, one.change])).toEqual([["They leave.", undefined]]);
  });

  it("leaves out what is not in use", async () => {
    const unused = [here(1_000, { statecode: 1, msdyn_text: "x", msdyn_content: "x", msdyn_defaulttext: "x", msdyn_sentimenttype: 0 })];
    const only = (...columns: string[]) =>
      unused.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => /statecode|inms/.test(name) || columns.includes(name))),
      );
    const { findings } = await findingsOf([
      {
        signals: only("msdyn_text"),
        questions: only("msdyn_text"),
        segments: only("msdyn_sentimenttype"),
        notes: only("msdyn_content"),
        actionItems: only("msdyn_defaulttext"),
      },
    ]);
    expect(await findings()).toEqual({ signals: [], questions: [], segments: [], notes: [], actionItems: [], speakers: [] });
  });

  it("has no part whose table the viewer may not read", async () => {
    const { findings } = await findingsOf([{ signals: [here(1_000, { msdyn_text: "price" })] }], "sid");
    expect(await findings()).toEqual({ signals: [expect.objectContaining({ text: "price" })], actionItems: [] });
  });
});

const FINDINGS_PARTS = ["signals", "questions", "segments", "notes", "actionItems"] as const;
const answersWith = (parts: Partial<Record<(typeof FINDINGS_PARTS)[number], readonly Row[]>>): TogetherAnswer[] =>
  FINDINGS_PARTS.map((part) => ({ rows: parts[part] ?? [] }));
const said = { speaker: "1", role: 1, offset: 61_000, length: 900 };

describe("toCallFindings", () => {
  it("recognises kinds in any spelling and keeps the words of unknown ones", () => {
    const types = ["TrackedKeyword", "competitor", "Brand", "People", "Product", "BestPracticeKeyword", "Time", "Weather", undefined];
    const { signals } = toCallFindings(answersWith({ signals: types.map((type) => ({ ...said, type, text: "x", said: "X" })) }));
    expect(signals?.map(({ kind }) => kind)).toEqual([
      "keyword",
      "competitor",
      "brand",
      "person",
      "product",
      "bestPractice",
      "time",
      "other",
      "other",
    ]);
    expect(signals?.[7]).toEqual({
      participantId: "1",
      role: "customer",
      atMs: 61_000,
      durationMs: 900,
      kind: "other",
      type: "Weather",
      text: "x",
      saidText: "X",
    });
  });

  it("leaves out rows without a text, and moments that are not available", () => {
    const { questions } = toCallFindings(
      answersWith({
        questions: [
          { ...said, text: " " },
          { ...said, offset: -1, length: -1, text: "When?" },
        ],
      }),
    );
    expect(questions).toEqual([{ participantId: "1", role: "customer", text: "When?" }]);
  });

  it("takes a word as it was said where it was not configured, without blanks around it", () => {
    const words = [
      { text: " price ", said: " prices\t" },
      { text: " price ", said: " " },
      { text: null, said: " prices " },
      { text: null, said: null },
      { text: " ", said: "prices" },
    ];
    const { signals } = toCallFindings(answersWith({ signals: words.map((word) => ({ ...said, type: "Brand", ...word })) }));
    expect(signals?.map(({ text, saidText }) => [text, saidText])).toEqual([
      ["price", "prices"],
      ["price", "price"],
      ["prices", "prices"],
    ]);
  });

  it("leaves out notes and action items without an id or a text", () => {
    const rows = [
      { ...said, finding: "A1", text: " Call back \n" },
      { ...said, finding: "A2", text: " " },
      { ...said, finding: "A3", text: null },
      { ...said, finding: null, text: "Nobody's" },
    ];
    const { notes, actionItems } = toCallFindings(answersWith({ notes: rows, actionItems: rows }));
    expect(notes?.map(({ id, text }) => [id, text])).toEqual([["a1", "Call back"]]);
    expect(actionItems?.map(({ id, text }) => [id, text])).toEqual([["a1", "Call back"]]);
  });

  it("has questions of nobody known, and none without words", () => {
    const { questions } = toCallFindings(answersWith({ questions: [{ text: " Why? " }, { ...said, text: null }] }));
    expect(questions).toEqual([{ participantId: "", role: "customer", text: "Why?" }]);
  });

  it("knows an activity by its id and a table that can be made of it; its name may be missing", () => {
    const table = "activity@Microsoft.Dynamics.CRM.lookuplogicalname";
    const activities = [
      { activity: "T1", [table]: "task" },
      { activity: null, [table]: "task" },
      { activity: "L1", [table]: "letter" },
    ];
    const { actionItems } = toCallFindings(
      answersWith({ actionItems: activities.map((made) => ({ ...said, finding: "A1", text: "Call back", ...made })) }),
    );
    expect(actionItems?.map(({ activity }) => activity)).toEqual([
      { type: "task", id: "t1", name: "", isDone: false },
      undefined,
      undefined,
    ]);
  });

  it("numbers sentiment as the vendor does: positive, negative, neutral", () => {
    const { segments } = toCallFindings(answersWith({ segments: [0, 1, 2, 7].map((label) => ({ ...said, label })) }));
    expect(segments?.map(({ label }) => label)).toEqual(["positive", "negative", "neutral"]);
  });

  it("says what was made of an action item, and whether it is done", () => {
    const made = {
      activity: "{T1}",
      "activity@Microsoft.Dynamics.CRM.lookuplogicalname": "task",
      "activity@OData.Community.Display.V1.FormattedValue": "Send the offer",
      taskstate: 1,
    };
    const { actionItems } = toCallFindings(
      answersWith({ actionItems: [{ ...said, finding: "A1", text: "Send the offer", state: 1, type: 3, ...made }] }),
    );
    expect(actionItems).toEqual([
      {
        participantId: "1",
        role: "customer",
        atMs: 61_000,
        durationMs: 900,
        id: "a1",
        text: "Send the offer",
        isSuggested: true,
        suggestedType: "task",
        activity: { type: "task", id: "t1", name: "Send the offer", isDone: true },
      },
    ]);
  });

  it("has no part that the viewer may not read, and fails as a whole where the server did", () => {
    const refused = FINDINGS_PARTS.map((part): TogetherAnswer =>
      part === "notes" ? { error: new DataverseError("no privilege", 403) } : { rows: [] },
    );
    expect(toCallFindings(refused)).toEqual({ signals: [], questions: [], segments: [], actionItems: [] });
    const gone = FINDINGS_PARTS.map((): TogetherAnswer => ({ error: new DataverseError("no such table", 404) }));
    expect(toCallFindings(gone)).toEqual({});
    expect(toCallFindings([{ rows: [] }])).toEqual({ signals: [] });
    const failed = FINDINGS_PARTS.map((): TogetherAnswer => ({ error: new DataverseError("busy", 429) }));
    expect(() => toCallFindings(failed)).toThrow("busy");
  });
});
