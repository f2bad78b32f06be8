import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import type { Transcript } from "../../../shared/domain/Transcript";
import { callOf, words, type Line } from "./callOf";

const of = (call: Transcript, id: string) => {
  const participant = analyzeCall(call).participants.find(({ participantId }) => participantId === id);
  if (participant === undefined) throw new Error(`nobody is called ${id}`);
  return participant;
};

describe("the worked example of the KPI definitions", () => {
  const call = callOf([
    ["S", 0, 6, `${words(11)}.`],
    ["C", 6.8, 14.8, `${words(12)}.`],
    ["S", 10, 10.6, "mm-hm"],
    ["S", 14.4, 20.4, `${words(11)}?`],
    ["C", 21, 21.8, "Yes."],
    ["C", 23, 35, `${words(12)}.`],
    ["S", 36.2, 40.2, `${words(8)}.`],
  ]);
  const analysis = () => analyzeCall(call);

  it("lasts 40.2 s with 4 switches, 358.2 an hour", () => {
    expect(analysis().durationMs).toBe(40_200);
    expect(analysis().switchCount).toBe(4);
    expect(analysis().switchesPerHour).toBeCloseTo(358.2, 1);
  });

  it("gives 16.6 s and 20.8 s of talk, a share of 44.4 %", () => {
    expect(of(call, "S").talkMs).toBeCloseTo(16_600, 6);
    expect(of(call, "C").talkMs).toBeCloseTo(20_800, 6);
    expect(of(call, "S").talkShare).toBeCloseTo(0.444, 3);
    expect(of(call, "C").talkShare).toBeCloseTo(0.556, 3);
  });

  it("counts mm-hm as one word: 31 words, 112.0 a minute", () => {
    expect(of(call, "S").words).toBe(31);
    expect(of(call, "S").wordsPerMinute).toBeCloseTo(112.0, 1);
  });

  it("has pauses of −0.4 s and 1.2 s: 600 ms, raw 400 ms", () => {
    expect(of(call, "S").averagePauseMs).toBeCloseTo(600, 6);
    expect(of(call, "S").averagePauseRawMs).toBeCloseTo(400, 6);
  });

  it("has monologues of 14.0 s by the customer and 6.0 s by the seller", () => {
    expect(analysis().customerLongestMonologueMs).toBe(14_000);
    expect(of(call, "S").longestMonologueMs).toBeCloseTo(6_000, 6);
  });

  it("divides the switches among those who took over", () => {
    expect(of(call, "S").switchCount).toBe(2);
    expect(of(call, "C").switchCount).toBe(2);
  });
});

describe("interruptions, questions and silence", () => {
  const call = callOf([
    ["S", 0, 6, `${words(11)}.`],
    ["C", 6.8, 14.8, `${words(12)}.`],
    ["S", 14.4, 20.4, `${words(11)}?`],
    ["C", 24.4, 30.4, `${words(12)}.`],
  ]);

  it("an interruption is told of who made it", () => {
    expect([of(call, "S").interruptionCount, of(call, "C").interruptionCount]).toEqual([1, 0]);
  });

  it("an interruption is judged on the whole utterance, not on its part after a silence", () => {
    const timed = (text: string, from: number, to: number) => ({ text, startMs: from * 1000, endMs: to * 1000 });
    const long: Line = ["C", 0, 20, "first second third", { words: [timed("first", 0, 2), timed("second", 6, 8), timed("third", 14, 20)] }];
    expect(of(callOf([long, ["S", 9, 12, words(9)]]), "S").interruptionCount).toBe(0);
    expect(of(callOf([long, ["S", 9, 22, words(9)]]), "S").interruptionCount).toBe(1);
  });

  it("a question rate is by hour of the call, and absent for who says nothing", () => {
    expect(of(call, "S").questionsPerHour).toBeCloseTo(3600 / 30.4, 6);
    expect(of(call, "C").questionsPerHour).toBe(0);
    expect(of(callOf([["S", 0, 9, "Hello?"]]), "C").questionsPerHour).toBeUndefined();
  });

  it("nobody speaks between the turns, and beyond them in a recording that lasts longer", () => {
    expect(analyzeCall(call)).toMatchObject({ nonTalkMs: 4_800, nonTalkShare: 4.8 / 30.4 });
    expect(analyzeCall({ ...call, durationMs: 60_800 })).toMatchObject({ nonTalkMs: 35_200, nonTalkShare: 35.2 / 60.8 });
    expect(analyzeCall(callOf([], { durationMs: 60_000 })).nonTalkMs).toBeUndefined();
  });
});

