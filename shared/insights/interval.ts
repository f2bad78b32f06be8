/** From `low` to `high`, in the unit of what was measured. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How sure an interval is, in percent. */
export type Confidence = 95 | 99;

/** Two-sided quantiles of the standard normal distribution. */
const Z: Readonly<Record<Confidence, number>> = { 95: 1.96, 99: 2.5758 };

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample variance, over n − 1; NaN for fewer than two values. */
export function varianceOf(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** Two-sided quantile of Student's t with ν degrees of freedom: Cornish and Fisher's expansion, good to 0.01 from seven degrees on. */
export function tQuantile(confidence: Confidence, freedom: number): number {
  const z = Z[confidence];
  const terms = [
    z,
    (z ** 3 + z) / (4 * freedom),
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2),
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3),
  ];
  return terms.reduce((sum, term) => sum + term, 0);
}

const around = (centre: number, margin: number): Interval => ({ low: centre - margin, high: centre + margin });

/** Where the mean of a population lies of which these are some; needs two values. */
export function meanInterval(values: readonly number[], confidence: Confidence): Interval {
  return around(mean(values), tQuantile(confidence, values.length - 1) * Math.sqrt(varianceOf(values) / values.length));
}

/** Welch's interval of the difference of two means, current − before; needs two values on both sides. */
export function welchInterval(current: readonly number[], before: readonly number[], confidence: Confidence): Interval {
  const [a, b] = [current, before].map((values) => varianceOf(values) / values.length) as [number, number];
  const difference = mean(current) - mean(before);
  // Equal values on both sides tell the difference without doubt, and no degrees of freedom.
  if (a + b === 0) return around(difference, 0);
  const freedom = (a + b) ** 2 / (a ** 2 / (current.length - 1) + b ** 2 / (before.length - 1));
  return around(difference, tQuantile(confidence, freedom) * Math.sqrt(a + b));
}

/** `hits` of `of`. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** Wilson's limits of a share, 0…1. */
export function wilsonInterval({ hits, of }: Share, confidence: Confidence): Interval {
  const z = Z[confidence];
  const spread = z * Math.sqrt((hits * (of - hits)) / of + z ** 2 / 4);
  const centre = hits + z ** 2 / 2;
  return { low: (centre - spread) / (of + z ** 2), high: (centre + spread) / (of + z ** 2) };
}

/** Newcombe's interval of the difference of two shares, current − before, from their Wilson limits. */
export function newcombeInterval(current: Share, before: Share, confidence: Confidence): Interval {
  const [p, q] = [current, before].map(({ hits, of }) => hits / of) as [number, number];
  const [a, b] = [current, before].map((share) => wilsonInterval(share, confidence)) as [Interval, Interval];
  return { low: p - q - Math.hypot(p - a.low, b.high - q), high: p - q + Math.hypot(a.high - p, q - b.low) };
}

/** Whether a value lies outside, on either side. */
export const excludes = ({ low, high }: Interval, value: number): boolean => value < low || value > high;
