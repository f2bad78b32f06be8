import { measuredAnswer } from "../../../../shared/domain/coaching/measuredAnswer";
import type { Targets } from "../../../../shared/domain/targets";

/** Talk share: 43–60 %, each 5 points outside cost one. */
const talk = (figure: number | undefined, targets: Targets = {}) =>
  measuredAnswer({ kpi: "talkShare", scale: "oneToFive" }, figure, targets);
const talkOk = (figure: number) => measuredAnswer({ kpi: "talkShare", scale: "yesNo" }, figure, {});

describe("measuredAnswer", () => {
  it.each([
    [0.43, 5],
    [0.6, 5],
    [0.61, 4],
    [0.65, 4],
    [0.66, 3],
    [0.7, 3],
    [0.71, 2],
    [0.75, 2],
    [0.76, 1],
    [1, 1],
    [0.42, 4],
    [0.38, 4],
    [0.37, 3],
    [0.28, 2],
    [0.27, 1],
  ])("of a talk share of %d, where 0.43 to 0.6 is wanted, is %d of 5", (figure, value) => {
    expect(talk(figure)).toBe(value);
  });

  it("is yes inside and no outside, however little", () => {
    expect([talkOk(0.43), talkOk(0.6), talkOk(0.61), talkOk(0.42)]).toEqual([5, 5, 1, 1]);
  });

  it("goes by the figure as it is shown: 60.4 % is 60 %", () => {
    expect([talk(0.604), talkOk(0.604), talkOk(0.606)]).toEqual([5, 5, 1]);
  });

  it("follows what an admin wants, in the measure's unit, where one end may be open", () => {
    const slow: Targets = { wordsPerMinute: { band: { high: 140 }, hidden: false } };
    const speed = (figure: number) => measuredAnswer({ kpi: "wordsPerMinute", scale: "oneToFive" }, figure, slow);
    expect([speed(20), speed(140), speed(150), speed(151)]).toEqual([5, 5, 4, 3]);
    const calm = (figure: number) => measuredAnswer({ kpi: "pauseMs", scale: "oneToFive" }, figure, {});
    expect([calm(9_000), calm(600), calm(500), calm(300)]).toEqual([5, 5, 4, 3]);
  });

  it("says nothing where the call has no figure, no measure answers, or nothing is wanted of it", () => {
    expect(talk(undefined)).toBeUndefined();
    expect(talk(0.5, { talkShare: { hidden: true } })).toBeUndefined();
    expect(measuredAnswer({ scale: "oneToFive" }, 3, {})).toBeUndefined();
    expect(measuredAnswer({ kpi: "switchCount", scale: "yesNo" }, 3, {})).toBeUndefined();
  });
});
