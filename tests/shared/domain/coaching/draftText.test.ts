import * as fc from "fast-check";
import { decodeDraft, encodeDraft, MAX_DRAFT_LENGTH } from "../../../../shared/domain/coaching/draftText";
import type { GivenAnswer } from "../../../../shared/domain/coaching/Review";

const id = (n: number): string => `c0ac0000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const FULL: GivenAnswer = {
  value: 4,
  note: "Asked late:\n“why now?” \u0001\ud800",
  atMs: 61_000,
  durationMs: 2_000,
  measured: 0.68,
  changeReason: "Asked to present",
};

describe("the text of a draft", () => {
  it("gives back what was said, in its order", () => {
    const answers = new Map<string, GivenAnswer>([
      [id(2), FULL],
      [id(1), { isNotApplicable: true, isAbsent: true }],
      [id(3), {}],
    ]);
    expect([...decodeDraft(encodeDraft(answers))]).toEqual([...answers]);
  });

  it("holds no character that a column of text refuses", () => {
    expect(encodeDraft(new Map([[id(1), FULL]]))).not.toMatch(/[\u0000-\u001f\ud800-\udfff]/);
  });

  it("has room for 200 answers with notes of 2,000 characters", () => {
    const note = "Asked for the budget late, and not again. ".repeat(48).slice(0, 2_000);
    const answers = Array.from({ length: 200 }, (_, n): [string, GivenAnswer] => [
      id(n),
      { ...FULL, note, measured: 0.123_456_789_012_345_67, changeReason: "x".repeat(100) },
    ]);
    const text = encodeDraft(new Map(answers));
    expect(text.length).toBeLessThan(MAX_DRAFT_LENGTH);
    expect(decodeDraft(text).size).toBe(200);
  });

  it.each([undefined, "", "{", "null", "1", '"x"', "{}", '[["x",{}]]', "[1,null,[],{}]", `[["${id(1)}"`, '[["__proto__",{"value":1}]]'])(
    "says nothing where the column holds %s",
    (stored) => {
      expect(decodeDraft(stored).size).toBe(0);
    },
  );

  it.each([
    ["a value that is none", { value: 4.5 }],
    ["a value out of range", { value: 6, note: "" }],
    ["a text for a value", { value: "4" }],
    ["numbers for texts", { note: 7, changeReason: {} }],
    ["moments that no call has", { atMs: -1, durationMs: 1e300 }],
    ["what is not true", { isNotApplicable: "yes", isAbsent: 1 }],
    ["what this version does not know", { mood: "good" }],
    ["no answer at all", null],
  ])("keeps the question, and nothing of %s", (_, stored) => {
    expect([...decodeDraft(JSON.stringify([[id(1).toUpperCase(), stored]]))]).toEqual([[id(1), {}]]);
  });

  it("reads whatever is stored", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (stored) => void decodeDraft(stored)));
  });
});
