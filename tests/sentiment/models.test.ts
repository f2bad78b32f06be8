import { statSync } from "node:fs";
import path from "node:path";
import { SENTIMENT_LANGUAGES } from "../../shared/analytics/sentiment/feeling";
import { judgedCalls, judgedUtterances } from "./evaluate";
import { kappa, macroF1 } from "./measures";

/** What a language has to reach to be claimed, on the half that nothing was chosen by. */
const CLAIMED = { english: 0.75, other: 0.65 };

const MODELS = path.resolve(__dirname, "../../shared/analytics/sentiment/models");

describe.each(SENTIMENT_LANGUAGES)("the model of %s", (language) => {
  const least = language === "en" ? CLAIMED.english : CLAIMED.other;

  it("hears utterances and calls as well as docs/sentiment.md says", () => {
    const utterances = judgedUtterances(language, "test");
    expect(utterances.length).toBeGreaterThan(100);
    expect(macroF1(utterances)).toBeGreaterThan(least);
    expect(kappa(utterances)).toBeGreaterThan(language === "en" ? 0.7 : 0.5);
    expect(macroF1(judgedCalls(language, "test"))).toBeGreaterThan(least);
  });

  it("is small enough to be shipped", () => {
    expect(statSync(path.join(MODELS, `${language}.json`)).size).toBeLessThan(1_000_000);
  });
});
