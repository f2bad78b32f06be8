import type { LabelledSentiment, QuarterSentiment, SegmentSentiment, SentimentBasis } from "../domain/CallAnalysis";
import { present } from "../domain/present";
import { sentimentLabel, type SentimentLabel } from "../domain/Sentiment";
import type { SpokenUtterance } from "./speech";

/** Fewer words tell no mood. */
export const SENTIMENT_MIN_WORDS = 20;
/** Fewer words tell none of a quarter of a call. */
export const QUARTER_MIN_WORDS = 10;
export const QUARTERS = 4;
/** More words of one utterance weigh no more. */
const WEIGHTIEST_WORDS = 15;
/** A problem names no more. */
const MOST_LANGUAGES = 5;

/** An utterance with its label: the source's own, else ours; absent in a language without either. */
export interface LabelledUtterance {
  readonly utterance: SpokenUtterance;
  readonly label: SentimentLabel | undefined;
}

export interface LabelledCall {
  readonly basis: SentimentBasis;
  readonly labelled: readonly LabelledUtterance[];
}

/** Labels a call's utterances; where the source scored any, its scores are the call's, and what it left out is neutral. */
export function labelledCall(utterances: readonly SpokenUtterance[]): LabelledCall {
  const basis: SentimentBasis = utterances.some(({ sentiment }) => sentiment !== undefined) ? "source" : "model";
  const labelOf = ({ sentiment, feeling }: SpokenUtterance) => (basis === "source" ? (sentiment ?? "neutral") : feeling);
  return { basis, labelled: utterances.map((utterance) => ({ utterance, label: labelOf(utterance) })) };
}

/**
 * Weight of positive (negative) utterances ÷ weight of all; the rest is neutral. An utterance weighs as many words as it has, at most
 * `WEIGHTIEST_WORDS`, and from the first to the last evenly more, up to twice as much: one long complaint does not outvote six answers, and how it
 * ends counts.
 * @param labelled somebody's, or one side's, in order
 * @returns undefined below so many words, or where most of them are in a language without labels
 */
export function sentimentOf(labelled: readonly LabelledUtterance[], minWords = SENTIMENT_MIN_WORDS): LabelledSentiment | undefined {
  const words = { scored: 0, unscored: 0 };
  const weights = { positive: 0, negative: 0, neutral: 0 };
  const last = Math.max(1, labelled.length - 1);
  labelled.forEach(({ utterance: { wordCount }, label }, index) => {
    words[label === undefined ? "unscored" : "scored"] += wordCount;
    if (label !== undefined) weights[label] += Math.min(wordCount, WEIGHTIEST_WORDS) * (1 + index / last);
  });
  if (words.scored < Math.max(1, minWords) || words.unscored > words.scored) return undefined;
  const all = weights.positive + weights.negative + weights.neutral;
  const shares = { positive: weights.positive / all, neutral: weights.neutral / all, negative: weights.negative / all };
  return { ...shares, label: sentimentLabel(shares) };
}

/** One sentence where only the language keeps a side from having a sentiment. */
export function sentimentProblems(labelled: readonly LabelledUtterance[]): readonly string[] {
  const unscored = labelled.filter(({ label }) => label === undefined).map(({ utterance }) => utterance);
  const words = unscored.reduce((sum, { wordCount }) => sum + wordCount, 0);
  if (words < SENTIMENT_MIN_WORDS || sentimentOf(labelled) !== undefined) return [];
  const languages = [...new Set(unscored.map(({ language }) => language).filter((language) => language !== "und"))];
  const spoken = languages.length === 0 ? "the language is not known" : `none is known of ${languages.slice(0, MOST_LANGUAGES).join(", ")}`;
  return [`The customer's sentiment was not measured: it takes a model of the language, and ${spoken}.`];
}

/**
 * Sentiment in each quarter of a call. An utterance belongs to the quarter in which its middle lies.
 * @param labelled one side's
 * @param startMs when the call begins
 */
export function sentimentByQuarter(
  labelled: readonly LabelledUtterance[],
  startMs: number,
  durationMs: number,
): readonly QuarterSentiment[] {
  if (durationMs <= 0) return [];
  const length = durationMs / QUARTERS;
  const quarters = Array.from({ length: QUARTERS }, (): LabelledUtterance[] => []);
  for (const one of labelled) {
    const middle = (one.utterance.startMs + one.utterance.endMs) / 2;
    quarters[Math.min(QUARTERS - 1, Math.max(0, Math.floor((middle - startMs) / length)))]?.push(one);
  }
  return quarters.map((own, index) =>
    present<QuarterSentiment>({
      fromMs: startMs + length * index,
      toMs: startMs + length * (index + 1),
      words: own.reduce((sum, { utterance }) => sum + utterance.wordCount, 0),
      sentiment: sentimentOf(own, QUARTER_MIN_WORDS),
    }),
  );
}

/** Of everybody: each utterance that is not neutral. */
export function sentimentSegments(labelled: readonly LabelledUtterance[]): readonly SegmentSentiment[] {
  return labelled.flatMap(({ utterance: { participantId, startMs, endMs }, label }): readonly SegmentSentiment[] =>
    label === undefined || label === "neutral"
      ? []
      : [{ participantId, label, offsetMs: Math.round(startMs), durationMs: Math.round(endMs - startMs) }],
  );
}
