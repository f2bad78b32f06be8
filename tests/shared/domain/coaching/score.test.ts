import { scoreOf, type WeighedAnswer } from "../../../../shared/domain/coaching/score";

const answer = (weight: number, value?: WeighedAnswer["value"]): WeighedAnswer => ({ question: { weight }, ...(value && { value }) });
const doesNotApply = (weight: number): WeighedAnswer => ({ question: { weight }, isNotApplicable: true });

describe("scoreOf", () => {
  it("weighs each value by its question: (2 × 5 + 1 × 2) ÷ 3", () => {
    expect(scoreOf([answer(2, 5), answer(1, 2)])).toEqual({ score: 4, answered: 2, asked: 2 });
  });

  it("is of what was answered, and says of how many", () => {
    expect(scoreOf([answer(1, 3), answer(5), answer(2)])).toEqual({ score: 3, answered: 1, asked: 3 });
  });

  it("asks nothing that does not apply, whatever was answered before", () => {
    const before: WeighedAnswer = { ...doesNotApply(9), value: 1 };
    expect(scoreOf([answer(1, 3), doesNotApply(5), before, answer(1)])).toEqual({ score: 3, answered: 1, asked: 2 });
  });

  it("is absent, not zero, where nothing that counts was answered", () => {
    expect(scoreOf([answer(0, 5), answer(2)])).toEqual({ answered: 1, asked: 2 });
    expect(scoreOf([answer(0, 5), answer(0, 1)])).toEqual({ answered: 2, asked: 2 });
    expect(scoreOf([])).toEqual({ answered: 0, asked: 0 });
  });

  it("asks questions of weight 0 without counting them", () => {
    expect(scoreOf([answer(0, 1), answer(0.5, 4)])).toEqual({ score: 4, answered: 2, asked: 2 });
  });
});
