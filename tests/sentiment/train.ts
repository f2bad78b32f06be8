import { labelOf, scaleOf, sentimentScorer } from "../../shared/analytics/sentiment/scorer";
import type { SentimentModel } from "../../shared/analytics/sentiment/SentimentModel";
import { foldedInPlace } from "../../shared/analytics/words";
import type { SentimentLabel } from "../../shared/domain/Sentiment";
import { featureNames } from "./featureNames";
import { labelledCalls, labelledUtterances, wordKinds } from "./labelledData";
import { macroF1, seeded } from "./measures";

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pulls weights towards zero. */
  readonly decay: number;
}

/** Chosen on the tune halves. */
export const TRAINING: TrainingOptions = { epochs: 20, rate: 0.3, decay: 5e-3 };

const LABELS: readonly SentimentLabel[] = ["negative", "neutral", "positive"];
const CLASSES = LABELS.length;
const LARGEST_STEP = 127;

interface Example {
  readonly wanted: number;
  /** Each feature as often as it occurs. */
  readonly features: readonly number[];
  readonly scale: number;
}

/**
 * Multinomial logistic regression by AdaGrad over the `train` half: same data, same model. Words that are listed share the weights of
 * their kind beside their own, so that one that no utterance holds is understood by what the others were worth.
 */
export function trainedModel(language: string, options: TrainingOptions = TRAINING): SentimentModel {
  const kindOf = wordKinds(language);
  const texts = labelledUtterances(language).filter(({ half }) => half === "train");
  const named = texts.map(({ label, text }) => ({ wanted: LABELS.indexOf(label), names: featureNames(foldedInPlace(text), language) }));
  const vocabulary = vocabularyOf(
    named.map(({ names }) => names),
    kindOf,
  );
  const examples = named.map(({ wanted, names }): Example => {
    const features = names.flatMap((name) => vocabulary.get(name) ?? []);
    return { wanted, features, scale: scaleOf(features.length) };
  });
  const kinds = [...new Set(kindOf.values())].sort();
  const kindsOf = [...vocabulary.keys()].map((name) => kinds.indexOf(kindOf.get(name) ?? ""));
  const weights = fit(examples, kindsOf, kinds.length, options);
  return withThreshold(asModel(language, [...vocabulary.keys()], weights));
}

/** Leanings that are tried as the least that is no longer neutral, and how far apart they lie. */
const LOWEST_THRESHOLD = -1;
const HIGHEST_THRESHOLD = 2;
const THRESHOLD_STEP = 0.1;

/**
 * Moves the bias so that 0 is where neutral ends: the place where the `tune` half is heard best, its neighbours on both sides counted in,
 * as one lucky utterance makes no rule.
 */
