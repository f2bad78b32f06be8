import * as React from "react";

/** Whatever an element lies in, the nearest first, that scrolls or cuts off what overflows. */
function frames(element: Element): Element[] {
  const { parentElement } = element;
  if (!parentElement) return [];
  return getComputedStyle(parentElement).overflowY === "visible" ? frames(parentElement) : [parentElement, ...frames(parentElement)];
}

/** What scrolls a page that somebody else draws: the nearest around an element that has more than it shows, else the document. */
export function pageScroller(element: Element): Element {
  const scrolls = (frame: Element) => frame.scrollHeight > frame.clientHeight && /auto|scroll/.test(getComputedStyle(frame).overflowY);
  return frames(element).find(scrolls) ?? document.scrollingElement ?? document.documentElement;
}

/** Where in the window the part of an element begins that is not scrolled or cut away, in pixels from its top. */
export function visibleTop(element: Element): number {
  return Math.max(0, ...frames(element).map((frame) => frame.getBoundingClientRect().top + frame.clientTop));
}

/** Calls after whatever scrolls or the window has another size; its events do not rise, but are caught on the way down. */
export function useScrolled(onScrolled: () => void): void {
  const latest = React.useRef(onScrolled);
  latest.current = onScrolled;
  React.useEffect(() => {
    const tell = () => latest.current();
    const events = ["scroll", "resize"];
    events.forEach((event) => window.addEventListener(event, tell, true));
    return () => events.forEach((event) => window.removeEventListener(event, tell, true));
  }, []);
}
