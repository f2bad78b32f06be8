/** A stretch of time in view, in milliseconds. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Below this a word is wider than the view. */
const SHORTEST_MS = 2_000;
/** What is followed stands so far from the view's start: there is more to come than there was. */
const LEAD = 0.1;

/** A window of a length that begins at a moment, pushed and cut so that it lies within the whole, which begins at 0. */
export function windowAt(from: number, length: number, whole: number): TimeWindow {
  const shown = Math.min(whole, Math.max(length, SHORTEST_MS));
  const begin = Math.min(Math.max(0, from), whole - shown);
  return { from: begin, to: begin + shown };
}

/** @param factor how much longer it becomes; below 1 shorter @param atMs keeps its place in the window, where it lies in it */
export function zoomed({ from, to }: TimeWindow, factor: number, atMs: number, whole: number): TimeWindow {
  const kept = atMs >= from && atMs <= to ? atMs : (from + to) / 2;
  const length = Math.max((to - from) * factor, SHORTEST_MS);
  return windowAt(kept - ((kept - from) / (to - from)) * length, length, whole);
}

/** Whether a window cannot become shorter. */
export const isClosest = ({ from, to }: TimeWindow): boolean => to - from <= SHORTEST_MS;

/** So many windows later; negative: earlier. */
export function paged({ from, to }: TimeWindow, pages: number, whole: number): TimeWindow {
  return windowAt(from + pages * (to - from), to - from, whole);
}

/** The same window where it holds a moment, else the one that begins shortly before it. */
export function following(window: TimeWindow, atMs: number, whole: number): TimeWindow {
  const { from, to } = window;
  return atMs >= from && atMs <= to ? window : windowAt(atMs - (to - from) * LEAD, to - from, whole);
}

/** How far from the window's start a moment lies, in the unit of the width. */
export function placeOf(atMs: number, { from, to }: TimeWindow, width: number): number {
  return to > from ? ((atMs - from) / (to - from)) * width : 0;
}

/** The moment at a place, within the window. */
export function momentAt(place: number, { from, to }: TimeWindow, width: number): number {
  return from + Math.min(1, Math.max(0, width > 0 ? place / width : 0)) * (to - from);
}
