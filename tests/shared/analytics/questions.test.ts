import fc from "fast-check";
import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import { sentencesOf } from "../../../shared/analytics/sentences";
import type { Transcript } from "../../../shared/domain/Transcript";
import { callOf, type Line } from "./callOf";

const questions = (lines: readonly Line[], extra: Partial<Transcript> = {}) =>
  analyzeCall(callOf(lines, extra)).questions.map(({ text }) => text);
const promises = (text: string, locale = "en-us") =>
  analyzeCall(callOf([["S", 0, 10, text]], { locale })).actionItems.map((item) => item.text);

describe("sentences", () => {
  it("are not ended by points inside numbers and addresses", () => {
    expect(sentencesOf("It costs 3.50 a day. See fernway.example now! Really?! Yes")).toMatchObject([
      { text: "It costs 3.50 a day.", index: 0, isQuestion: false },
      { text: "See fernway.example now!", isQuestion: false },
      { text: "Really?!", isQuestion: true },
      { text: "Yes", isQuestion: false },
    ]);
  });

  it("are not ended by points that shorten a word", () => {
    const parts = (text: string) => sentencesOf(text).map(({ text: sentence, isMarked }) => `${sentence}${isMarked ? "" : " (unmarked)"}`);
    expect(parts("Ask Dr. Smith. Come at 5 p.m. on Monday. We close at 5 p.m. Bring a friend.")).toEqual([
      "Ask Dr. Smith.",
      "Come at 5 p.m. on Monday.",
      "We close at 5 p.m.",
      "Bring a friend.",
    ]);
    expect(parts("do you close at 5 p.m.")).toEqual(["do you close at 5 p.m. (unmarked)"]);
  });

  it("are all of the text, in order, whatever it is made of", () => {
    const piece = fc.oneof(fc.constantFrom("Dr. ", "5 p.m. ", "Is it?", "…", " ", "真的！？", "3.50", "”"), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const sentences = sentencesOf(text);
        let end = 0;
        for (const { text: sentence, index } of sentences) {
          expect(text.slice(index, index + sentence.length)).toBe(sentence);
          expect(text.slice(end, index).trim()).toBe("");
          end = index + sentence.length;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  it("keep their closing quotation marks, and ask with any of several marks", () => {
    const parts = (text: string) => sentencesOf(text).map((sentence) => `${sentence.text}${sentence.isQuestion ? " (asks)" : ""}`);
    expect(parts("“Why?” he said. (Truly.) ")).toEqual(["“Why?” (asks)", "he said.", "(Truly.)"]);
    expect(parts("You did!? 真的！？好的")).toEqual(["You did!? (asks)", "真的！？ (asks)", "好的"]);
    expect(parts("Well… maybe, wait…no! Yes.")).toEqual(["Well…", "maybe, wait…no!", "Yes."]);
  });

  it("are ended in Chinese without a space", () => {
    expect(sentencesOf("好的。你们呢？我们再看看").map(({ text }) => text)).toEqual(["好的。", "你们呢？", "我们再看看"]);
  });
});

describe("questions", () => {
  it("are sentences with a question mark, each where it was asked", () => {
    const { questions: found } = analyzeCall(
      callOf([
        ["S", 0, 10, "Hello Ann. How are you?? Fine?"],
        ["C", 11, 12, "为什么？", { locale: "zh-cn" }],
      ]),
    );
    expect(found.map(({ participantId, text }) => [participantId, text])).toEqual([
      ["S", "How are you??"],
      ["S", "Fine?"],
      ["C", "为什么？"],
    ]);
    expect(found[0]).toMatchObject({ offsetMs: 3667, durationMs: 4333 });
  });

  it("are found by their wording where the source writes no punctuation, and this is said", () => {
    const lines: Line[] = [
      ["S", 0, 2, "so how many vans do you have"],
      ["C", 3, 5, "we have forty of them"],
      ["S", 6, 7, "你们用过吗", { locale: "zh-cn" }],
    ];
    expect(questions(lines)).toEqual(["so how many vans do you have", "你们用过吗"]);
    expect(analyzeCall(callOf(lines)).problems.join()).toContain("no punctuation");
  });

  it("are found by their wording from three words on, in languages whose wording is known", () => {
    const found = (text: string, locale: string) => questions([["S", 0, 2, text, { locale }]]);
    expect(found("is it", "en-us")).toEqual([]);
    expect(found("is it good", "en-us")).toEqual(["is it good"]);
    expect(found("är det bra så", "sv-se")).toEqual([]);
  });

  it("are asked once where a silence cuts them, from their first word to their last", () => {
    const words = [
      { text: "so", startMs: 100, endMs: 300 },
      { text: "what", startMs: 1000, endMs: 1200 },
      { text: "do", startMs: 1300, endMs: 1500 },
      { text: "you", startMs: 5000, endMs: 5200 },
      { text: "need", startMs: 5300, endMs: 5900 },
      { text: "tell", startMs: 6500, endMs: 6700 },
    ];
    const { questions: found } = analyzeCall(callOf([["S", 0, 7, "So. What do you need? Tell", { words }]]));
    expect(found).toEqual([{ participantId: "S", text: "What do you need?", offsetMs: 1000, durationMs: 4900, isOpen: true }]);
  });

  it("are found by their wording whatever else has points in it, a price or the time of day", () => {
    const lines: Line[] = [
      ["S", 0, 2, "so how many vans do you have"],
      ["C", 3, 5, "forty and they cost 147.50 dollars a day"],
      ["S", 6, 7, "do you pick them up at 5 p.m."],
      ["S", 8, 9, "is it dr. smith you met"],
    ];
    expect(questions(lines)).toEqual(["so how many vans do you have", "do you pick them up at 5 p.m.", "is it dr. smith you met"]);
  });

  it("are found by their wording for each speaker who is not punctuated, whatever the others are", () => {
    const lines: Line[] = [
      ["S", 0, 2, "Good morning to you. We have met before."],
      ["C", 3, 5, "yes and how much is the large one"],
      ["S", 6, 7, "It depends on the colour."],
    ];
    expect(questions(lines)).toEqual(["yes and how much is the large one"]);
    expect(analyzeCall(callOf(lines)).problems).toEqual(["1 utterance of 3 without punctuation; questions were found by their wording."]);
  });

  it("are found by their wording after a sentence that has its mark", () => {
    expect(questions([["S", 0, 6, "That is all right. what would help your drivers the most"]])).toEqual([
      "what would help your drivers the most",
    ]);
  });

  it("of a punctuated speaker are not asked twice where the recogniser went on in another utterance", () => {
    const lines: Line[] = [
      ["S", 0, 2, "Good morning to you. We have met before."],
      ["S", 2, 3, "Do you know"],
      ["S", 3, 5, "how many vans we have?"],
      ["C", 6, 7, "Do you need the number of vans"],
    ];
    expect(questions(lines)).toEqual(["how many vans we have?", "Do you need the number of vans"]);
  });

  it("of a punctuated speaker are found by their wording where no mark follows, in lower case too", () => {
    const lines: Line[] = [
      ["S", 0, 2, "Good morning to you. We have met before."],
      ["C", 3, 5, "Yes, I think so."],
      ["S", 6, 7, "do you have the invoice number"],
      ["S", 8, 9, "It is on the first page."],
    ];
    expect(questions(lines)).toEqual(["do you have the invoice number"]);
  });

  it("are not looked for by wording in a language whose wording is not known, and this is said", () => {
    const { problems } = analyzeCall(callOf([["S", 0, 2, "hur många bilar har ni just nu", { locale: "sv-se" }]]));
    expect(problems).toEqual([
      "1 utterance without punctuation in a language whose questions are not known by their wording (sv): they were not looked for.",
    ]);
  });

  it("are open where neither yes nor no answers them, and not told apart in a language that is not known", () => {
    const { participants, questions: found } = analyzeCall(
      callOf([
        ["S", 0, 10, "How so? Is it big?"],
        ["C", 11, 12, "Varför det?", { locale: "sv-se" }],
      ]),
    );
    expect(found.map(({ isOpen }) => isOpen)).toEqual([true, false, undefined]);
    expect(participants.map(({ openQuestionCount }) => openQuestionCount)).toEqual([1, undefined]);
  });

  it("lie inside the call, in order, whatever is said and however its words are timed", () => {
    const said = fc.array(fc.constantFrom("do", "you", "what", "is", "yes", "147.50", "?", ".", "吗", "什么", "…", "İ"), { maxLength: 20 });
    const line = fc.record({
      said,
      atMs: fc.nat(60_000),
      gaps: fc.array(fc.nat(4000), { minLength: 20, maxLength: 20 }),
      isSeller: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (parts) => {
        const lines = parts.map(({ said: words, atMs, gaps, isSeller }): Line => {
          let at = atMs;
          const timed = words.map((text, place) => ({ text, startMs: (at += gaps[place] ?? 0), endMs: (at += 200) }));
          return [isSeller ? "S" : "C", atMs / 1000, (at + 1) / 1000, words.join(" "), { words: timed }];
        });
        const { durationMs, questions: found } = analyzeCall(callOf(lines));
        const start = Math.min(...lines.map(([, from]) => from * 1000));
        let latest = 0;
        for (const { offsetMs, durationMs: lasts, text } of found) {
          expect(text.trim()).not.toBe("");
          expect(offsetMs).toBeGreaterThanOrEqual(latest);
          expect(lasts).toBeGreaterThanOrEqual(0);
          expect(offsetMs + lasts).toBeLessThanOrEqual(start + durationMs);
          latest = offsetMs;
        }
      }),
    );
  });

  it("are not counted, rather than none, of whoever's speech could not be looked through", () => {
    const { participants } = analyzeCall(
      callOf([
        ["S", 0, 10, "vad vill ni göra med bilarna då", { locale: "sv-se" }],
        ["C", 11, 20, "Vi vill veta vad det kostar.", { locale: "sv-se" }],
      ]),
    );
    expect(participants.map(({ questionCount, questionsPerHour }) => [questionCount, questionsPerHour])).toEqual([
      [undefined, undefined],
      [0, 0],
    ]);
  });

  it("are counted by participant", () => {
    const { participants } = analyzeCall(
      callOf([
        ["S", 0, 10, "How so? Why? Who?"],
        ["C", 11, 12, "Pardon?"],
      ]),
    );
    expect(participants.map(({ questionCount }) => questionCount)).toEqual([3, 1]);
  });
});

describe("action items", () => {
  it("are promises and requests, by their wording", () => {
    expect(promises("Great. I'll send you the offer by Friday. We like it.")).toEqual(["I'll send you the offer by Friday."]);
    expect(promises("Could you please share the contract? Let me check that. Please send it over.")).toHaveLength(3);
    expect(promises("We will also schedule a demo for Tuesday.")).toHaveLength(1);
    expect(promises("我明天把报价单发给您。价格不变。", "zh-cn")).toEqual(["我明天把报价单发给您。"]);
  });

  it("are not made of talk about sending", () => {
    expect(promises("They send reports every day. I sent it yesterday.")).toEqual([]);
  });
});