describe("absent is not zero", () => {
  it("talk share is absent unless both sides spoke", () => {
    expect(of(callOf([["S", 0, 20, words(30)]]), "S").talkShare).toBeUndefined();
    expect(of(callOf([["S", 0, 20, words(30)]]), "C")).toEqual({
      participantId: "C",
      role: "customer",
      talkMs: 0,
      words: 0,
      switchCount: 0,
      questionCount: 0,
      interruptionCount: 0,
    });
  });

  it("talking speed is absent below ten seconds of speech", () => {
    expect(of(callOf([["S", 0, 9.999, words(30)]]), "S").wordsPerMinute).toBeUndefined();
    expect(of(callOf([["S", 0, 10, words(30)]]), "S").wordsPerMinute).toBe(180);
  });

  it("pauses are absent for who never answered", () => {
    const call = callOf([
      ["S", 0, 5, "A long opening."],
      ["C", 6, 9, "An answer to it."],
    ]);
    expect(of(call, "S").averagePauseMs).toBeUndefined();
    expect(of(call, "C").averagePauseMs).toBe(1000);
  });

  it("a call in which nobody speaks has no rate of switches", () => {
    const analysis = analyzeCall(callOf([]));
    expect(analysis).toMatchObject({ durationMs: 0, switchCount: 0 });
    expect(analysis).not.toHaveProperty("switchesPerHour");
    expect(analysis).not.toHaveProperty("sentiment");
    expect(analysis).not.toHaveProperty("customerLongestMonologueMs");
  });
});

describe("problems", () => {
  it("are none in a call that is in order", () => {
    const lines: Line[] = [["S", 0, 2, "Hello there, Ann."]];
    expect(analyzeCall(callOf(lines)).problems).toEqual([]);
    expect(analyzeCall(callOf(lines, { durationMs: 2000 })).problems).toEqual([]);
  });
});

describe("duration", () => {
  const lines: Line[] = [
    ["S", 2, 10, "Something said here."],
    ["C", 11, 30, "Something answered."],
  ];

  it("is from the first start to the last end", () => {
    expect(analyzeCall(callOf(lines)).durationMs).toBe(28_000);
  });

  it("is the recording's stated length where there is one", () => {
    expect(analyzeCall(callOf(lines, { durationMs: 45_000 })).durationMs).toBe(45_000);
  });

  it("is not a stated length shorter than the speech, and says so", () => {
    const analysis = analyzeCall(callOf(lines, { durationMs: 4_500 }));
    expect(analysis.durationMs).toBe(28_000);
    expect(analysis.problems.join()).toContain("4500 ms is shorter than the speech");
  });
});

describe("several on a side", () => {
  const call = callOf([
    ["S", 0, 10, words(20)],
    ["S2", 10, 20, words(20)],
    ["C", 20, 40, words(20)],
    ["C2", 30, 50, words(20)],
    ["S", 52, 56, words(20)],
  ]);

  it("compares each seller with all customers, overlapping customers counted once", () => {
    expect(of(call, "S").talkShare).toBeCloseTo(14 / (14 + 30), 10);
    expect(of(call, "S2").talkShare).toBeCloseTo(10 / (10 + 30), 10);
    expect(of(call, "C").talkShare).toBeCloseTo(20 / (20 + 24), 10);
  });

  it("tells the longest monologue of any customer, never a seller's", () => {
    expect(analyzeCall(call).customerLongestMonologueMs).toBe(20_000);
    const short = callOf([
      ["S", 0, 30, words(20)],
      ["C", 31, 35, words(9)],
      ["C2", 36, 45, words(9)],
    ]);
    expect(analyzeCall(short).customerLongestMonologueMs).toBe(9_000);
  });

  it("a colleague taking over is a switch, but no pause before speaking", () => {
    expect(of(call, "S2").switchCount).toBe(1);
    expect(of(call, "S2").averagePauseMs).toBeUndefined();
    expect(of(call, "S").averagePauseMs).toBe(2000);
  });
});

it("the same transcript gives the same analysis, and is left as it was", () => {
  const call = callOf([
    ["C", 3, 4, "Second?"],
    ["S", 0, 2, "First one said."],
  ]);
  const before = JSON.stringify(call);
  expect(analyzeCall(call)).toEqual(analyzeCall(call));
  expect(JSON.stringify(call)).toBe(before);
});

it("measures a call to which a whole town was invited", () => {
  const silent = Array.from({ length: 150_000 }, (_, n) => ({ id: `guest ${n}`, role: "customer" }) as const);
  const call = callOf([["S", 0, 6, `${words(11)}.`]]);
  expect(analyzeCall({ ...call, participants: [...call.participants, ...silent] }).participants).toHaveLength(
    call.participants.length + silent.length,
  );
});