function withThreshold(model: SentimentModel): SentimentModel {
  const { leaning } = sentimentScorer(model);
  const tuning = [...labelledUtterances(model.language), ...labelledCalls(model.language).flatMap(({ lines }) => lines)]
    .filter(({ half }) => half === "tune")
    .map(({ label, text }) => ({ wanted: label, leaning: leaning(text) }));
  if (tuning.length === 0) return model;
  const count = Math.round((HIGHEST_THRESHOLD - LOWEST_THRESHOLD) / THRESHOLD_STEP) + 1;
  const thresholds = Array.from({ length: count }, (_, index) => LOWEST_THRESHOLD + index * THRESHOLD_STEP);
  const heard = thresholds.map((threshold) =>
    macroF1(
      tuning.map(({ wanted, leaning: { negative, positive } }) => ({
        wanted,
        found: labelOf({ negative: negative - threshold, positive: positive - threshold }),
      })),
    ),
  );
  const smooth = heard.map((_, index) => {
    const near = heard.slice(Math.max(0, index - 2), index + 3);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  const threshold = thresholds[smooth.indexOf(Math.max(...smooth))] ?? 0;
  return { ...model, bias: model.bias.map((each) => each - threshold) };
}

function vocabularyOf(texts: readonly (readonly string[])[], kindOf: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const names = [...new Set([...texts.flat(), ...kindOf.keys()])].sort();
  return new Map(names.map((name, index) => [name, index]));
}

interface Weights {
  /** By feature and class, what it is worth by itself and by its kinds. */
  readonly ofFeatures: Float64Array;
  readonly bias: Float64Array;
}

/** @param kindsOf by feature, the number of its kind, −1 where it has none */
function fit(examples: readonly Example[], kindsOf: readonly number[], kinds: number, options: TrainingOptions): Weights {
  const own = parameters(kindsOf.length);
  const ofKinds = parameters(kinds);
  const bias = parameters(1);
  const random = seeded(7);
  const order = examples.map((_, index) => index);
  const scores = new Float64Array(CLASSES);
  const amounts = new Float64Array(kinds);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { wanted, features, scale } = examples[index]!;
      amounts.fill(0);
      for (const feature of features) if (kindsOf[feature]! >= 0) amounts[kindsOf[feature]!]! += 1;
      for (let label = 0; label < CLASSES; label += 1) {
        let sum = 0;
        for (const feature of features) sum += own.values[feature * CLASSES + label]!;
        for (let kind = 0; kind < kinds; kind += 1) sum += ofKinds.values[kind * CLASSES + label]! * amounts[kind]!;
        scores[label] = bias.values[label]! + sum * scale;
      }
      softmax(scores);
      for (let label = 0; label < CLASSES; label += 1) {
        const slope = scores[label]! - (label === wanted ? 1 : 0);
        step(bias, label, slope, options.rate);
        for (const feature of features) {
          const place = feature * CLASSES + label;
          step(own, place, slope * scale + options.decay * own.values[place]!, options.rate);
        }
        for (let kind = 0; kind < kinds; kind += 1) {
          step(ofKinds, kind * CLASSES + label, slope * scale * amounts[kind]!, options.rate);
        }
      }
    }
  }
  const ofFeatures = own.values.slice();
  kindsOf.forEach((kind, feature) => {
    if (kind < 0) return;
    for (let label = 0; label < CLASSES; label += 1) ofFeatures[feature * CLASSES + label]! += ofKinds.values[kind * CLASSES + label]!;
  });
  return { ofFeatures, bias: bias.values };
}

/** Values and the sum of their squared slopes, by which AdaGrad slows each down. */
interface Parameters {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

function parameters(count: number): Parameters {
  return { values: new Float64Array(count * CLASSES), slopes: new Float64Array(count * CLASSES).fill(1e-8) };
}

function step({ values, slopes }: Parameters, place: number, slope: number, rate: number): void {
  if (slope === 0) return;
  slopes[place]! += slope * slope;
  values[place]! -= (rate * slope) / Math.sqrt(slopes[place]!);
}

function softmax(scores: Float64Array): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let label = 0; label < CLASSES; label += 1) {
    scores[label] = Math.exp(scores[label]! - most);
    sum += scores[label]!;
  }
  for (let label = 0; label < CLASSES; label += 1) scores[label]! /= sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

/** Against neutral, in whole steps; what is worth none is left out. */
function asModel(language: string, names: readonly string[], { ofFeatures, bias }: Weights): SentimentModel {
  const against = (values: Float64Array, place: number) => [values[place]! - values[place + 1]!, values[place + 2]! - values[place + 1]!];
  const pairs = names.map((_, feature) => against(ofFeatures, feature * CLASSES));
  const largest = pairs.reduce((most, [negative = 0, positive = 0]) => Math.max(most, Math.abs(negative), Math.abs(positive)), 0);
  const unit = largest / LARGEST_STEP;
  const features = names.flatMap((name, feature) => {
    const [negative, positive] = pairs[feature]!.map((weight) => Math.round(weight / unit));
    return negative === 0 && positive === 0 ? [] : [`${name} ${negative} ${positive}`];
  });
  return { language, step: unit, bias: against(bias, 0), features: features.join("\n") };
}
