import { mean, varianceOf } from "./moments";

// How often chance alone brings a difference as large as the one that was seen: two-sided p-values, 0…1.

const STEPS = 200;
/** Beyond so many of its standard deviations, 1 ÷ √power, nothing is left of the area below cos^power. */
const REACH = 10;
/** From here on Student's t is normal. */
const MOST_FREEDOM = 1e5;

/** The area below cos^power, from an angle to a right one, by the middles of equal steps. */
function areaFrom(angle: number, power: number): number {
  const step = Math.min(Math.PI / 2 - angle, REACH / Math.sqrt(power)) / STEPS;
  let sum = 0;
  for (let index = 0.5; index < STEPS; index++) sum += Math.cos(angle + index * step) ** power;
  return sum * step;
}

/**
 * Of Student's t: t ÷ √ν is the tangent of an angle whose density is cos^(ν − 1).
 * @param freedom ν, from 2 on; infinite for the normal distribution
 */
export function studentP(t: number, freedom: number): number {
  const known = Math.min(freedom, MOST_FREEDOM);
  return areaFrom(Math.atan(Math.abs(t) / Math.sqrt(known)), known - 1) / areaFrom(0, known - 1);
}

/** Halvings of the way to a quantile: nothing that is shown is finer. */
const HALVINGS = 40;
/** No quantile that anybody asks for lies farther out, from one degree of freedom on. */
const FARTHEST = 1_000;

/** The t beyond which, on both sides together, so much of Student's distribution lies. @param p 0.002…1 */
export function studentT(p: number, freedom: number): number {
  let [near, far] = [0, FARTHEST];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (near + far) / 2;
    if (studentP(middle, freedom) > p) near = middle;
    else far = middle;
  }
  return near;
}

/** A mean, and how surely it is known. */
export interface TestedMean {
  readonly mean: number;
  /** Of the mean, not of what it is the mean of. */
  readonly variance: number;
  /** From 1 on. */
  readonly freedom: number;
}

/** Of the difference of two means, by Welch's test. */
export function differenceP(current: TestedMean, before: TestedMean): number {
  const [a, b] = [current.variance, before.variance];
  const difference = current.mean - before.mean;
  // Equal values on both sides tell the difference without doubt, and no degrees of freedom.
  if (a + b === 0) return difference === 0 ? 1 : 0;
  return studentP(difference / Math.sqrt(a + b), (a + b) ** 2 / (a ** 2 / current.freedom + b ** 2 / before.freedom));
}

const testedMeanOf = (values: readonly number[]): TestedMean => ({
  mean: mean(values),
  variance: varianceOf(values) / values.length,
  freedom: values.length - 1,
});

/** Of the difference of the means of values; needs two on both sides. */
export const meansP = (current: readonly number[], before: readonly number[]): number =>
  differenceP(testedMeanOf(current), testedMeanOf(before));

/** `hits` of `of`. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** Of the difference of two shares, by Pearson's χ² with N − 1 in place of N, which holds for small numbers too (Campbell 2007). */
export function sharesP(current: Share, before: Share): number {
  const [hits, of] = [current.hits + before.hits, current.of + before.of];
  const spread = ((hits * (of - hits)) / of) * (1 / current.of + 1 / before.of);
  const difference = current.hits / current.of - before.hits / before.of;
  return spread === 0 ? 1 : studentP(difference * Math.sqrt((of - 1) / spread), Infinity);
}
