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
    expect(found("is het goed zo", "nl-nl")).toEqual([]);
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
