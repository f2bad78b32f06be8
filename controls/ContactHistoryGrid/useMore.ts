import * as React from "react";

/** So many calls are shown at first, and added each time. */
export const STEP = 25;

/**
 * How many calls are shown: more on demand, and the first again after another question.
 * @param question what the calls answer @param first how many were shown when the page was left
 */
export function useMore(question: string, first: number, onKeep: (most: number) => void): readonly [most: number, showMore: () => void] {
  const [shown, setShown] = React.useState({ question, most: Math.max(STEP, first) });
  const most = shown.question === question ? shown.most : STEP;
  React.useEffect(() => onKeep(most), [most]); // eslint-disable-line react-hooks/exhaustive-deps
  return [most, () => setShown({ question, most: most + STEP })];
}
