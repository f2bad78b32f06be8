import { wholePercentages } from "./percentages";
import type { Sentiment } from "../domain/Sentiment";
import type { Texts } from "./Texts";

/** `41% positive, 44% neutral, 15% negative`: whole percentages that add up to 100. */
export function sentimentText(sentiment: Sentiment, { t, format }: Texts): string {
  const { positive, neutral, negative } = wholePercentages(sentiment);
  const percent = (whole: number) => format.percent(whole / 100);
  return t("shared.sentimentParts", { positive: percent(positive), neutral: percent(neutral), negative: percent(negative) });
}
