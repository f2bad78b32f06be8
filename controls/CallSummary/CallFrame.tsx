import * as React from "react";
import { frameHeight } from "./frameHeight";
import { useWidth } from "../../shared/ui/useWidth";

/** Below this two panes side by side leave lines of a few words each. */
const NARROW_PX = 720;

/** Where the call is drawn. */
export interface Frame {
  readonly element: React.RefObject<HTMLDivElement>;
  /** There is room for one pane at a time. */
  readonly isNarrow: boolean;
}

/** From the place where the call begins to the window's end: its parts scroll each by itself, so that the page need not. */
export function CallFrame({ children }: { readonly children: (frame: Frame) => React.ReactNode }): React.ReactElement {
  const element = React.useRef<HTMLDivElement>(null);
  const isNarrow = useWidth(element, NARROW_PX) < NARROW_PX;
  const [height, setHeight] = React.useState(0);
  React.useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => setHeight(frameHeight(current, isNarrow));
    measure();
    let asked = 0;
    // Not at once: what is watched may change its size by it.
    const later = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(measure);
    };
    window.addEventListener("resize", later);
    const observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(later);
    for (let around = current.parentElement; around; around = around.parentElement) observer?.observe(around);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener("resize", later);
      observer?.disconnect();
    };
  }, [isNarrow]);
  return (
    <div ref={element} className="sd-call" data-narrow={isNarrow} style={{ [isNarrow ? "height" : "minHeight"]: height }}>
      {children({ element, isNarrow })}
    </div>
  );
}
