import * as React from "react";
import type { IList } from "@fluentui/react";

/** Heights of lines that were never drawn are guessed: a place is found after some drawing at the latest. */
const MOST_TRIES = 6;

/** Where a line is brought to that is out of view: as far up that what follows can be read on, or as near as the keyboard walks. */
type Whereto = "readOn" | "near";

interface Wanted {
  readonly place: number;
  readonly whereto: Whereto;
  focus: boolean;
  tries: number;
}

export interface Reveal {
  /** Scrolls a line into view, also one that is not drawn yet. */
  readonly reveal: (place: number) => void;
  /** Moves the focus to a line. */
  readonly focus: (place: number) => void;
  /** The user scrolls: what was wanted before is given up. */
  readonly giveUp: () => void;
  /** Whether any part of a line is in view. */
  readonly isInView: (place: number) => boolean;
}

/** What scrolls the lines: their own view, or the whole call where there is room for one pane only. */
export function scrollerOf(view: HTMLElement): HTMLElement {
  return view.closest<HTMLElement>(".sd-call[data-narrow='true']") ?? view;
}

/** Where a line lies in what is to be seen of its scroller: in narrow ones tabs stay above and the player below. */
function placesOf(scroller: HTMLElement, line: HTMLElement) {
  const edge = (name: string) => scroller.querySelector(name)?.getBoundingClientRect();
  const [frame, own] = [scroller.getBoundingClientRect(), line.getBoundingClientRect()];
  const top = Math.max(frame.top, edge(".sd-call-pivot")?.bottom ?? frame.top);
  const bottom = Math.min(frame.bottom, edge(".sd-player")?.top ?? frame.bottom);
  return { top: own.top - top, bottom: own.bottom - bottom, height: bottom - top, own: own.height };
}

/** Scrolls the scroller alone, never the page around it. @returns whether the line was in view already */
function bring(scroller: HTMLElement, line: HTMLElement, whereto: Whereto): boolean {
  const { top, bottom, height, own } = placesOf(scroller, line);
  if (top >= 0 && (bottom <= 0 || (own > height && top < height / 2))) return true;
  if (whereto === "readOn") scroller.scrollTop += top - height / 4;
  else scroller.scrollTop += top < 0 ? top : Math.min(top, bottom);
  return false;
}

/** Brings lines of a virtual list into view: it draws them first where it has to. */
export function useReveal(view: React.RefObject<HTMLElement>, list: React.RefObject<IList>): Reveal {
  const wanted = React.useRef<Wanted>();
  const frame = React.useRef<number>();
  return React.useMemo(() => {
    const lineOf = (place: number) => view.current?.querySelector<HTMLElement>(`[data-place="${place}"]`) ?? undefined;
    const again = () => {
      frame.current = undefined;
      settle();
    };
    const settle = () => {
      const { current } = wanted;
      if (!current || !view.current) return;
      if (!lineOf(current.place)) {
        list.current?.scrollToIndex(current.place);
        // Draws at once, rather than when the scrolling has calmed down; within an event of React's, when that is over.
        list.current?.forceUpdate();
      }
      const line = lineOf(current.place);
      const wasInView = line !== undefined && bring(scrollerOf(view.current), line, current.whereto);
      if (current.focus && line) {
        line.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
        current.focus = false;
      }
      current.tries -= 1;
      if (wasInView || current.tries === 0) wanted.current = undefined;
      // What was drawn now is as high as it is: places have moved.
      else frame.current ??= requestAnimationFrame(again);
    };
    const go = (place: number, whereto: Whereto, focus: boolean) => {
      wanted.current = { place, whereto, focus, tries: MOST_TRIES };
      settle();
    };
    return {
      reveal: (place) => go(place, "readOn", false),
      focus: (place) => go(place, "near", true),
      giveUp: () => void (wanted.current = undefined),
      isInView: (place) => {
        const line = lineOf(place);
        if (!line || !view.current) return false;
        const { top, bottom, height } = placesOf(scrollerOf(view.current), line);
        return top < height && bottom > -height;
      },
    };
  }, [view, list]);
}
