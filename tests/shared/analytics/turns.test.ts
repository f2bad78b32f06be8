import fc from "fast-check";
import { speechOf } from "../../../shared/analytics/speech";
import { turnsOf } from "../../../shared/analytics/turns";
import type { TimedWord, Transcript } from "../../../shared/domain/Transcript";
import { callOf, words, type Line } from "./callOf";

const turns = (lines: readonly Line[], extra: Partial<Transcript> = {}) =>
  turnsOf(speechOf(callOf(lines, extra)).utterances).map(({ participantId, startMs, endMs }) => [
    participantId,
    startMs / 1000,
    endMs / 1000,
  ]);

describe("turns", () => {
  it("are maximal runs of one speaker, in order of time whatever the order of the file", () => {
    expect(
      turns([
        ["C", 5, 8, "And then we stopped."],
        ["S", 0, 2, "Hello there, Ann."],
        ["S", 2.5, 4, "How was it with them?"],
      ]),
    ).toEqual([
      ["S", 0, 4],
      ["C", 5, 8],
    ]);
  });

  it("end with the latest end, which need not be the last utterance's", () => {
    expect(
      turns([
        ["S", 0, 10, "A long explanation of it."],
        ["S", 4, 6, "Something crossing it."],
        ["C", 11, 12, "That was a lot."],
      ]),
    ).toEqual([
      ["S", 0, 10],
      ["C", 11, 12],
    ]);
  });

  it("are not broken by what lies wholly inside another speaker's utterance", () => {
    expect(
      turns([
        ["C", 0, 20, "A long story about trucks."],
        ["S", 5, 9, "You told me about that one before."],
        ["C", 21, 25, "And it went on."],
      ]),
    ).toEqual([["C", 0, 25]]);
  });

  it("an utterance that starts with another but lasts longer is not inside it", () => {
    expect(
      turns([
        ["S", 0, 3, "Shall we begin now?"],
        ["C", 0, 5, "Let me just say one thing."],
      ]),
    ).toEqual([["C", 0, 5]]);
  });

  it("of two equal intervals one keeps the floor", () => {
    expect(
      turns([
        ["S", 0, 3, "Shall we begin now?"],
        ["C", 0, 3, "Let me just say this."],
      ]),
    ).toHaveLength(1);
  });
});

describe("who takes the floor where several speak at once", () => {
  type Speaking = readonly [speaker: string, from: number, to: number];
  /** Speakers in order; those who take no floor in brackets. */
  const floor = (...speaking: Speaking[]) =>
    speechOf(callOf(speaking.map(([speaker, from, to]): Line => [speaker, from, to, words(9)])))
      .utterances.map(({ participantId, takesFloor }) => (takesFloor ? participantId : `(${participantId})`))
      .join(" ");

  it("nobody lies inside an utterance of their own", () => {
    expect(floor(["C", 0, 20], ["C", 1, 19], ["C", 2, 5])).toBe("C C C");
  });

  it("everybody does who lies inside the longest one so far, whoever spoke in between", () => {
    expect(floor(["C", 0, 20], ["S", 1, 3], ["C2", 4, 6])).toBe("C (S) (C2)");
  });

  it("one who lies inside another's does, even where they themselves speak for longer already", () => {
    expect(floor(["C", 0, 10], ["S", 2, 12], ["S", 3, 9])).toBe("C S (S)");
    expect(floor(["C", 0, 20], ["S", 1, 18], ["C2", 2, 15], ["C", 3, 17])).toBe("C (S) (C2) (C)");
    expect(floor(["C", 0, 20], ["S", 1, 5], ["C2", 2, 15], ["C", 3, 10])).toBe("C (S) (C2) (C)");
  });

  it("one who speaks on after another's end does not lie inside", () => {
    expect(floor(["C", 0, 10], ["S", 2, 10.1])).toBe("C S");
    expect(floor(["C", 0, 10], ["S", 2, 10])).toBe("C (S)");
  });
});

