import { reaches } from "./rounding";

export type SentimentLabel = "positive" | "neutral" | "negative";

/** Shares of one side's words, each 0…1, together 1. */
export interface Sentiment {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** How far positive and negative must lie apart before a call counts as either. */
const LABEL_MARGIN = 0.1;

export function sentimentLabel({ positive, negative }: Sentiment): SentimentLabel {
  const balance = positive - negative;
  if (reaches(balance, LABEL_MARGIN)) return "positive";
  if (reaches(-balance, LABEL_MARGIN)) return "negative";
  return "neutral";
}
