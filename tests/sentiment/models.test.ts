import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { SENTIMENT_LANGUAGES } from "../../shared/analytics/sentiment/feeling";
import { tableIn } from "../docs/tableIn";
import { CARD, figures } from "./card";
import { judgedCalls, judgedUtterances } from "./evaluate";
import { kappa, macroF1 } from "./measures";

/** What a language has to reach to be claimed, on the half that nothing was chosen by. */
const CLAIMED = { english: 0.75, other: 0.65 };

const MODELS = path.resolve(__dirname, "../../shared/analytics/sentiment/models");

describe.each(SENTIMENT_LANGUAGES)("the model of %s", (language) => {
  const least = language === "en" ? CLAIMED.english : CLAIMED.other;

  it("hears utterances and calls well enough to be claimed", () => {
    const utterances = judgedUtterances(language, "test");
    expect(utterances.length).toBeGreaterThan(100);
    expect(macroF1(utterances)).toBeGreaterThanOrEqual(least);
    expect(kappa(utterances)).toBeGreaterThanOrEqual(language === "en" ? 0.7 : 0.5);
    expect(macroF1(judgedCalls(language, "test"))).toBeGreaterThanOrEqual(least);
  });

  it("is small enough to be shipped", () => {
    expect(statSync(path.join(MODELS, `${language}.json`)).size).toBeLessThan(1_000_000);
  });
});

it("docs/sentiment.md has the figures of the models that are shipped (npm run sentiment -- card)", () => {
  expect(tableIn(readFileSync(CARD, "utf8"), "figures").slice(1)).toEqual(figures());
});
