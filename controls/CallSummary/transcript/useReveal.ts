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

function placesOf(view: HTMLElement, line: HTMLElement) {
  const [frame, own] = [view.getBoundingClientRect(), line.getBoundingClientRect()];
  return { top: own.top - frame.top, bottom: own.bottom - frame.bottom, height: frame.height, own: own.height };
}

/** Scrolls the view alone, never the page around it. @returns whether the line was in view already */
function bring(view: HTMLElement, line: HTMLElement, whereto: Whereto): boolean {
  const { top, bottom, height, own } = placesOf(view, line);
  if (top >= 0 && (bottom <= 0 || (own > height && top < height / 2))) return true;
  if (whereto === "readOn") view.scrollTop += top - height / 4;
  else view.scrollTop += top < 0 ? top : Math.min(top, bottom);
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
      const wasInView = line !== undefined && bring(view.current, line, current.whereto);
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
        const { top, bottom, height } = placesOf(view.current, line);
        return top < height && bottom > -height;
      },
    };
  }, [view, list]);
}