describe("backchannels", () => {
  const around = (line: Line, before = "We tried that one last year."): readonly unknown[] =>
    turns([["C", 0, 5, before], line, ["C", 7, 9, "And then it rained."]]).map(([speaker]) => speaker);

  it("take no turn", () => {
    expect(around(["S", 5.2, 6.2, "Yeah, right."])).toEqual(["C"]);
  });

  it("are a turn after a question", () => {
    expect(around(["S", 5.2, 6.2, "Yeah, right."], "Did you try that one?")).toEqual(["C", "S", "C"]);
    expect(around(["S", 5.2, 6.2, "Yeah."], "He said “why?”")).toEqual(["C", "S", "C"]);
    expect(around(["S", 5.2, 6.2, "Yeah."], "Why? We tried that one.")).toEqual(["C"]);
  });

  it("of a customer are a turn after a seller's question", () => {
    const lines: Line[] = [
      ["S", 0, 5, "Did you try that one?"],
      ["C", 5.2, 6.2, "Yeah, right."],
      ["S", 7, 9, "And then it rained."],
    ];
    expect(turns(lines)).toHaveLength(3);
  });

  it("are at most 1,500 ms long", () => {
    expect(around(["S", 5, 6.5, "Okay."])).toEqual(["C"]);
    expect(around(["S", 5, 6.501, "Okay."])).toEqual(["C", "S", "C"]);
  });

  it("have at most three words, all of them from the list", () => {
    expect(around(["S", 5.2, 6.2, "Yes, yes, yes."])).toEqual(["C"]);
    expect(around(["S", 5.2, 6.2, "Yes, yes, yes, yes."])).toEqual(["C", "S", "C"]);
    expect(around(["S", 5.2, 6.2, "Yes, Tuesday."])).toEqual(["C", "S", "C"]);
    expect(around(["S", 5.2, 6.2, "No."])).toEqual(["C", "S", "C"]);
  });

  it("are known in Chinese, by the utterance's own language or the call's", () => {
    expect(around(["S", 5.2, 6.2, "嗯，好的。", { locale: "zh-cn" }])).toEqual(["C"]);
    expect(
      turns(
        [
          ["C", 0, 5, "我们去年试过。"],
          ["S", 5.2, 6, "是的"],
          ["C", 7, 9, "后来下雨了。"],
        ],
        { locale: "zh-cn" },
      ),
    ).toEqual([["C", 0, 9]]);
    expect(
      turns(
        [
          ["C", 0, 5, "你们去年试过吗？"],
          ["S", 5.2, 6, "是的"],
          ["C", 7, 9, "后来下雨了。"],
        ],
        { locale: "zh-cn" },
      ),
    ).toHaveLength(3);
  });

  it("in a language without a list are only the sounds known everywhere", () => {
    const call = (said: string) =>
      turns(
        [
          ["C", 0, 5, "Vi provade det."],
          ["S", 5.2, 6, said],
          ["C", 7, 9, "Sen kom regnet."],
        ],
        { locale: "sv-se" },
      );
    expect(call("Mhm.")).toHaveLength(1);
    expect(call("Precis.")).toHaveLength(3);
  });
});

