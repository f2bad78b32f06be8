import type { SentimentLabel } from "../../shared/domain/Sentiment";

/** What was labelled by hand, and what was found. */
export interface Judged {
  readonly wanted: SentimentLabel;
  readonly found: SentimentLabel;
}

const LABELS: readonly SentimentLabel[] = ["negative", "neutral", "positive"];
const RESAMPLES = 1000;

/** Mean over the three labels of 2 · precision · recall ÷ (precision + recall), 0…1. */
export function macroF1(judged: readonly Judged[]): number {
  const scores = LABELS.map((label) => {
    const wanted = judged.filter((each) => each.wanted === label).length;
    const found = judged.filter((each) => each.found === label).length;
    const both = judged.filter((each) => each.wanted === label && each.found === label).length;
    return wanted + found === 0 ? 1 : (2 * both) / (wanted + found);
  });
  return scores.reduce((sum, score) => sum + score, 0) / LABELS.length;
}

/** Cohen's κ: agreement beyond what the two would reach by chance; 1 = always. */
export function kappa(judged: readonly Judged[]): number {
  const share = (matches: (each: Judged) => boolean) => judged.filter(matches).length / judged.length;
  const agreed = share(({ wanted, found }) => wanted === found);
  const byChance = LABELS.reduce((sum, label) => sum + share(({ wanted }) => wanted === label) * share(({ found }) => found === label), 0);
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance);
}

/** 95 % bootstrap interval of a measure; the same for the same judgements. */
export function interval(judged: readonly Judged[], measure: (sample: readonly Judged[]) => number): readonly [low: number, high: number] {
  const random = seeded(20240607);
  const values = Array.from({ length: RESAMPLES }, () => measure(judged.map(() => judged[Math.floor(random() * judged.length)]!)));
  values.sort((a, b) => a - b);
  return [values[Math.floor(RESAMPLES * 0.025)]!, values[Math.floor(RESAMPLES * 0.975)]!];
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
