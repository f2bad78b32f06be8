import * as React from "react";

/** Until something can be measured. */
const USUAL_PX = 640;

/** Width of an element's content in whole pixels. */
export function useWidth(element: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = React.useState(USUAL_PX);
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
