import type { SentimentLabel } from "../../domain/Sentiment";
import { sentencesOf } from "../sentences";
import { foldedInPlace } from "../words";
import { visitFeatures } from "./features";
import { hashOf } from "./hashOf";
import type { SentimentModel } from "./SentimentModel";

/** How far a text speaks for negative and for positive against neutral, in logits: above 0 it is likelier than neutral. */
export interface Leaning {
  readonly negative: number;
  readonly positive: number;
}

/** A word, or a few in a row, and how far it moved its text towards the label. */
export interface Reason {
  readonly text: string;
  readonly weight: number;
}

export interface SentimentScorer {
  readonly label: (text: string) => SentimentLabel;
  readonly leaning: (text: string) => Leaning;
  /** The words that made a text what it is, the weightiest first; of a neutral text none. */
  readonly explain: (text: string) => readonly Reason[];
}

/** Weights by hash of the name: a table of open addresses, as a lookup in a Map would take most of the time. */
interface Weights {
  readonly slotOf: (hash: number) => number;
  readonly negative: Float32Array;
  readonly positive: Float32Array;
}

/** More are not worth reading. */
const MOST_REASONS = 5;

export function sentimentScorer(model: SentimentModel): SentimentScorer {
  const weights = weightsOf(model);
  const [negativeBias = 0, positiveBias = 0] = model.bias;
  let known = 0;
  let negative = 0;
  let positive = 0;
  const add = (hash: number): void => {
    const slot = weights.slotOf(hash);
    if (slot < 0) return;
    known += 1;
    negative += weights.negative[slot] ?? 0;
    positive += weights.positive[slot] ?? 0;
  };
  const leaningOf = (text: string, from: number, to: number): Leaning => {
    known = 0;
    negative = 0;
    positive = 0;
    visitFeatures(text, from, to, model.language, add);
    const scale = scaleOf(known);
    return { negative: negativeBias + negative * scale, positive: positiveBias + positive * scale };
  };
  const leaning = (original: string): Leaning => {
    const text = foldedInPlace(original);
    const sentences = sentencesOf(text);
    const [only] = sentences;
    // Most of what is said is one sentence.
    if (sentences.length === 1 && only !== undefined) return leaningOf(text, only.index, only.index + only.text.length);
    return strongest(sentences.map(({ index, text: { length } }) => leaningOf(text, index, index + length)));
  };
  const explain = (original: string): readonly Reason[] => {
    const label = labelOf(leaning(original));
    if (label === "neutral") return [];
    const text = foldedInPlace(original);
    const sentences = sentencesOf(text).map(({ index, text: { length } }) => ({ from: index, to: index + length }));
    const [said] = sentences.sort((a, b) => leaningOf(text, b.from, b.to)[label] - leaningOf(text, a.from, a.to)[label]);
    return said === undefined ? [] : reasonsIn(text, said.from, said.to, label);
  };
  const reasonsIn = (text: string, from: number, to: number, label: "negative" | "positive"): readonly Reason[] => {
    const ofSpan = new Map<string, number>();
    let found = 0;
    visitFeatures(text, from, to, model.language, (hash, start, end) => {
      const slot = weights.slotOf(hash);
      if (slot < 0) return;
      found += 1;
      const span = text.slice(start, end);
      if (span !== "") ofSpan.set(span, (ofSpan.get(span) ?? 0) + (weights[label][slot] ?? 0));
    });
    return [...ofSpan]
      .map(([span, weight]) => ({ text: span, weight: weight * scaleOf(found) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_REASONS);
  };
  return { leaning, explain, label: (text) => labelOf(leaning(text)) };
}

/** Of many features each says less; chosen, as all of this, by what the tune halves are heard best with. */
export function scaleOf(features: number): number {
  return features === 0 ? 0 : 0.5 / Math.sqrt(Math.sqrt(features));
}

export function labelOf({ negative, positive }: Leaning): SentimentLabel {
  if (Math.max(negative, positive) <= 0) return "neutral";
  return negative > positive ? "negative" : "positive";
}

function strongest(sentences: readonly Leaning[]): Leaning {
  return sentences.reduce(
    (most, { negative, positive }) => ({ negative: Math.max(most.negative, negative), positive: Math.max(most.positive, positive) }),
    { negative: -Infinity, positive: -Infinity },
  );
}

function weightsOf({ features: lines, step }: SentimentModel): Weights {
  const features = lines.split("\n");
  const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2));
  const hashes = new Int32Array(size);
  const taken = new Uint8Array(size);
  const negative = new Float32Array(size);
  const positive = new Float32Array(size);
  const place = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (taken[slot] === 1 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const feature of features) {
    const beforePositive = feature.lastIndexOf(" ");
    const beforeNegative = feature.lastIndexOf(" ", beforePositive - 1);
    const hash = hashOf(feature.slice(0, beforeNegative));
    const slot = place(hash);
    hashes[slot] = hash;
    taken[slot] = 1;
    negative[slot] = Number(feature.slice(beforeNegative, beforePositive)) * step;
    positive[slot] = Number(feature.slice(beforePositive)) * step;
  }
  const slotOf = (hash: number): number => {
    const slot = place(hash);
    return taken[slot] === 1 ? slot : -1;
  };
  return { slotOf, negative, positive };
}
