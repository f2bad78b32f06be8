import { hindrancesOf, type HinderingCall } from "../../../../shared/domain/coaching/hindrances";
import type { GivenAnswer } from "../../../../shared/domain/coaching/Review";
import type { ScorecardQuestion } from "../../../../shared/domain/coaching/Scorecard";

const question = (id: string, more: Partial<ScorecardQuestion> = {}): ScorecardQuestion => ({
  id,
  order: 1,
  text: "Was the budget asked for?",
  scale: "oneToFive",
  weight: 1,
  guide: new Map(),
  mayNotApply: false,
  needsNote: false,
  ...more,
});

const CALL: HinderingCall = { durationMs: 600_000, targets: {} };
const of = (questions: readonly ScorecardQuestion[], answers: Readonly<Record<string, GivenAnswer>>, call = CALL) =>
  hindrancesOf(questions, new Map(Object.entries(answers)), call);

describe("hindrancesOf", () => {
  it("lets questions stay unanswered, all but one", () => {
    const questions = [question("a"), question("b")];
    expect(of(questions, { b: { value: 1 } })).toEqual([]);
    expect(of(questions, {})).toEqual([{ reason: "nothingAnswered" }]);
    expect(of(questions, { a: { isNotApplicable: true }, b: { note: "?" } })).toEqual([{ reason: "nothingAnswered" }]);
  });

  it("counts no answer to a question that was deleted", () => {
    expect(of([question("a")], { deleted: { value: 5 } })).toEqual([{ reason: "nothingAnswered" }]);
    expect(of([], { deleted: { value: 5 } })).toEqual([{ reason: "nothingAnswered" }]);
  });

  it("wants a note where the question does, once it has a value", () => {
    const questions = [question("a", { needsNote: true }), question("b")];
    const missing = [{ reason: "noteMissing", questionId: "a" }];
    expect(of(questions, { a: { value: 3 } })).toEqual(missing);
    expect(of(questions, { a: { value: 3, note: " \n" } })).toEqual(missing);
    expect(of(questions, { a: { value: 3, note: "Late" } })).toEqual([]);
    expect(of(questions, { a: { isNotApplicable: true }, b: { value: 1 } })).toEqual([]);
    expect(of(questions, { b: { value: 1 } })).toEqual([]);
  });

  it("wants an answer that somebody gave, as long as not all is measured", () => {
    const [talk, other] = [question("a", { kpi: "talkShare" }), question("b")];
    const nothing = [{ reason: "nothingAnswered" }];
    const measured = { a: { value: 5, measured: 0.5 } } as const;
    expect(of([talk, other], measured)).toEqual(nothing);
    expect(of([talk, other], { a: { ...measured.a, note: "Well shared" } })).toEqual([]);
    expect(of([talk, other], { ...measured, b: { note: "Later" } })).toEqual(nothing);
    expect(of([talk, other], { ...measured, b: { value: 2 } })).toEqual([]);
    expect(of([talk, other], { a: { value: 4, measured: 0.5 } })).toEqual([{ reason: "reasonMissing", questionId: "a" }]);
    expect(of([talk], measured)).toEqual([]);
  });

  it("wants a reason where a value is not what was measured", () => {
    const questions = [question("a", { kpi: "talkShare" }), question("b")];
    const missing = [{ reason: "reasonMissing", questionId: "a" }];
    const b = { value: 1 } as const;
    expect(of(questions, { a: { value: 5, measured: 0.5 }, b })).toEqual([]);
    expect(of(questions, { a: { value: 4, measured: 0.5 }, b })).toEqual(missing);
    expect(of(questions, { a: { value: 4, measured: 0.5, changeReason: " " }, b })).toEqual(missing);
    expect(of(questions, { a: { value: 4, measured: 0.5, changeReason: "Asked to present" } })).toEqual([]);
    expect(of(questions, { a: { isNotApplicable: true, measured: 0.5 }, b: { value: 1 } })).toEqual(missing);
    expect(of(questions, { a: { measured: 0.5 }, b: { value: 1 } })).toEqual([]);
    expect(of(questions, { a: { value: 4 } })).toEqual([]);
  });

  it("wants no reason where nothing is wanted of the measure any more", () => {
    const call = { ...CALL, targets: { talkShare: { hidden: true } } };
    expect(of([question("a", { kpi: "talkShare" })], { a: { value: 4, measured: 0.5 } }, call)).toEqual([]);
  });

  it("wants moments inside of the call, whose length comes in whole seconds", () => {
    const questions = [question("a")];
    const at = (atMs: number, more: GivenAnswer = {}) => of(questions, { a: { value: 3, atMs, ...more } });
    const outside = [{ reason: "outsideCall", questionId: "a" }];
    expect([at(0), at(600_999)]).toEqual([[], []]);
    expect([at(-1), at(601_000)]).toEqual([outside, outside]);
    expect(at(9e9, { isAbsent: true })).toEqual([]);
    expect(of(questions, { a: { value: 3, atMs: 9e9 } }, {})).toEqual([]);
  });

  it("names all there is, by the order of the questions, and takes 200 of them", () => {
    const many = Array.from({ length: 201 }, (_, index) => question(`q${index}`, { needsNote: index > 198 }));
    const answers = { q200: { value: 1, atMs: 700_000 }, q199: { value: 1 } } as const;
    expect(of(many, answers)).toEqual([
      { reason: "tooManyQuestions" },
      { reason: "noteMissing", questionId: "q199" },
      { reason: "noteMissing", questionId: "q200" },
      { reason: "outsideCall", questionId: "q200" },
    ]);
    expect(of(many.slice(0, 200), { q1: { value: 1 } })).toEqual([]);
  });
});
