import fc from "fast-check";
import { feelingOf, scorerOf, SENTIMENT_LANGUAGES } from "../../../../shared/analytics/sentiment/feeling";

describe("the feeling of an utterance", () => {
  it.each([
    ["en", "Your team has been really helpful.", "positive"],
    ["en", "Oh good, that works now, what a relief!", "positive"],
    ["en", "It was a disaster at first. But now it runs perfectly and everyone is happy.", "positive"],
    ["en", "We are not happy with the reports.", "negative"],
    ["en", "This is the third time I am calling about this, and nobody helps me.", "negative"],
    ["zh", "你们的服务很好，我们很满意。", "positive"],
    ["zh", "我们不太满意，太失望了。", "negative"],
    ["zh", "我们有四十辆货车。", "neutral"],
    ["de", "Ich bin wirklich sehr zufrieden.", "positive"],
    ["de", "Das ist eine Frechheit.", "negative"],
    ["de", "Die Rechnung ist vom dritten Mai.", "neutral"],
  ])("is what the words show (%s): %s", (language, text, label) => {
    expect(feelingOf(text, language)).toBe(label);
  });

  it.each([
    ["a problem is a fact", "My card was declined at the supermarket this morning."],
    ["so is an error", "The app shows an error message when I log in."],
    ["so is wanting to leave", "I would like to cancel my contract at the end of the year."],
    ["thanks at the end are manners", "Okay, thanks for the information, bye."],
    ["so are greetings", "Good morning, how are you?"],
    ["a question asks", "Is it reliable?"],
    ["consent is no joy", "Okay, great."],
  ])("is neutral: %s", (_why, text) => {
    expect(feelingOf(text, "en")).toBe("neutral");
  });

  it("is unknown in a language without a model", () => {
    for (const language of ["da", "constructor", "__proto__", ""]) expect(feelingOf("Det er godt.", language)).toBeUndefined();
  });

  it("can be explained by the words that made it", () => {
    const reasons = scorerOf("en")?.explain("I called on Monday. It was a total disaster, and I am disappointed.") ?? [];
    expect(reasons.map(({ text }) => text)).toEqual(expect.arrayContaining(["disaster", "disappointed"]));
    expect(scorerOf("en")?.explain("My name is Peter.")).toEqual([]);
  });

  it("is one of three whatever is said", () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom("__proto__", "constructor", "\ud83d", "…".repeat(50), "?!?!", "NaN 1 2", "\u0000"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SENTIMENT_LANGUAGES), fc.array(odd), (language, parts) => {
        const scorer = scorerOf(language)!;
        const text = parts.join(" ");
        expect(["positive", "neutral", "negative"]).toContain(scorer.label(text));
        expect(Object.values(scorer.leaning(text)).filter(Number.isNaN)).toEqual([]);
      }),
    );
  });

  it.each(["a", "好", "not ", "!", "😀", "a. ", "'"])("is found in 200,000 characters of %j in a time that grows with the text", (unit) => {
    for (const language of ["en", "zh"]) expect(feelingOf(unit.repeat(200_000 / unit.length), language)).toBeDefined();
  });
});
