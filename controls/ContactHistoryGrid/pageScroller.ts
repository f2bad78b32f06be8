/** What scrolls a page that somebody else draws: the nearest that can around an element, else the document. */
export function pageScroller(element: Element): Element {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight) return around;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Where in the window the part of an element begins that is not scrolled or cut away, in pixels from its top. */
export function visibleTop(element: Element): number {
  let top = 0;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY !== "visible") top = Math.max(top, around.getBoundingClientRect().top + around.clientTop);
  }
  return top;
}