describe("cleaning", () => {
  const timed = (...times: readonly (readonly [string, number, number])[]): TimedWord[] =>
    times.map(([text, from, to]) => ({ text, startMs: from * 1000, endMs: to * 1000 }));

  it("drops what does not end after its start, and reports it", () => {
    const speech = speechOf(
      callOf([
        ["S", 0, 2, "Kept as it is."],
        ["S", 3, 3, "Gone."],
        ["C", 5, 4, "Gone too."],
      ]),
    );
    expect(speech.utterances.map(({ text }) => text)).toEqual(["Kept as it is."]);
    expect(speech.problems).toEqual(["2 utterances without a length (end not after start) left out."]);
  });

  it("moves a call that starts before zero", () => {
    const speech = speechOf(
      callOf([
        ["S", -1.5, 2, "Early as it is."],
        ["C", 3, 4, "Later than that."],
      ]),
    );
    expect(speech.utterances.map(({ startMs }) => startMs)).toEqual([0, 4500]);
    expect(speech.problems.join()).toContain("moved by 1500 ms");
  });

  it("splits an utterance where its words lie more than two seconds apart", () => {
    const words = timed(["Is", 0, 0.3], ["it", 0.4, 0.8], ["ready", 2.9, 3.4], ["now", 3.5, 4]);
    const [first, second] = speechOf(callOf([["S", 0, 4, "Is it ready now?", { words }]])).utterances;
    expect(first).toMatchObject({ text: "Is it", startMs: 0, endMs: 800, wordCount: 2 });
    expect(second).toMatchObject({ text: "ready now?", startMs: 2900, endMs: 4000, wordCount: 2 });
  });

  it("begins and ends the parts where the utterance does, and closes the last as the utterance is closed", () => {
    const partsOf = (text: string, last: string) => {
      const timedWords = timed(["Is", 0.1, 0.3], ["it", 2.9, 3.4], [last, 3.5, 3.8]);
      return speechOf(callOf([["S", 0, 4, text, { words: timedWords }]])).utterances;
    };
    expect(partsOf("Is it so?!", "so").map((part) => [part.text, part.startMs, part.endMs])).toEqual([
      ["Is", 0, 300],
      ["it so?!", 2900, 4000],
    ]);
    expect(partsOf("Is it so?", "so?")[1]?.text).toBe("it so?");
    expect(partsOf("Is it so", "so")[1]?.text).toBe("it so");
  });

  it("keeps an utterance whole at a gap of exactly two seconds", () => {
    const words = timed(["Is", 0, 0.3], ["it", 0.4, 0.8], ["ready", 2.8, 3.4]);
    expect(speechOf(callOf([["S", 0, 4, "Is it ready?", { words }]])).utterances).toHaveLength(1);
  });

  it("keeps the parts of a cut utterance inside it, whatever its words' times say", () => {
    const words = timed(["Late", -3, -2], ["it", 1, 1.5], ["is", 9, 99]);
    const parts = speechOf(callOf([["S", 0, 10, "Late it is.", { words }]])).utterances;
    expect(parts.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
      ["it", 1000, 1500],
      ["is.", 9000, 10_000],
    ]);
  });

  it("keeps order and bounds whatever times words have", () => {
    const word = fc.record({
      text: fc.constantFrom("is", "it", "?"),
      startMs: fc.integer({ min: -9999, max: 30_000 }),
      endMs: fc.integer(),
    });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const parts = speechOf(callOf([["S", 1, 20, "Is it?", { words }]])).utterances;
        let latest = 1000;
        for (const { startMs, endMs } of parts) {
          expect(startMs).toBeGreaterThanOrEqual(latest);
          expect(endMs).toBeGreaterThan(startMs);
          expect(endMs).toBeLessThanOrEqual(20_000);
          latest = startMs;
        }
      }),
    );
  });

  it("takes no silence from a word that another one ends within", () => {
    const timed = [
      { text: "weeeell", startMs: 0, endMs: 4_000 },
      { text: "so", startMs: 500, endMs: 800 },
      { text: "yes", startMs: 4_500, endMs: 5_000 },
    ];
    expect(speechOf(callOf([["S", 0, 5, "weeeell so yes", { words: timed }]])).utterances).toHaveLength(1);
  });

  it("keeps utterances as they were before the cut: whoever speaks into a silence inside one takes no floor there", () => {
    const words = timed(["We", 0, 0.5], ["need", 0.6, 1], ["forty", 8, 9]);
    const { utterances, uncut } = speechOf(
      callOf([
        ["C", 0, 9, "We need forty.", { words }],
        ["S", 3, 6, "Take all the time that you need."],
      ]),
    );
    expect(utterances.map(({ text, takesFloor }) => [text, takesFloor])).toEqual([
      ["We need", true],
      ["Take all the time that you need.", true],
      ["forty.", true],
    ]);
    expect(uncut.map(({ text, takesFloor }) => [text, takesFloor])).toEqual([
      ["We need forty.", true],
      ["Take all the time that you need.", false],
    ]);
  });

  it("joins split Chinese words without spaces", () => {
    const words = timed(["你们", 0, 0.3], ["好", 0.4, 0.8], ["开始", 3, 3.4], ["吧", 3.5, 4]);
    const speech = speechOf(callOf([["S", 0, 4, "你们好开始吧", { words }]], { locale: "zh-cn" }));
    expect(speech.utterances.map(({ text }) => text)).toEqual(["你们好", "开始吧"]);
  });
});
