import type { CallAnalysis, SegmentSentiment, SentimentBasis } from "../domain/CallAnalysis";
import { sentimentLabel, type SentimentLabel } from "../domain/Sentiment";
import type { SpokenUtterance } from "./speech";

/** Fewer customer words tell no mood. */
export const SENTIMENT_MIN_WORDS = 20;

export interface CallSentiment {
  /** The customer's; absent below 20 words, or where most of them are in a language without scores or word list. */
  readonly sentiment?: NonNullable<CallAnalysis["sentiment"]>;
  /** Of everybody: each utterance that is not neutral. */
  readonly segments: readonly SegmentSentiment[];
}

/** Customer's words in positive (negative) utterances ÷ customer's words; the source's own scores are preferred over word lists. */
export function sentimentOf(utterances: readonly SpokenUtterance[]): CallSentiment {
  const basis: SentimentBasis = utterances.some(({ sentiment }) => sentiment !== undefined) ? "source" : "lexicon";
  const labels = utterances.map((utterance): SentimentLabel | undefined =>
    basis === "source" ? (utterance.sentiment ?? "neutral") : utterance.feeling,
  );
  const segments = utterances.flatMap((utterance, index): readonly SegmentSentiment[] => {
    const label = labels[index];
    if (label === undefined || label === "neutral") return [];
    const { participantId, startMs, endMs } = utterance;
    return [{ participantId, label, offsetMs: Math.round(startMs), durationMs: Math.round(endMs - startMs) }];
  });

  const words = { positive: 0, negative: 0, neutral: 0, unscored: 0 };
  utterances.forEach(({ role, wordCount, feeling }, index) => {
    if (role !== "customer") return;
    const unscored = basis === "lexicon" && feeling === undefined;
    words[unscored ? "unscored" : (labels[index] ?? "neutral")] += wordCount;
  });
  const scored = words.positive + words.negative + words.neutral;
  if (scored < SENTIMENT_MIN_WORDS || words.unscored > scored) return { segments };
  const shares = { positive: words.positive / scored, neutral: words.neutral / scored, negative: words.negative / scored };
  return { sentiment: { ...shares, label: sentimentLabel(shares), basis }, segments };
}
