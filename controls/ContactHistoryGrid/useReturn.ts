import * as React from "react";
import { hasLeftForCall } from "../../shared/host/leftForCall";
import type { CallsProps } from "./CallsProps";
import { pageScroller, useScrolled } from "./pageScroller";

/** Scrolling pauses that long before its place is kept. */
const SCROLLED_MS = 250;

/** Keeps where the page is scrolled to; back from a call it is there again, and the call that was opened has the focus. */
export function useReturn(table: React.RefObject<HTMLElement>, { kept, onKeep }: Pick<CallsProps, "kept" | "onKeep">): void {
  const timer = React.useRef<ReturnType<typeof setTimeout>>();
  useScrolled(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (table.current) onKeep({ scroll: Math.round(pageScroller(table.current).scrollTop) });
    }, SCROLLED_MS);
  });
  React.useEffect(() => {
    // The other parts of the page are drawn with the same answer: in the next frame it is as high as it was.
    const frame = requestAnimationFrame(() => {
      const { current } = table;
      if (!current || !hasLeftForCall()) return;
      const scroller = pageScroller(current);
      if (scroller.scrollTop === 0) scroller.scrollTop = kept.scroll;
      current.querySelector<HTMLElement>(`[data-call="${CSS.escape(kept.opened)}"]`)?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer.current);
    };
    // Once, with the first calls that are drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
