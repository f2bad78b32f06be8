import * as React from "react";

export interface RovingItem {
  readonly ref: (element: HTMLElement | null) => void;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
}

/**
 * One tab stop for a row of elements: arrow keys, Home and End walk along it, in reading direction.
 * @param initial where the tab stop lies at first; `count - 1` begins at the end
 * @returns what the element at an index needs
 */
export function useRovingIndex(count: number, initial = 0): (index: number) => RovingItem {
  const [chosen, setChosen] = React.useState<number>();
  const elements = React.useRef<(HTMLElement | null)[]>([]);
  const last = Math.max(0, count - 1);
  const current = Math.min(Math.max(0, chosen ?? initial), last);
  return (index) => ({
    ref(element) {
      elements.current[index] = element;
    },
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setChosen(index),
    onKeyDown(event) {
      const isRtl = event.currentTarget.closest<HTMLElement>("[dir]")?.dir === "rtl";
      const next = { ArrowRight: index + (isRtl ? -1 : 1), ArrowLeft: index + (isRtl ? 1 : -1), Home: 0, End: last }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      elements.current[Math.min(last, Math.max(0, next))]?.focus();
    },
  });
}
