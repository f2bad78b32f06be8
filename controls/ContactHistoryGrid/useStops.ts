import * as React from "react";

/** What the common parent of the stops needs. */
export interface Stops {
  readonly onFocus: (event: React.FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
}

/**
 * One tab stop for all of a row's or a column's elements; two keys walk them, Home and End go to either end. Set on the elements
 * themselves: drawing hundreds of rows anew for each key would be slow, and a stop whose row is gone must be replaced.
 * @param around where they are @param selector which they are; drawn with a tab index of −1
 */
export function useStops(around: React.RefObject<HTMLElement>, selector: string, [back, forward]: readonly [string, string]): Stops {
  const stops = () => [...(around.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const settle = (chosen?: HTMLElement) => {
    const all = stops();
    const stop = chosen ?? all.find((each) => each === document.activeElement) ?? all.find(({ tabIndex }) => tabIndex === 0) ?? all[0];
    for (const each of all) each.tabIndex = each === stop ? 0 : -1;
  };
  React.useLayoutEffect(() => settle());
  return {
    onFocus: ({ target }) => target.matches(selector) && settle(target),
    onKeyDown(event) {
      const all = stops();
      const present = all.indexOf(document.activeElement as HTMLElement);
      const last = all.length - 1;
      const next = { [forward]: Math.min(last, present + 1), [back]: Math.max(0, present - 1), Home: 0, End: last }[event.key];
      if (next === undefined) return;
      all[next]?.focus();
      event.preventDefault();
    },
  };
}
