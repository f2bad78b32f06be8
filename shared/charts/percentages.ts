/** Shares of words that were positive and negative; the rest was neither. */
export interface WholePercentages {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/**
 * Whole percentages that add up to 100. Positive and negative are rounded as everywhere else on the page; neutral is the rest, so
 * that it takes the rounding.
 * @param positive 0…1
 * @param negative 0…1
 */
export function wholePercentages({ positive, negative }: { readonly positive: number; readonly negative: number }): WholePercentages {
  const first = Math.round(positive * 100);
  const last = Math.min(Math.round(negative * 100), 100 - first);
  return { positive: first, neutral: 100 - first - last, negative: last };
}
