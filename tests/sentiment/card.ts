import path from "node:path";
import { SENTIMENT_LANGUAGES } from "../../shared/analytics/sentiment/feeling";
import { judgedCalls, judgedUtterances } from "./evaluate";
import { labelledUtterances } from "./labelledData";
import { interval, kappa, macroF1, type Judged } from "./measures";

/** The model card. */
export const CARD = path.resolve(__dirname, "../../docs/sentiment.md");

const HEADINGS = ["language", "lines learnt from", "utterances", "macro-F1", "95 %", "κ", "calls", "macro-F1", "95 %"];

/** What the test halves give: a row a language, as the card has it. */
export function figures(): readonly (readonly string[])[] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return SENTIMENT_LANGUAGES.map((language) => {
    const utterances = judgedUtterances(language, "test");
    const calls = judgedCalls(language, "test");
    const learnt = labelledUtterances(language).filter(({ half }) => half === "train").length;
    return [
      names.of(language) ?? language,
      String(learnt),
      String(utterances.length),
      ...figuresOf(utterances),
      kappa(utterances).toFixed(2),
      String(calls.length),
      ...figuresOf(calls),
    ];
  });
}

function figuresOf(judged: readonly Judged[]): readonly string[] {
  const [low, high] = interval(judged, macroF1);
  return [macroF1(judged).toFixed(2), `${low.toFixed(2)}–${high.toFixed(2)}`];
}

/** The card with its table made anew. */
export function withFigures(card: string): string {
  const rows = [HEADINGS, HEADINGS.map(() => "---"), ...figures()].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return card.replace(/<!-- figures -->[^]*<!-- \/figures -->/, `<!-- figures -->\n\n${rows}\n\n<!-- /figures -->`);
}
