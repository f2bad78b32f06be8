import type { ICalloutProps } from "@fluentui/react";
import { DirectionalHint } from "@fluentui/react";

/** Narrower windows show a sheet from the bottom. */
const NARROW = 480;
/** Never taller, so that the page around it stays in sight. */
const TALLEST = 480;
/** The share of a narrow window that a sheet takes at most. */
const SHEET = 0.75;
const WIDTH = 500;
const MARGIN = 8;
/** Above and below what scrolls in it, and between it and the figure. */
const PADDING = 16;
const GAP = 4;
/** Where neither above nor below has so much room, it stands at the side. */
const LOWEST = 280;

/** What must stay free while something is behind a figure: the period that it speaks of. */
const FREE = "[data-uncovered]";

export interface Place {
  readonly callout: Partial<ICalloutProps>;
  readonly width: number;
  /** In pixels. */
  readonly maxHeight: number;
}

/** The part of the window in which an element scrolls: a form beside its app's own bars. */
function frameOf(element: HTMLElement): DOMRect {
  const window = new DOMRect(0, 0, innerWidth, innerHeight);
  for (let around = element.parentElement; around; around = around.parentElement) {
    const isScroller = /auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight;
    if (!isScroller || around === document.body || around === document.documentElement) continue;
    const { left, top, right, bottom } = around.getBoundingClientRect();
    const [from, to] = [Math.max(0, left), Math.min(innerWidth, right)];
    return new DOMRect(from, Math.max(0, top), to - from, Math.min(innerHeight, bottom) - Math.max(0, top));
  }
  return window;
}

/** Where a popup beside an element may stand: within the form, below the period while that is in sight. */
function roomAround(anchor: HTMLElement): DOMRect {
  const frame = frameOf(anchor);
  const free = document.querySelector(FREE)?.closest("section")?.getBoundingClientRect();
  // A figure beside the period, as on a form of one's own, leaves no room below it.
  const isAbove = free !== undefined && free.bottom <= anchor.getBoundingClientRect().top;
  const top = Math.max(frame.top + MARGIN, isAbove ? free.bottom : 0);
  return new DOMRect(frame.left + MARGIN, top, frame.width - 2 * MARGIN, frame.bottom - MARGIN - top);
}

/** Where what is behind a figure stands: beside what was clicked, or on a narrow screen at the bottom. */
export function placeOf(anchor: HTMLElement): Place {
  if (innerWidth < NARROW) {
    const edge = DirectionalHint.topLeftEdge;
    const callout = {
      target: { left: 0, top: innerHeight },
      directionalHint: edge,
      directionalHintForRTL: edge,
      gapSpace: 0,
      minPagePadding: 0,
      calloutWidth: innerWidth,
      preventDismissOnResize: true,
    };
    return { callout, width: innerWidth, maxHeight: innerHeight * SHEET - PADDING };
  }
  const { left, top, right, bottom, width, height } = roomAround(anchor);
  const figure = anchor.getBoundingClientRect();
  const beside = Math.max(bottom - figure.bottom, figure.top - top) - GAP;
  return {
    callout: { bounds: { left, top, right, bottom, width, height }, minPagePadding: 0, gapSpace: GAP },
    width: WIDTH,
    maxHeight: Math.min(TALLEST, beside < LOWEST ? height : beside) - PADDING,
  };
}
