import type { Row, TogetherAnswer } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { findingsQueries, toCallFindings } from "../../../shared/dataverse/callFindings";

const FINDINGS_PARTS = ["signals", "questions", "segments", "notes", "actionItems"] as const;
const answersWith = (parts: Partial<Record<(typeof FINDINGS_PARTS)[number], readonly Row[]>>): TogetherAnswer[] =>
  FINDINGS_PARTS.map((part) => ({ rows: parts[part] ?? [] }));
const said = { speaker: "1", role: 1, offset: 61_000, length: 900 };

describe("findingsQueries", () => {
  it("asks each table for itself, because links of one query multiply each other", () => {
    expect(findingsQueries("i1").map(({ table }) => table)).toEqual([
      "msdyn_conversationsignal",
      "msdyn_conversationquestion",
      "msdyn_conversationsegmentsentiment",
      "msdyn_conversationsummarysuggestion",
      "msdyn_conversationactionitem",
    ]);
  });
});

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
    const failed = FINDINGS_PARTS.map((): TogetherAnswer => ({ error: new DataverseError("busy", 429) }));
    expect(() => toCallFindings(failed)).toThrow("busy");
  });
});
