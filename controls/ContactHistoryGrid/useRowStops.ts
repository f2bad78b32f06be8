import * as React from "react";

/** What of a row can have the focus. */
const STOP = ".sd-calls-open";

/** What the rows' common parent needs. */
export interface RowStops {
  readonly onFocus: (event: React.FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
}

/**
 * One tab stop for all rows; arrow keys walk them, Home and End go to either end. Set on the elements themselves: drawing hundreds of
 * rows anew for each key would be slow, and a stop whose row is gone must be replaced.
 */
export function useRowStops(table: React.RefObject<HTMLElement>): RowStops {
  const stops = () => [...(table.current?.querySelectorAll<HTMLElement>(STOP) ?? [])];
  const settle = (chosen?: HTMLElement) => {
    const all = stops();
    const stop = chosen ?? all.find((each) => each === document.activeElement) ?? all.find(({ tabIndex }) => tabIndex === 0) ?? all[0];
    for (const each of all) each.tabIndex = each === stop ? 0 : -1;
  };
  React.useLayoutEffect(() => settle());
  return {
    onFocus: ({ target }) => target.matches(STOP) && settle(target),
    onKeyDown(event) {
      const all = stops();
      const present = all.indexOf(document.activeElement as HTMLElement);
      const last = all.length - 1;
      const next = { ArrowDown: Math.min(last, present + 1), ArrowUp: Math.max(0, present - 1), Home: 0, End: last }[event.key];
      if (next === undefined) return;
      all[next]?.focus();
      event.preventDefault();
    },
  };
}
