import * as React from "react";
import { hasLeftForCall } from "../../shared/host/leftForCall";
import type { CallsProps } from "./CallsProps";
import { pageScroller, useScrolled } from "./pageScroller";

/** Scrolling pauses that long before its place is kept. */
const SCROLLED_MS = 250;

/** Within so many frames the page's other parts are as high as they were. */
const SETTLING_FRAMES = 60;

/** What users do who want to be elsewhere. */
const TOUCHES = ["wheel", "touchstart", "pointerdown", "keydown"];

/** Scrolls to a place, once more whenever the page has another height, until the user does something. Returns how to stop that. */
function scrollBack(scroller: Element, top: number): () => void {
  let [frame, frames, height] = [0, SETTLING_FRAMES, -1];
  const stop = () => {
    cancelAnimationFrame(frame);
    TOUCHES.forEach((touch) => window.removeEventListener(touch, stop, true));
  };
  const step = () => {
    if (scroller.scrollHeight !== height) scroller.scrollTop = top;
    height = scroller.scrollHeight;
    if (--frames > 0) frame = requestAnimationFrame(step);
    else stop();
  };
  TOUCHES.forEach((touch) => window.addEventListener(touch, stop, true));
  step();
  return stop;
}

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
    let stop: (() => void) | undefined;
    // The other parts of the page are drawn with the same answer: from the next frame on it is about as high as it was.
    const frame = requestAnimationFrame(() => {
      const { current } = table;
      if (!current || !hasLeftForCall()) return;
      const scroller = pageScroller(current);
      if (scroller.scrollTop === 0) stop = scrollBack(scroller, kept.scroll);
      current.querySelector<HTMLElement>(`[data-call="${CSS.escape(kept.opened)}"]`)?.focus({ preventScroll: true });
      // The next call may be opened from elsewhere.
      onKeep({ opened: "" });
    });
    return () => {
      cancelAnimationFrame(frame);
      stop?.();
      clearTimeout(timer.current);
    };
    // Once, with the first calls that are drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
