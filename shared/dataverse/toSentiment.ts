import type { Sentiment } from "../domain/Sentiment";

/** Shares that add up to more than everything are scaled down; the neutral share is always computed anew. */
export function toSentiment(positive: number | undefined, negative: number | undefined): Sentiment | undefined {
  if (positive === undefined || negative === undefined) return undefined;
  const scale = Math.max(1, positive + negative);
  return { positive: positive / scale, negative: negative / scale, neutral: 1 - (positive + negative) / scale };
}
