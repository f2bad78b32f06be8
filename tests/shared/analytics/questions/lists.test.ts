import fc from "fast-check";
import { LANGUAGES_OF_QUESTIONS, questionListOf } from "../../../../shared/analytics/questions/lists";
import type { QuestionList } from "../../../../shared/analytics/questions/wording";
import { compare, labelledUtterances } from "./labelledQuestions";

function listOf(language: string): Required<QuestionList> {
  const { askingIn, isOpen } = questionListOf(language) ?? {};
  if (askingIn === undefined || isOpen === undefined) throw new Error(`no list of questions: ${language}`);
  return { askingIn, isOpen };
}
const asked = (text: string, language = "en") =>
  listOf(language)
    .askingIn(text)
    .map(({ index, length }) => text.slice(index, index + length));

describe.each(LANGUAGES_OF_QUESTIONS)("questions without punctuation in %s", (language) => {
  const { askingIn, isOpen } = listOf(language);

  it("are found in unseen speech: 85 of 100, and 95 of 100 that are found are questions", () => {
    const utterances = labelledUtterances(language, "test");
    const { found, missed, wrong, toldApart } = compare(utterances, askingIn);
    expect(found / (found + missed)).toBeGreaterThanOrEqual(0.85);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.95);
    expect(toldApart / found).toBeGreaterThanOrEqual(0.95);
  });

  it("stand in order inside any text, none in another, whatever it is made of", () => {
    const spoken = labelledUtterances(language, "tune").map(({ text }) => text);
    const texts = fc.array(fc.oneof(fc.constantFrom(...spoken), fc.string({ unit: "binary" }), fc.constantFrom(" ", ", ", "'", "İ")));
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(" ");
        let end = 0;
        for (const { index, length } of askingIn(text)) {
          expect(index).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          end = index + length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(typeof isOpen(text)).toBe("boolean");
      }),
    );
  });
});

describe("English questions without punctuation", () => {
  it.each([
    ["after greetings and fillers", "uh hi good morning how can i help you", ["uh hi good morning how can i help you"]],
    [
      "after a statement, and after another question",
      "thanks for calling my name is ann what's your name and can you spell that",
      ["what's your name", "and can you spell that"],
    ],
    ["by a tag", "it's five hundred a month isn't it", ["it's five hundred a month isn't it"]],
    ["once, where somebody begins again", "do you do you have a minute", ["do you do you have a minute"]],
  ])("are found %s", (_where, text, questions) => {
    expect(asked(text)).toEqual(questions);
  });

  it.each([
    "what i mean is that it works",
    "when we started it was fine",
    "have a nice day",
    "is what he said",
    "do it",
    "which is why we are looking for something else",
    "i was wondering if you could walk me through it",
    "i don't know what that means",
    "so do i",
    "i know that's right",
  ])("are none: %s", (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe("open questions", () => {
  it.each([
    ["Why?", "en", true],
    ["And in which city?", "en", true],
    ["In your opinion, what would help them most?", "en", true],
    ["Do you know what it costs?", "en", false],
    ["Why don't we meet on Monday?", "en", false],
    ["You have forty vans?", "en", false],
    ["你们为什么要换？", "zh", true],
    ["还有什么需要帮忙的吗？", "zh", false],
    ["Und welche Laufzeit hat der Vertrag?", "de", true],
    ["Haben Sie das schon versucht?", "de", false],
    ["En hoe lang duurt dat?", "nl", true],
    ["いつ届きますか？", "ja", true],
    ["聞こえますか？", "ja", false],
    ["Bonjour, qu'est-ce que je peux faire pour vous ?", "fr", true],
    ["Est-ce que vous avez un budget ?", "fr", false],
    ["¿Y cuántas furgonetas tienen?", "es", true],
    ["¿Tienen presupuesto?", "es", false],
    ["Quanto custa por mês?", "pt", true],
    ["Pode repetir?", "pt", false],
    ["Dov'è la sede?", "it", true],
    ["Avete un budget?", "it", false],
  ])("are not answerable by yes or no: %s", (question, language, isOpen) => {
    expect(questionListOf(language)?.isOpen(question)).toBe(isOpen);
  });
});
