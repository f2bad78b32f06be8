import type { Column, ListedCall } from "./CallRows";
import { tagsOf } from "./findCalls";

/** The least that a column needs, in pixels, and its share of what is left. */
const WIDTHS: Readonly<Record<Column, readonly [least: number, share: number]>> = {
  title: [120, 3.4],
  date: [112, 0],
  duration: [48, 0],
  sentiment: [56, 1],
  talkShare: [84, 1.2],
  words: [88, 2],
  comments: [60, 0],
  tags: [60, 1.2],
  kind: [72, 1],
  wordsPerMinute: [60, 0],
  pauseMs: [48, 0],
  switchCount: [56, 0],
};

/** Between columns, as in the styles. */
const GAP = 12;

/** All rows share them, so that a column without a share of the rest is as wide as its widest text: a date is one line. */
export function tracksOf(columns: readonly Column[]): string {
  return columns
    .map((column) => `minmax(${WIDTHS[column][0]}px, ${WIDTHS[column][1] === 0 ? "max-content" : `${WIDTHS[column][1]}fr`})`)
    .join(" ");
}

/** Whether columns fit beside each other without scrolling; otherwise each call takes two lines. */
export function fits(columns: readonly Column[], width: number): boolean {
  return columns.reduce((sum, column) => sum + WIDTHS[column][0] + GAP, -GAP) <= width;
}

/** Not needed by most: they are there for who chooses them. */
const HIDDEN_AT_FIRST: readonly Column[] = ["kind", "wordsPerMinute", "pauseMs", "switchCount"];

/** The columns that are shown: the chosen ones of those that are known, else the usual ones. */
export function shownColumns(
  chosen: readonly Column[] | undefined,
  known: readonly Column[],
  calls: readonly ListedCall[],
): readonly Column[] {
  if (chosen) return known.filter((column) => chosen.includes(column));
  const isTagged = calls.some((call) => tagsOf(call).length > 0);
  return known.filter((column) => !HIDDEN_AT_FIRST.includes(column) && (column !== "tags" || isTagged));
}
