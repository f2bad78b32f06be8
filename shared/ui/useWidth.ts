import * as React from "react";

/**
 * Width of an element's content in whole pixels.
 * @param usual until something can be measured
 */
export function useWidth(element: React.RefObject<HTMLElement>, usual: number): number {
  const [width, setWidth] = React.useState(usual);
  React.useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (measured: number) => measured >= 1 && setWidth(Math.floor(measured));
    measure(current.clientWidth);
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
