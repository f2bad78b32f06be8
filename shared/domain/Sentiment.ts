export type SentimentLabel = "positive" | "neutral" | "negative";

/** Shares of the customer's words, each 0…1, together 1. */
export interface Sentiment {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** How far positive and negative must lie apart before a call counts as either. */
const LABEL_MARGIN = 0.1;

/** Forgives the last binary digit, so that 0.35 − 0.25 still counts as 0.10. */
const EPSILON = 1e-9;

export function sentimentLabel({ positive, negative }: Sentiment): SentimentLabel {
  const balance = positive - negative;
  if (balance >= LABEL_MARGIN - EPSILON) return "positive";
  if (balance <= -LABEL_MARGIN + EPSILON) return "negative";
  return "neutral";
}
