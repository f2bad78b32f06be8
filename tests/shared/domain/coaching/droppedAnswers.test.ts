import { droppedAnswers } from "../../../../shared/domain/coaching/droppedAnswers";
import type { GivenAnswer } from "../../../../shared/domain/coaching/Review";

const ASKED = [{ id: "asked" }];
const dropped = (answer: GivenAnswer) => droppedAnswers(new Map([["deleted", answer]]), ASKED);

describe("answers to questions that a scorecard does not ask any more", () => {
  it.each<[string, GivenAnswer]>([
    ["a value", { value: 4 }],
    ["that it does not apply", { isNotApplicable: true }],
    ["a note without a value", { note: "She asked twice." }],
    ["a measured value that was changed for a reason", { value: 5, measured: 0.7, changeReason: "One long story." }],
    ["a measured value with a note", { value: 2, measured: 0.7, note: "Too much." }],
  ])("are those to which somebody gave %s", (_what, answer) => {
    expect(dropped(answer)).toEqual([answer]);
  });

  it.each<[string, GivenAnswer]>([
    ["nothing", {}],
    ["what was measured", { value: 2, measured: 0.7 }],
  ])("are not those that hold %s", (_what, answer) => {
    expect(dropped(answer)).toEqual([]);
  });

  it("leave out what is asked", () => {
    expect(droppedAnswers(new Map([["asked", { value: 3 }]]), ASKED)).toEqual([]);
  });
});
