import * as React from "react";
import { hasLeftForCall } from "../../shared/host/leftForCall";
import type { CallsProps } from "./CallsProps";
import { pageScroller } from "./pageScroller";

/** Scrolling pauses that long before its place is kept. */
const SCROLLED_MS = 250;

/** Keeps where the page is scrolled to; back from a call it is there again, and the call that was opened has the focus. */
export function useReturn(table: React.RefObject<HTMLElement>, { kept, onKeep }: Pick<CallsProps, "kept" | "onKeep">): void {
  React.useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => table.current && onKeep({ scroll: Math.round(pageScroller(table.current).scrollTop) });
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SCROLLED_MS);
    };
    window.addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", onScroll, { capture: true });
    };
  }, [table, onKeep]);
  React.useEffect(() => {
    const { current } = table;
    if (!current || !hasLeftForCall()) return undefined;
    // The other parts of the page are drawn with the same answer: then it is as high as it was.
    const frame = requestAnimationFrame(() => {
      const scroller = pageScroller(current);
      if (scroller.scrollTop === 0) scroller.scrollTop = kept.scroll;
      current.querySelector<HTMLElement>(`[data-call="${CSS.escape(kept.opened)}"]`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // Once, with the first calls that are drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
