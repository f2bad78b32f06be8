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
  const first = whole(positive);
  const last = Math.min(whole(negative), 100 - first);
  return { positive: first, neutral: 100 - first - last, negative: last };
}

/** Of 0.285, which is a little less to the processor, 29 like everything that is written for a user. */
function whole(share: number): number {
  return Math.round(Number((share * 100).toFixed(9)));
}
