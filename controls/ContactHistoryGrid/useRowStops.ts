import type * as React from "react";

/** What of a row can have the focus. */
const STOP = ".sd-calls-open";
/** After a jump the rows of the other end are drawn by then. */
const DRAWN_MS = 100;

export interface RowStops {
  /** After rows were drawn or taken away. */
  readonly settle: () => void;
  readonly onFocus: (event: React.FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
}

/**
 * One tab stop for rows that come and go as the list scrolls; arrow keys walk them, Home and End go to either end. Set on the elements
 * themselves: drawing thousands of rows anew for each key would be slow, and a stop that has scrolled away must be replaced.
 */
export function useRowStops(scroller: React.RefObject<HTMLElement>): RowStops {
  const stops = () => [...(scroller.current?.querySelectorAll<HTMLElement>(STOP) ?? [])];
  const settle = (chosen?: HTMLElement) => {
    const all = stops();
    const top = scroller.current?.getBoundingClientRect().top ?? 0;
    const isSeen = (stop: HTMLElement) => stop.getBoundingClientRect().top >= top;
    const stop =
      chosen ??
      all.find((each) => each === document.activeElement) ??
      all.find((each) => each.tabIndex === 0 && isSeen(each)) ??
      all.find(isSeen) ??
      all[0];
    for (const each of all) each.tabIndex = each === stop ? 0 : -1;
  };
  const jump = (isEnd: boolean) => {
    if (!scroller.current) return;
    scroller.current.scrollTop = isEnd ? scroller.current.scrollHeight : 0;
    setTimeout(
      () =>
        stops()
          .at(isEnd ? -1 : 0)
          ?.focus(),
      DRAWN_MS,
    );
  };
  return {
    settle: () => settle(),
    onFocus: ({ target }) => target.matches(STOP) && settle(target),
    onKeyDown(event) {
      const all = stops();
      const present = all.indexOf(document.activeElement as HTMLElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) all[Math.max(0, present + step)]?.focus();
      else if (event.key === "Home" || event.key === "End") jump(event.key === "End");
      else return;
      event.preventDefault();
    },
  };
}
