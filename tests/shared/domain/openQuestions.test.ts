import { isOpenQuestion } from "../../../shared/domain/openQuestions";
import { labelledUtterances } from "../analytics/questions/labelledQuestions";

describe("isOpenQuestion", () => {
  it.each([
    ["en", "And what would you need from us?", true],
    ["en", "Okay, so how often does it fail?", true],
    ["en", "Would Tuesday suit you?", false],
    ["de", "Also, womit arbeiten Sie heute?", true],
    ["de", "Passt Ihnen Dienstag?", false],
    ["fr", "Et pourquoi le changer ?", true],
    ["fr", "Est-ce que mardi vous convient ?", false],
    ["es", "¿Cuándo empieza el contrato?", true],
    ["pt", "O que você precisa?", true],
    ["it", "Perché non funziona?", true],
    ["nl", "En hoeveel wagens hebt u?", true],
  ])("tells by how a question opens, in %s: %s", (language, question, isOpen) => {
    expect(isOpenQuestion(question, language)).toBe(isOpen);
  });

  it("is absent where the language's question words are not known", () => {
    expect(isOpenQuestion("מה שלומך?", "he")).toBeUndefined();
    expect(isOpenQuestion("What?", "constructor")).toBeUndefined();
  });

  it.each(["en", "de", "nl"])("agrees with 9 of 10 labels of unseen speech in %s", (language) => {
    const asked = labelledUtterances(language, "test").flatMap(({ text, sentences }) =>
      sentences.flatMap(({ index, length, asks }) => (asks ? [{ question: text.slice(index, index + length), asks }] : [])),
    );
    const agreed = asked.filter(({ question, asks }) => isOpenQuestion(question, language) === (asks === "openly"));
    expect(agreed.length / asked.length).toBeGreaterThanOrEqual(0.9);
  });
});
