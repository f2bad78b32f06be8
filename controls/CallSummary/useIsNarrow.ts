import * as React from "react";

/** Below this two panes side by side leave lines of a few words each. */
const NARROW_PX = 720;

/** Whether an element is too narrow for two panes. */
export function useIsNarrow(element: React.RefObject<HTMLElement>): boolean {
  const [isNarrow, setNarrow] = React.useState(false);
  React.useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (width: number) => width > 0 && setNarrow(width < NARROW_PX);
    measure(current.getBoundingClientRect().width);
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isNarrow;
}
